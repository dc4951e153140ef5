"""What desktops report of work that was done offline."""
