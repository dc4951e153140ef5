"""Reading: what a media file holds and when each part of it is shown."""
