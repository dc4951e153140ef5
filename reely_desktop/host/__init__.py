"""What is asked of the machine: folders, files, settings, kept results, logs. No Qt, no media."""
