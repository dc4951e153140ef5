"""Accounts, sessions, passwords and who a caller is."""
