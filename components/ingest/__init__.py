"""From the outside world to a `Draft`: never spaCy, never streamlit."""
