"""The rest of Anne's book and of her connections."""

from make.book import Book
from make.crowd import Crowd, fill
from make.names import NORWAY, NORWEGIAN_FIRMS, NORWEGIAN_TITLES

CROWD = Crowd(
    communities=NORWAY, firms=NORWEGIAN_FIRMS, titles=NORWEGIAN_TITLES,
    free_mail=("gmail.com", "online.no", "hotmail.no", "outlook.com", "icloud.com"),
    connected=40, curated=44, bare=16, strangers=240, hidden=5, held=20, files=("g", "g", "gi", "g", "i"),
)  # fmt: skip


def tell(book: Book) -> None:
    """The crowd after the stories."""
    fill(book, CROWD)
