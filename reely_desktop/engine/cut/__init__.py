"""Writing: what is kept of a video, planned, carried out and verified."""
