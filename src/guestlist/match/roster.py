"""The connections, parsed once: names, firm, profile words and the addresses their names could spell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from guestlist.data import load_toml
from guestlist.match.firms import core_of
from guestlist.match.unvowelled import bare_views
from guestlist.match.views import (
    Tokens,
    View,
    is_native,
    letters_of,
    rewritten,
    title_key,
    views_of,
)
from guestlist.model import Connection, Name
from guestlist.normalise.emails import parse_email
from guestlist.normalise.fold import fold
from guestlist.normalise.name_words import is_known_given, is_particle, suffix_of
from guestlist.normalise.names import connection_name
from guestlist.normalise.nicknames import are_nicknames
from guestlist.normalise.profiles import profile_slug

HEXADECIMAL = frozenset("abcdef")  # LinkedIn's own tails are hexadecimal
SHORTEST_GIVEN = 3  # what is shorter in a profile address is an initial or chance
LEAST_MARKED = 2  # words of a profile address, beside which one more may be a generation mark
LEAST_LONGER = 3  # words of a profile address that may hold more than a given name and a surname
SHORTEST_PARTICLE = 2
SHORTEST_SHORN = 5
REWRITTEN = ("romanised", "consonants")  # sources of names that nobody writes so
SHORTEST_SURNAME = 4  # a shorter word in brackets is a title or a firm


class Member(NamedTuple):
    """One connection as compared."""

    row: int  # among the connections
    connection: Connection
    views: tuple[View, ...]
    core: str  # of the firm; "" for none
    address: str  # key of the e-mail address; "" as in most rows
    slug: str
    slug_words: Tokens  # words of the profile address without its tail of digits
    title: str
    order: tuple[str, ...]  # see ``order_of``; decides between candidates of one score, whatever the order of the rows


def read_connection(connection: Connection, index: int) -> Member:
    """Take one connection apart."""
    name = connection_name(connection.given, connection.family)
    core, title = core_of(connection.company), title_key(connection.position)
    views = views_of((name,))
    views.extend(other_surnames(name))
    slug = slug_of(connection)
    words = words_of_slug(slug)
    views = with_slug(views, words, is_native(name), (*core.split(), *title.split()))
    mail = parse_email(connection.email) if connection.email else None
    return Member(
        row=index,
        connection=connection,
        views=(*views, *rewritten(views), *bare_views((name,))),
        core=core,
        address=mail.key if mail else "",
        slug=slug,
        slug_words=words,
        title=title,
        order=order_of(connection),
    )


def order_of(connection: Connection) -> tuple[str, ...]:
    """What decides between connections that fit equally, whatever the order of the rows."""
    slug = slug_of(connection)
    return slug, connection.given, connection.family, connection.company, connection.position


def slug_of(connection: Connection) -> str:
    """The profile address, or what stands in its place."""
    return profile_slug(connection.url) or connection.url.strip().lower()


def other_surnames(name: Name) -> list[View]:
    """ "Virgilio Duffy (Botella)": a word in brackets may be a former surname."""
    if f"({name.credentials[0]})" not in name.raw if name.credentials else True:
        return []
    word = fold(name.credentials[0])
    if " " in word or len(word) < SHORTEST_SURNAME or not name.given:
        return []
    return [View(name.given, (word,), word, "", name.suffix, "maiden")]


def with_slug(views: list[View], words: Tokens, native: bool, work: Tokens = ()) -> list[View]:
    """The views read beside the profile address: it has the surname LinkedIn hides, and a romanised name.

    ``work`` is the words of firm and job title, which members write into their profile address.
    """
    if native:
        return [*views, *romanised_by(words, views)]
    views = [generation(revealed(view, words, work), words) for view in views]
    return [*views, *under_first_name(views, words), *longer(views, words)]


def romanised_by(words: Tokens, views: Sequence[View]) -> list[View]:
    """A name in another script as the words of the profile address have it, given name first.

    Of three and more words both cuts are possible: "lina-al-amer" and "woo-seung-lee".
    """
    if len(words) < 2:
        glued = "".join(words)
        family = next((view.joined for view in views if view.joined and glued.endswith(view.joined)), glued)
        given = glued.removesuffix(family)
        return [View((given,), (family,), family, source="profile")] if len(given) > 1 else []
    return list(
        dict.fromkeys(
            View(("".join(words[:cut]),), words[-1:], "".join(words[cut:]), source="profile")
            for cut in (1, len(words) - 1)
        )
    )


def longer(views: Sequence[View], words: Tokens) -> list[View]:
    """The whole name where the profile address spells more of it than is shown: Carmen Smit at maria-carmen-smit-vos.

    The shown names must stand in it, the given name in front of the surname.
    """
    if not views or len(words) < LEAST_LONGER or not (views[0].given and views[0].family):
        return []
    view = views[0]
    if view.family[0] not in words[1:]:
        return []
    at = words.index(view.family[0], 1)
    given = tuple(word for word in words[:at] if not is_particle(word)) or words[:1]
    family = tuple(word for word in words[at:] if not is_particle(word))
    if not set(view.given) & set(given) or not set(view.family) <= set(family):
        return []
    shown = [token for token in view.given if len(token) > 1]
    if len(given) + len(family) <= len(shown) + len(view.family):
        return []
    front = "".join(word for word in words[:at] if word not in given)
    return [View(given, family, front + "".join(words[at:]), view.nickname, view.suffix, source="profile")]


def under_first_name(views: list[View], words: Tokens) -> list[View]:
    """The view with the first name of the profile address, where the name shows a short form: Wim at wilhelmus-smit."""
    if not views or not views[0].given or not views[0].family or len(views[0].joined) == 1:
        return []
    view, glued = views[0], "".join(words)
    if glued.endswith(view.joined):
        given = words[0] if len(words) > 1 else glued.removesuffix(view.joined)
    elif len(words) > 1 and are_nicknames(words[0], view.given[0]):
        given = words[0]  # the profile address is from before a marriage
    else:
        return []
    if len(given) < SHORTEST_GIVEN or given in (*view.given, view.nickname, "".join(view.given), view.joined):
        return []
    return [View((given,), view.family, view.joined, "", view.suffix, source="profile")]


def revealed(view: View, words: Tokens, work: Tokens = ()) -> View:
    """The view with the whole surname, where the name shows its initial only and the profile address begins alike."""
    if len(view.joined) != 1 or not view.given or not words:
        return view
    given, initial = view.given[0], view.joined
    rest = "".join(words[1:]) if words[0] == given else "".join(words).removeprefix(given)
    if len(rest) > 2 and rest != "".join(words) and rest[0] == initial:
        family, joined = (words[-1], rest) if words[0] == given else (without_work(rest, work),) * 2
        return View(view.given, (family,), joined, view.nickname, view.suffix, "name")
    return view


def generation(view: View, words: Tokens) -> View:
    """The view with the generation mark that stands at the end of the profile address alone: ahmet-dogan-jr."""
    mark = suffix_of(f"{words[-1]}.") if len(words) > LEAST_MARKED and not view.suffix else ""
    return view._replace(suffix=mark) if mark and words[-1] not in (*view.given, *view.family) else view


def without_work(rest: str, work: Tokens) -> str:
    """The surname in a glued profile address that goes on with the firm or the trade: Ellen B. at ellenbosfoto."""
    for end in range(SHORTEST_GIVEN, len(rest)):
        surname, tail = rest[:end], rest[end:]
        if surname in work or (len(tail) >= SHORTEST_GIVEN and any(word.startswith(tail) for word in work)):
            return surname
    return rest


def words_of_slug(slug: str) -> Tokens:
    """The words of a profile address: "anna-de-vries-81b2a" and "anna-de-vries7" -> ("anna", "de", "vries")."""
    parts = unquote(slug[:200]).split("-")
    if len(parts) > 1 and any(char.isdigit() for char in parts[-1]):
        word = parts[-1].rstrip("0123456789")
        is_name = len(word) >= SHORTEST_GIVEN and word.isalpha() and not HEXADECIMAL.issuperset(word)
        parts = [*parts[:-1], word] if is_name else parts[:-1]
    return tuple(word for part in parts if (word := letters_of(part)))


def shortened(view: View) -> str:
    """The surname with its particles cut to initials, as in a.vdberg@; "" where it has none."""
    family = "".join(view.family)
    front = view.joined.removesuffix(family) if view.joined != family else ""
    initials = initials_of_particles(front)
    return initials + family if initials else ""


@lru_cache(maxsize=1 << 12)
def initials_of_particles(front: str) -> str:
    """ "vanden" -> "vd", "dela" -> "dl"; "" for what is no row of particles."""
    for end in range(SHORTEST_PARTICLE, len(front) + 1):
        if is_particle(front[:end]):
            rest = front[end:]
            behind = initials_of_particles(rest)
            if behind or not rest:
                return front[0] + behind
    return ""


def whole_slug(member: Member) -> str:
    """The profile address as a local part that holds the whole name; "" for that of one name alone: vasiliki97."""
    words = member.slug_words
    if len(words) == 1:
        known = {name for view in member.views for name in (*view.given, *view.family, view.joined)}
        if is_known_given(words[0]) or words[0] in known:
            return ""
    return "".join(words)


@lru_cache(maxsize=1)
def two_letters() -> tuple[str, ...]:
    """The pairs in which a letter of the North is written."""
    return tuple(load_toml("match.toml")["family"]["two_letters"])


def shorn(family: str) -> str:
    """The surname as who has no Å, Æ, Ø, Ä, Ö or Ü on his keyboard may write it: p.sather@ of Sæther; "" for others."""
    pairs = two_letters()
    if len(family) < SHORTEST_SHORN or not any(pair in family for pair in pairs):
        return ""
    for pair in pairs:
        family = family.replace(pair, pair[0])
    return family


def spelled(views: Sequence[View]) -> dict[str, str]:
    """The local parts, letters only, that a name could have given, each with what of the name they hold."""
    found: dict[str, str] = {}
    for view in views:
        if not view.given or view.source in REWRITTEN:
            continue
        first = view.given[0]
        if len(view.given) > 1:
            found.setdefault("".join(view.given), "given")
        ends = (*view.family[-1:], *view.family[:1])
        families = dict.fromkeys((view.joined, "".join(view.family), *ends, shortened(view), shorn(view.joined)))
        found.setdefault(first, "given")
        for family in families:
            if not family:
                continue
            if len(family) > 1:
                found.setdefault(family, "family")
                found[first[:1] + family] = found[family + first[:1]] = "initial_family"
            if len(first) > 1:
                found.setdefault(first + family[:1], "given_initial")
            if len(first) > 1 and len(family) > 1:
                found[first + family] = found[family + first] = "full"
                if len(view.given) > 1:
                    found.setdefault("".join(view.given) + family, "full")
    return found
