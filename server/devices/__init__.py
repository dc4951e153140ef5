"""The desktops of an account."""
