"""A fourth generator of books with a known truth, written blind: its author knew neither the matcher nor the others."""
