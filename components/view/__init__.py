"""From an `Article` to the screen: never spaCy, never `analysis`."""
