"""What was said, word by word, and how it is written down. Hearing it is `speech`'s to do."""
