"""From a `Draft` to an `Article`: spaCy components; start at `pipeline.py`."""
