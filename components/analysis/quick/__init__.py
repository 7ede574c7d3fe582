"""The trained networks, read faster than spaCy reads them, with the same answers."""
