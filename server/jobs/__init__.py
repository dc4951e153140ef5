"""Work that an account asks of its desktops."""
