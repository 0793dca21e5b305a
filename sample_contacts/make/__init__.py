"""How the sample books are made: the nouns, the writers, and the stories of two invented people."""
