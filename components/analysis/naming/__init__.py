"""How names are found: word lists, the trained model, and the shapes of names."""
