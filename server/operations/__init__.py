"""What whoever runs the server asks of it: is it well, what has it counted, what does it offer."""
