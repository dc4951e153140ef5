"""Reely, the desktop editor: what runs on the creator's own machine."""
