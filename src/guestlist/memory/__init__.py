"""What outlasts a run: the user's answers, and whom earlier plans proposed. One file in a folder the user names."""

from guestlist.memory.marks import Marks, marks_of
from guestlist.memory.nouns import Remembered, Said, SentOnce
from guestlist.memory.recall import Recalled, Recollection, beside_new, best_fit, index_of, recollect
from guestlist.memory.record import said_in
from guestlist.memory.store import FILE_NAME, Memory

__all__ = [
    "FILE_NAME",
    "Marks",
    "Memory",
    "Recalled",
    "Recollection",
    "Remembered",
    "Said",
    "SentOnce",
    "beside_new",
    "best_fit",
    "index_of",
    "marks_of",
    "recollect",
    "said_in",
]
