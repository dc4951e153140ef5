"""What an account's plan allows."""
