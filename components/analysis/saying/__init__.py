"""How statements are found: quotations, verbs of saying, and where reported words begin and end."""
