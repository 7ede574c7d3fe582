"""Which mentions are one person, place or body, and whom a pointing word means."""
