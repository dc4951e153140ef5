"""Which stretches of what was said are worth a clip, and why. No network; providers are handed in."""
