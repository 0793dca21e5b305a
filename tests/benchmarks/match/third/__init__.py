"""A third generator of books with a known truth, written without knowledge of the matcher and of the other two."""
