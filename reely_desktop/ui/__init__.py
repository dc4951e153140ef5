"""The window: shows the State, and turns gestures into calls on `app`. Qt lives here alone."""
