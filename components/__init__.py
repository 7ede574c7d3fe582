"""Siapa Bilang?: who is in a news article, who says what, through whom, and in what tone."""

__version__ = "0.1.0"
