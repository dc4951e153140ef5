"""Hearing what is said: models on the disk, a worker process that listens, words at the edges of pauses."""
