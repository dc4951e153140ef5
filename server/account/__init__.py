"""Taking an account's data away, or the account."""
