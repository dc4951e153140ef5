"""What staff may see and do."""
