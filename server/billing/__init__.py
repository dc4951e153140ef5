"""What an account pays for."""
