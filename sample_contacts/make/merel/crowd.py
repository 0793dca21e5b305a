"""The rest of Merel's book and of her connections."""

from make.book import Book
from make.crowd import Crowd, fill
from make.names import DUTCH_FIRMS, DUTCH_TITLES, NETHERLANDS

CROWD = Crowd(
    communities=NETHERLANDS, firms=DUTCH_FIRMS, titles=DUTCH_TITLES,
    free_mail=("gmail.com", "hotmail.com", "ziggo.nl", "outlook.com", "kpnmail.nl"),
    connected=44, curated=42, bare=14, strangers=330, hidden=8, held=24, files=("g", "g", "go", "o", "g", "ga"),
)  # fmt: skip


def tell(book: Book) -> None:
    """A few strangers at a competitor, then the crowd."""
    for name in ("Bart|Halsema", "Ylva|Cramer", "Nordin|Chergui", "Tessel|Vos"):
        book.connect(name, "Noorderlicht Consultancy B.V.", "Adviseur")
    fill(book, CROWD)
