"""The few pages that the server shows to people itself."""
