"""Keys that scripts use in place of a person."""
