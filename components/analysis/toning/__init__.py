"""The words that colour a line, and what they add up to."""
