"""Who stands behind a statement, what kind of source that is, and through which outlets it came."""
