"""Stories drawn at random with fixed seeds: a life of contact per person, then a trap laid over it."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable

from guestlist.model import Message, Party
from tie.story import ME, TODAY, Story, card, message

_GIVEN = (
    "Anna Bram Carla Daan Eva Finn Grete Hugo Ingrid Joris Karin Lars Marie Nils Olga Pim Quirine Rolf Siri Tom".split()
)
_FAMILY = (
    "Aasen Bakker Claes Dahl Evers Falk Groen Haug Iversen Jonker Kvam Lie Moen Noor Olsen Prins Ruud Sand".split()
)
_COPIES = 7


def drawn_stories(seed: int = 20261121) -> list[Story]:
    """Every trap several times, people numbered through."""
    chance = random.Random(seed)
    stories = []
    for trap in _TRAPS:
        for _ in range(_COPIES):
            number = len(stories) + 1
            name = f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}{number:03}"
            stories.append(trap(chance, number, name))
    return stories


def _days_ago(days: float) -> dt.date:
    return TODAY - dt.timedelta(days=int(days))


def _address(chance: random.Random, name: str, number: int) -> str:
    given, family = name.lower().split()
    style = chance.choice(["{g}.{f}@firm{n}.example", "{f}@isp.example", "{g}{n}@mail.example"])
    return style.format(g=given, f=family, n=number)


def _exchange(chance: random.Random, email: str, days: float, others: int = 0) -> list[Message]:
    """A mail each way within three weeks, the user or the person first."""
    cc = [f"third{i}@else.example" for i in range(others)]
    start, back = _days_ago(days + chance.randint(1, 20)), _days_ago(days)
    if chance.random() < 0.5:
        return [message(start, ME, [email, *cc]), message(back, Party(email), [ME, *cc])]
    return [message(start, Party(email), [ME, *cc]), message(back, ME, [email, *cc])]


def _lively(chance: random.Random, email: str) -> list[Message]:
    """A year and more of contact up to the last weeks."""
    found = []
    for month in range(chance.randint(9, 20)):
        found += _exchange(chance, email, month * 30 + chance.randint(2, 12))
    return found


def _long_gone(chance: random.Random, email: str) -> list[Message]:
    """A few months of contact, seven to thirteen years ago."""
    start = chance.randint(7, 13) * 365
    found = []
    for month in range(chance.randint(1, 5)):
        found += _exchange(chance, email, start + month * 31)
    return found


Trap = Callable[[random.Random, int, str], Story]


def _fresh(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    return Story("plain fresh", "fresh", card(number, name, email), tuple(_lively(chance, email)))


def _stale(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    return Story("plain stale", "stale", card(number, name, email), tuple(_long_gone(chance, email)))


def _silent(chance: random.Random, number: int, name: str) -> Story:
    return Story("never in the files", "unknown", card(number, name, _address(chance, name, number)))


def _old_friend(chance: random.Random, number: int, name: str) -> Story:
    """Two years of monthly contact that ended two years ago: cooled, not forgotten."""
    email = _address(chance, name, number)
    found = []
    for month in range(24):
        found += _exchange(chance, email, 730 + month * 30.4)
    return Story("old friend", "fading", card(number, name, email), tuple(found))


def _newsletter(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    kind = chance.choice([("list-unsubscribe",), ("list-unsubscribe", "one-click"), ("bulk",), ("promotions",)])
    letters = [message(_days_ago(week * 7 + 3), Party(email, "", name), [ME], *kind) for week in range(20)]
    return Story("newsletter", "stale", card(number, name, email), (*_long_gone(chance, email), *letters))


def _newsletter_only(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    letters = [message(_days_ago(900 + week * 30), Party(email), [ME], "list-unsubscribe") for week in range(30)]
    return Story("newsletter only", "unknown", card(number, name, email), tuple(letters))


def _christmas(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    crowd = [f"guest{i}@xmas.example" for i in range(chance.randint(35, 90))]
    greetings = [
        message(dt.date(2025, 12, 20), Party(email), [ME, *crowd]),
        message(dt.date(2025, 12, 23), ME, [email, *crowd]),
        message(dt.date(2024, 12, 20), Party(email), [email]),  # to himself, the others in blind copy
    ]
    return Story("Christmas mail", "stale", card(number, name, email), (*_long_gone(chance, email), *greetings))


def _crowd(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    others = chance.randint(12, 28)
    threads = [each for week in range(6) for each in _exchange(chance, email, week * 20 + 5, others)]
    return Story("Cc crowd", "stale", card(number, name, email), (*_long_gone(chance, email), *threads))


def _list_thread(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    club = "bridge@lists.club.example"
    posts = []
    for week in range(10):
        posts.append(message(_days_ago(week * 9 + 2), Party(email), [club], "list-post", "list-id"))
        posts.append(message(_days_ago(week * 9 + 1), ME, [email, club]))  # the answer to all
    return Story("list thread", "stale", card(number, name, email), (*_long_gone(chance, email), *posts))


def _list_only(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    posts = [message(_days_ago(300 * n + 900), Party(email), ["dev@open.example"], "list-id") for n in range(9)]
    return Story("list only", "unknown", card(number, name, email), tuple(posts))


def _auto_reply(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    mine = message(dt.date(2025, 12, 22), ME, ["a@crowd.example", *[f"x{i}@crowd.example" for i in range(60)], email])
    reply = message(dt.date(2025, 12, 22), Party(email), [ME], chance.choice(["auto-replied", "auto"]))
    return Story("automatic answer", "stale", card(number, name, email), (*_long_gone(chance, email), mine, reply))


def _moved(chance: random.Random, number: int, name: str) -> Story:
    """The old address went silent years ago; the card holds the new one as well."""
    old, new = _address(chance, name, number), f"new.{number}@other.example"
    return Story(
        "changed address", "fresh", card(number, name, old, new), (*_long_gone(chance, old), *_lively(chance, new))
    )


def _namesake(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    twin = f"twin{number}@elsewhere.example"
    mails = []
    for month in range(8):
        mails.append(message(_days_ago(month * 30 + 9), Party(twin, "", name), [ME]))
        mails.append(message(_days_ago(month * 30 + 8), ME, [Party(twin, "", name)]))
    return Story("namesake", "stale", card(number, name, email), (*_long_gone(chance, email), *mails))


def _clock(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    wrong = []
    for year in (1970, 2035, 2038, 1904):
        wrong.append(message(dt.date(year, 1, 2), Party(email), [ME]))
        wrong.append(message(dt.date(year, 1, 3), ME, [email]))
    wrong.append(message(None, Party(email), [ME]))
    return Story("broken clock", "stale", card(number, name, email), (*_long_gone(chance, email), *wrong))


def _clock_only(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    wrong = (message(dt.date(1970, 1, 1), Party(email), [ME]), message(dt.date(1970, 1, 1), ME, [email]))
    return Story("broken clock only", "unknown", card(number, name, email), wrong)


def _sent_only(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    start = chance.randint(4, 9) * 365
    mails = tuple(message(_days_ago(start + 40 * n), ME, [email]) for n in range(chance.randint(1, 6)))
    return Story("sent only", "stale", card(number, name, email), mails)


def _fan(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    letters = [message(_days_ago(11 * n + 2), Party(email), [ME]) for n in range(25)]
    return Story("one-way fan mail", "stale", card(number, name, email), (*_long_gone(chance, email), *letters))


def _spam(chance: random.Random, number: int, name: str) -> Story:
    email = _address(chance, name, number)
    forged = [message(_days_ago(13 * n + 2), Party(email), [ME], "spam") for n in range(9)]
    draft = message(_days_ago(4), ME, [email], "draft")
    return Story("forged and draft", "stale", card(number, name, email), (*_long_gone(chance, email), *forged, draft))


def _fresh_with_noise(chance: random.Random, number: int, name: str) -> Story:
    """A friend who also posts to lists, sends greetings to all, and is away now and then."""
    email = _address(chance, name, number)
    noise = [message(_days_ago(8 * n), Party(email), ["l@lists.x.example"], "list-post") for n in range(5)]
    noise.append(message(_days_ago(30), Party(email), [ME], "auto-replied"))
    noise.append(message(dt.date(1970, 1, 1), Party(email), [ME]))
    return Story("friend with noise", "fresh", card(number, name, email), (*_lively(chance, email), *noise))


def _spelled(chance: random.Random, number: int, name: str) -> Story:
    """The card has dots and a tag, the mail has neither."""
    local = name.lower().replace(" ", "")
    written = f"{local[:4]}.{local[4:]}+friends@googlemail.com"
    return Story("spelling", "fresh", card(number, name, written), tuple(_lively(chance, f"{local}@gmail.com")))


_TRAPS: tuple[Trap, ...] = (
    _fresh, _stale, _silent, _old_friend, _newsletter, _newsletter_only, _christmas, _crowd, _list_thread, _list_only,
    _auto_reply, _moved, _namesake, _clock, _clock_only, _sent_only, _fan, _spam, _fresh_with_noise, _spelled,
)  # fmt: skip
