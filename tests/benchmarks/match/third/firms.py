"""Employers of very different sizes, under the names and domains they go by."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from benchmarks.match.third.names import Country
from benchmarks.match.third.romanise import slug

BEGIN = "Nor Vel Tri Al Mon Qua Sol Ver Bri Cor Dan El Fen Gal Hex In Jun Kal Lum Mar Nex Or Pol Ras Sil Tor Ul Vi Wes Xan Zen Am Bel Cy Dor".split()
MIDDLE = "a e i o u va ri lo ne ta mi du ra ko sa".split()
END = "dia nova tec max vik ris lux dyne plan gen via sys net mer ton cor well kon bit form".split()
FIELDS = (
    "Energy Logistics Consulting Bank Media Foods Pharma Software Engineering Insurance Design Partners Systems Legal "
    "Mobility Construction Health Analytics Capital Marine Telecom Retail Education Security Travel Solutions"
).split()
TOWNS = (
    "Westvoort Lindau Korsvik Bellmont Saarholm Norwick Valdoro Tornby Ashcombe Grenval Miravel Ostrava-Sever".split()
)
PATTERNS = (
    ("{g}.{s}", 52),
    ("{g1}{s}", 16),
    ("{g1}.{s}", 12),
    ("{g}", 7),
    ("{s}", 3),
    ("{g}{s1}", 4),
    ("{s}.{g}", 3),
    ("{g}_{s}", 3),
)


@dataclass(eq=False)
class Firm:
    """One employer; `short` is what people call it, `staff` how many work there."""

    core: str
    short: str
    legal: str
    domain: str
    country: str
    staff: int
    pattern: str
    landline: str
    title_words: str = ""

    def on_linkedin(self, rng: Random) -> str:
        roll = rng.random()
        if roll < 0.62:
            return self.core
        if roll < 0.8:
            return f"{self.core} {self.legal}".strip()
        if roll < 0.88 and self.staff > 200:
            return f"{self.core} {rng.choice(('Group', 'International', 'Europe', 'Global'))}"
        return self.short if roll < 0.94 else self.core.upper()

    def on_card(self, rng: Random) -> str:
        roll = rng.random()
        if roll < 0.5:
            return self.core
        if roll < 0.72:
            return f"{self.core} {self.legal}".strip()
        if roll < 0.88:
            return self.short
        return self.core.lower() if roll < 0.94 else f"{self.core}, {rng.choice(TOWNS)}"


def make_firms(rng: Random, lands: list[Country], count: int) -> list[Firm]:
    """Names and domains are kept apart: no two firms share either."""
    firms: list[Firm] = []
    seen: set[str] = set()
    while len(firms) < count:
        land = rng.choices(lands, [c.weight for c in lands])[0]
        firm = _firm(rng, land)
        if firm.domain in seen or slug(firm.core) in seen or slug(firm.short) in seen:
            continue
        seen |= {firm.domain, slug(firm.core), slug(firm.short)}
        firms.append(firm)
    return firms


def _firm(rng: Random, land: Country) -> Firm:
    word = rng.choice(BEGIN) + rng.choice(MIDDLE) * rng.randint(0, 1) + rng.choice(END)
    trade = rng.choice(FIELDS)
    roll = rng.random()
    if roll < 0.38:
        core, short = f"{word} {trade}", word
    elif roll < 0.55:
        core = short = word
    elif roll < 0.72:
        owner = str(land.surname(rng, "male")[0])
        core, short = f"{owner} {rng.choice(('& Partners', trade, '& Sons', 'Group', '& Co'))}", owner
    elif roll < 0.84:
        words = [rng.choice(BEGIN) + rng.choice(END), *rng.sample(FIELDS, 2)]
        core, short = " ".join(words), "".join(w[0] for w in words)
    else:
        kind, brief = rng.choice((("University of", "Uni"), ("City of", "Gemeente"), ("Royal Institute of", "RI"),
                                  ("Hospital", "Hosp."), ("Chamber of Commerce", "CoC")))  # fmt: skip
        place = rng.choice(TOWNS) + rng.choice(("", "", " " + rng.choice(("North", "East", "Bay", "Lake"))))
        core = f"{kind} {place}"
        short = f"{brief} {place}"
    staff = max(2, int(3 * rng.paretovariate(0.62)))
    pattern = rng.choices([p for p, _ in PATTERNS], [n for _, n in PATTERNS])[0]
    if staff > 40 and pattern in ("{g}", "{s}"):
        pattern = "{g}.{s}"
    prefix = rng.choice(("31 20", "47 22", "49 30", "33 1", "44 20", "46 8", "39 06", "48 22"))
    return Firm(
        core, short, rng.choice(land.legal), _domain(rng, core, short, word), land.code, min(staff, 90_000), pattern,
        f"+{prefix} {rng.randint(200, 899)} {rng.randint(1000, 9999)}",
    )  # fmt: skip


def _domain(rng: Random, core: str, short: str, word: str) -> str:
    """Half the domains follow from the name, some from the short name or initials, a few from neither."""
    roll = rng.random()
    initials = "".join(w[0] for w in core.split() if w[0].isalnum()).lower()
    if roll < 0.3:
        name = slug(core)
    elif roll < 0.42:
        name = slug(core, "-")
    elif roll < 0.68:
        name = slug(short)
    elif roll < 0.78 and len(initials) > 2:
        name = initials + rng.choice(("", "group", "-int"))
    elif roll < 0.85:
        name = slug(short) + rng.choice(("hq", "online", "group", "mail"))
    else:
        name = slug(rng.choice(BEGIN) + rng.choice(MIDDLE) + rng.choice(END) + rng.choice(("", "co", "io")))
    return f"{name}.example"
