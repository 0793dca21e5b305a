"""Who in the book is already a connection, and which cards are one person."""

from guestlist.match.answers import Answer, Heard, Matching
from guestlist.match.book import match_book

__all__ = ["Answer", "Heard", "Matching", "match_book"]
