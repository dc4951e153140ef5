"""Who the user is and what they may do. No Qt, no media; what it asks of the machine is handed in."""
