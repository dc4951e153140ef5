"""Use cases and state: what both faces, the window and the command line, can do. No Qt."""
