"""What `reely-server` can be asked to do, command by command."""
