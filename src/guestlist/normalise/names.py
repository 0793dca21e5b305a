"""Personal names: as cards and exports write them, to folded given and family tokens and a name to show."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from guestlist.model import Contact, Name
from guestlist.normalise.fold import clean, fold
from guestlist.normalise.name_build import Parts, build
from guestlist.normalise.name_cuts import MAX_LENGTH, cut_asides
from guestlist.normalise.name_order import arrange, split_native
from guestlist.normalise.name_shapes import odd_shape, social_shape
from guestlist.normalise.name_words import SUFFIXES, is_credential, is_honorific, is_particle, plain
from guestlist.normalise.organisations import is_company_name


def parse_name(text: str) -> Name:
    """A name written as one text.

    Understands "family, given", particles, honorifics and credentials, Jr/Sr/II/III, a nickname in quotes or brackets,
    a maiden name behind "née" or "geb.", capitals, double surnames, the family-first order where the bundled heads of
    names are sure of it, and native scripts. ``shape`` says what the text is when it is no person.

    >>> parse_name("van der Berg, Piet").display, parse_name("van der Berg, Piet").family
    ('Piet van der Berg', ('berg',))
    >>> parse_name("Prof. dr. ir. W. de Wit").given, parse_name("Smith, John, Jr.").suffix
    (('w',), 'jr')
    >>> parse_name("Loodgieter Piet").shape, parse_name("Bakkerij Jansen BV").shape, parse_name("piet@x").shape
    ('trade', 'company', 'address')
    >>> parse_name("李小龍").family, parse_name("Jan (work)").display, parse_name("JAN SMIT").key
    (('li',), 'Jan', 'jan smit')
    """
    return _parse_text(text[:MAX_LENGTH])


def connection_name(given: str, family: str) -> Name:
    """The name of a connection: members write credentials, emoji, pronouns and employers into the name fields.

    >>> name = connection_name("🚀 Ann (she/her)", "Smith, PhD, MBA | Acme")
    >>> name.display, name.given, name.family, name.credentials
    ('Ann Smith', ('ann',), ('smith',), ('she/her', 'Acme', 'PhD', 'MBA'))
    >>> connection_name("Ann", "S.").family
    ('s',)
    """
    return _parse_fields(given[:MAX_LENGTH], "", family[:MAX_LENGTH], is_member=True)


def name_of(contact: Contact) -> Name:
    """The name of a contact: the structured fields first, the display name where they are empty or say less.

    A given-name field that holds the whole name, swapped fields, and an organisation copied into the name are seen
    through; prefix, suffix, nickname and maiden name are taken along.
    """
    name = _main_name(contact)
    nickname = contact.nickname and fold(contact.nickname)
    maiden = contact.maiden and tuple(t for t in fold(contact.maiden).split() if not is_particle(t))
    suffix = SUFFIXES.get(plain(contact.suffix), "") if contact.suffix else ""
    if name.shape == "empty" and nickname:
        name = parse_name(contact.nickname)
    if nickname and nickname != " ".join(name.given) and not name.nickname and nickname != fold(name.display):
        name = _with(name, nickname=nickname)
    if maiden and not name.maiden:
        name = _with(name, maiden=maiden)
    if suffix and not name.suffix:
        name = _with(name, suffix=suffix)
    if name.shape in ("person", "single", "trade") and _is_firm(contact, name):
        name = _with(name, shape="company")
    return name


def _main_name(contact: Contact) -> Name:
    given, additional, family = contact.given, contact.additional, contact.family
    if not (given.strip() or family.strip()):
        return parse_name(contact.name or additional)
    if not family.strip() or not given.strip():
        whole = f"{given} {additional} {family}"
        name = (
            parse_name(whole) if len(whole.split()) > 1 else _parse_fields(given, additional, family, is_member=False)
        )
        shown = parse_name(contact.name) if contact.name and fold(contact.name) != fold(whole) else Name()
        if (
            name.shape == "single"
            and shown.shape == "person"
            and set(name.given + name.family) <= set(shown.given + shown.family)
        ):
            return shown
        return name
    return _parse_fields(given[:MAX_LENGTH], additional[:MAX_LENGTH], family[:MAX_LENGTH], is_member=False)


def _is_firm(contact: Contact, name: Name) -> bool:
    """True when the record says it is a firm, or its name is the organisation's and no known person's."""
    if contact.kind == "org":
        return True
    if not contact.organisation or contact.given.strip() or contact.family.strip():
        return False
    return fold(contact.organisation) == fold(contact.name) and name.shape == "single"


def _with(name: Name, **changes: object) -> Name:
    return replace(name, **changes)  # type: ignore[arg-type]


@lru_cache(maxsize=1 << 17)
def _parse_text(text: str) -> Name:
    shape = odd_shape(text)
    if shape:
        return Name(raw=text, display=clean(text) if shape != "empty" else "", shape=shape)
    asides = cut_asides(text)
    parts = Parts(raw=text, nickname=asides.nickname, maiden=_without_particles(asides.maiden), credentials=asides.cut)
    native = split_native(asides.text)
    if native:
        parts.family, parts.given = native
        return build(parts)
    if is_company_name(text):
        return _firm(text)
    segments = [segment.strip() for segment in asides.text.split(",") if segment.strip()]
    segments = _take_trailing_marks(parts, segments)
    if len(segments) >= 2:
        _reversed(parts, segments)
    elif segments:
        tokens = _strip_marks(parts, segments[0].split())
        arrange(parts, tokens)
    shape = social_shape(parts)
    return build(parts, shape)


@lru_cache(maxsize=1 << 17)
def _parse_fields(given: str, additional: str, family: str, is_member: bool) -> Name:
    raw = " ".join(part for part in (given, additional, family) if part)
    shape = odd_shape(raw)
    if shape:
        return Name(raw=raw, display=clean(raw) if shape != "empty" else "", shape=shape)
    if not is_member and is_company_name(raw):
        return _firm(raw)
    first, middle, last = cut_asides(given), cut_asides(additional), cut_asides(family)
    parts = Parts(
        raw=raw,
        nickname=first.nickname or middle.nickname or last.nickname,
        maiden=_without_particles(last.maiden or first.maiden),
        credentials=[*first.cut, *middle.cut, *last.cut],
    )
    segments = [segment.strip() for segment in last.text.split(",") if segment.strip()]
    segments = _take_trailing_marks(parts, segments)
    family_tokens = _strip_marks(parts, segments[0].split() if segments else [])
    for segment in segments[1:]:
        tokens = segment.split()
        if all(is_particle(fold(token)) for token in tokens):
            parts.particles.extend(tokens)
        else:
            parts.credentials.append(segment)
    given_tokens = _strip_marks(parts, first.text.replace(",", " ").split(), may_end=bool(family_tokens))
    middle_tokens = middle.text.replace(",", " ").split()
    if not family_tokens:
        arrange(parts, given_tokens + middle_tokens)
    else:
        _file(parts, given_tokens, middle_tokens, family_tokens)
    return build(parts, "" if is_member else social_shape(parts))


def _file(parts: Parts, given: list[str], middle: list[str], family: list[str]) -> None:
    """File the tokens of structured fields; a Dutch book may keep the particles in the middle name."""
    while middle and is_particle(fold(middle[-1])) and len(middle[-1]) > 1:
        parts.particles.insert(0, middle.pop())
    if not given and not middle:
        arrange(parts, family)
        return
    parts.given = given + middle
    for position, token in enumerate(family):
        if is_particle(fold(token)) and position < len(family) - 1:
            parts.particles.append(token)
        else:
            parts.family.append(token)
    parts.is_structured = True


def _reversed(parts: Parts, segments: list[str]) -> None:
    """File "family, given": particles may stand in front of the family name or behind the given one."""
    family = _strip_marks(parts, segments[0].split())
    given = _strip_marks(parts, " ".join(segments[1:]).split())
    trailing: list[str] = []
    while len(given) > 0 and is_particle(fold(given[-1])) and len(plain(given[-1])) > 1:
        trailing.insert(0, given.pop())
    parts.given = given
    parts.particles.extend(trailing)
    _file_family(parts, family)
    parts.is_structured = True


def _file_family(parts: Parts, family: list[str]) -> None:
    for position, token in enumerate(family):
        last = position == len(family) - 1
        (parts.family if last or not is_particle(fold(token)) else parts.particles).append(token)


def _take_trailing_marks(parts: Parts, segments: list[str]) -> list[str]:
    """Take segments of credentials and generation marks off the end of a comma list."""
    taken: list[str] = []
    while len(segments) > 1:
        tokens = segments[-1].split()
        suffix = SUFFIXES.get(plain(segments[-1]))
        if suffix:
            parts.suffix = suffix
        elif tokens and all(is_credential(token) for token in tokens):
            taken = tokens + taken
        else:
            break
        segments = segments[:-1]
    parts.credentials.extend(taken)
    return segments


def _strip_marks(parts: Parts, tokens: list[str], may_end: bool = True) -> list[str]:
    """Take honorifics off the front and generation marks and credentials off the end; one token always stays."""
    while len(tokens) > 1 and is_honorific(tokens[0]):
        parts.credentials.append(tokens[0])
        tokens = tokens[1:]
    while may_end and len(tokens) > 1:
        suffix = SUFFIXES.get(plain(tokens[-1]))
        if suffix:
            parts.suffix = parts.suffix or suffix
        elif is_credential(tokens[-1]):
            parts.credentials.append(tokens[-1])
        else:
            break
        tokens = tokens[:-1]
    return tokens


def _without_particles(tokens: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(token for token in tokens if not is_particle(token)) or tokens


def _firm(text: str) -> Name:
    return Name(raw=text, display=clean(text), shape="company", spellings=(fold(text),))
