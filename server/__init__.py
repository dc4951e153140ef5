"""Reely's companion server: accounts, sessions, plans, usage from many desktops, jobs."""
