"""What the picture becomes besides what was filmed: captions that are drawn into it."""
