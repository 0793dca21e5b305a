"""Who in the book is already a connection, and which cards are one person."""

from guestlist.match.answers import Answer, Matching
from guestlist.match.book import match_book

__all__ = ["Answer", "Matching", "match_book"]
