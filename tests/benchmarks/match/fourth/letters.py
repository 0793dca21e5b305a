"""Letters: accents taken off, German and Russian spelled in plain Latin, and one slip of the hand."""

from __future__ import annotations

import re
import unicodedata
from random import Random

PLAIN = str.maketrans({
    "ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "å": "a", "Å": "A", "ß": "ss", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D",
    "ı": "i", "İ": "I", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "œ": "oe",
})  # fmt: skip
GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe", "å": "aa", "Å": "Aa"}
)
CYRILLIC = dict(zip("абвгдезиклмнопрстуфыэ", "a b v g d e z i k l m n o p r s t u f y e".split(), strict=True)) | dict(
    zip("жчшъь", ("zh", "ch", "sh", "", ""), strict=True)
)
SYSTEMS = {  # three ways to romanise what the systems disagree on
    "ё": ("e", "yo", "e"), "х": ("kh", "h", "kh"), "ц": ("ts", "ts", "ts"), "щ": ("shch", "sch", "shch"),
    "ю": ("yu", "yu", "iu"), "я": ("ya", "ya", "ia"), "й": ("y", "y", "i"),
}  # fmt: skip

SOUNDS = [pair.split(">") for pair in (
    "ij>y y>ij c>k k>c ph>f f>ph s>z z>s v>w sen>son ei>ij ou>au th>t t>th ck>k k>ck ie>i i>y ss>s ll>l l>ll nn>n n>nn "
    "tt>t aa>a oo>o ee>e ae>e oe>o d>dt x>ks ch>sh ai>ei mm>m"
).split()]  # fmt: skip
KEYS = dict(pair.split(":") for pair in (
    "a:sq s:ad d:sf f:dg g:fh h:gj j:hk k:jl l:k e:wr r:et t:ry i:uo o:ip u:yi n:bm m:n b:vn v:cb"
).split())  # fmt: skip


def plain(text: str) -> str:
    """Without accents.

    >>> plain("Sjøåsen")
    'Sjoasen'
    """
    parts = unicodedata.normalize("NFKD", text.translate(PLAIN))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def slug(text: str) -> str:
    """Latin letters and digits alone, as in an address; nothing of another script."""
    return re.sub(r"[^a-z0-9]", "", plain(text).lower())


def words(text: str) -> list[str]:
    found = re.findall(r"[a-z0-9]+", plain(text).lower())
    return [word for word in found if word not in ("de", "van", "der")] or ["x"]


def initials(text: str) -> str:
    return "".join(word[0] for word in words(text))


def german(text: str) -> str:
    return text.translate(GERMAN)


def romanised(russian: str, system: int) -> str:
    """A Russian surname in Latin letters, by one of three systems."""
    out = ""
    for letter in russian:
        low = letter.lower()
        latin = SYSTEMS[low][system] if low in SYSTEMS else CYRILLIC.get(low, low)
        out += latin.capitalize() if letter.isupper() else latin
    return re.sub(r"iy$|yy$", "y", out)


def typo(word: str, rng: Random) -> str:
    """One slip in a word of four letters or more: by ear, left out, swapped, doubled, or the key beside."""
    if len(word) < 4:
        return word
    for _ in range(20):
        slipped = _slip(word, rng)
        if slipped and slipped != word and " " not in slipped[-2:]:
            return slipped
    return word


def _slip(word: str, rng: Random) -> str:
    """A try; empty where the dice fit no letter."""
    dice = rng.random()
    if dice < 0.5:
        old, new = rng.choice(SOUNDS)
        places = [match.start() for match in re.finditer(old, word[1:].lower())]
        if not places:
            return ""
        at = rng.choice(places) + 1
        return word[:at] + new + word[at + len(old) :]
    at = rng.randrange(1, len(word) - 1 if 0.65 <= dice < 0.8 else len(word))
    if dice < 0.65:
        return word[:at] + word[at + 1 :]
    if dice < 0.8:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if dice < 0.9:
        return word[:at] + word[at] + word[at:]
    key = word[at].lower()
    return word[:at] + rng.choice(KEYS[key]) + word[at + 1 :] if key in KEYS else ""
