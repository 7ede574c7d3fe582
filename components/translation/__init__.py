"""Translations of an article, paragraph by paragraph."""
