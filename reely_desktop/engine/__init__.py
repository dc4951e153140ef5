"""What Reely knows about media. No Qt, no network, no accounts, no settings."""
