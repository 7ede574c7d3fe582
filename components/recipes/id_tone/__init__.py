"""How the weights of `components/models/id_tone` were made."""
