"""Employers: a few everybody knows, then invented ones with the domains such firms have, told by the name or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from benchmarks.match.fourth.countries import Country
from benchmarks.match.fourth.letters import initials, plain, slug
from benchmarks.match.fourth.names import Names


@dataclass(eq=False)
class Firm:
    name: str
    domain: str  # ends in .example
    country: str
    legal: str  # its legal form
    resembles: bool  # whether the domain tells the name
    weight: float = 0
    share: float = 0  # of all who have an employer


KNOWN = (  # name, domain, whether the domain tells the name
    ("Philips", "philips.example", True), ("Deloitte", "deloitte.example", True),
    ("PricewaterhouseCoopers", "pwc.example", False), ("Ernst & Young", "ey.example", True),
    ("Accenture", "accenture.example", True), ("Shell", "shell.example", True), ("Siemens", "siemens.example", True),
    ("ING", "ing.example", True), ("ABN AMRO", "nl.abnamro.example", True), ("DNB", "dnb.example", True),
    ("Equinor", "equinor.example", True), ("IBM", "us.ibm.example", True), ("Microsoft", "microsoft.example", True),
    ("KPMG", "kpmg.example", True), ("Capgemini", "capgemini.example", True), ("Rabobank", "rabobank.example", True),
    ("Heineken", "heineken.example", True), ("Unilever", "unilever.example", True),
    ("Technische Universiteit Delft", "tudelft.example", True), ("Universiteit Utrecht", "uu.example", False),
    ("NTNU", "ntnu.example", True), ("Tata Consultancy Services", "tcs.example", True),
    ("Vodafone", "vodafone.example", True), ("Ericsson", "ericsson.example", True),
    ("Belastingdienst", "minfin.example", False),
)  # fmt: skip
TRADES = {
    "NL": "Advies Bouw Transport Makelaars Accountants Installatie Zorg Onderwijs Media Logistiek Techniek Software "
    "Advocaten Interieur",
    "NO": "Rådgivning Bygg Transport Eiendom Regnskap Elektro Helse Media Sjømat Teknikk Arkitekter",
    "DE": "Beratung Bau Logistik Immobilien Steuerberatung Elektrotechnik Maschinenbau Medien Technik Software",
    "FR": "Conseil Bâtiment Transports Immobilier Expertise Énergie Médias Logistique",
    "ES": "Consultores Construcciones Transportes Inmobiliaria Asesores Energía Ingeniería",
    "IT": "Consulenza Costruzioni Trasporti Immobiliare Ingegneria Servizi",
    "PL": "Doradztwo Budownictwo Transport Nieruchomości Energia",
}
SPOKEN_AS = {"BE": "NL", "AT": "DE", "MX": "ES"}
ELSEWHERE = (
    "Consulting Construction Logistics Engineering Partners Energy Media Software Solutions Capital Legal Systems Design "
    "Pharma Foods"
)
BEGINNINGS = "ver nor vex lum tri qua zen alt cor bri syn mer tel dra fin opt nex sol vel ori cas tan pro mav kel dor gri".split()
ENDINGS = "tis ix ora ant ion eo ium ara is ent ova ex ity ado onix ana us".split()
PLACES = (
    "Lelydorp Havnvik Oosterhaven Sundby Waldstadt Marbourg Villanova Grodzisk Novara Eskiköy Northbridge Lakeside "
    "Westerdam Fjordby Kirkstad Bergheim Roquefort Alcorta"
).split()
PUBLIC = ["Municipality", "Gemeente", "Stichting", "University of", "Hospital", "College"]
PLEASANT = (
    "Blue North Green Silver Smart Open First Urban Bright Data Cloud Human Next Deep True"  # in twos: Smart Green
).split()


class Registry:
    """Founds firms; no two have one domain."""

    def __init__(self, names: Names, lands: Mapping[str, Country]) -> None:
        self.names, self.lands, self.rng = names, lands, names.rng
        self.shares = list(_shares(lands).values())
        self.drawn: set[str] = set()  # domains with the top levels the author gave them
        self.taken = {domain for _, domain, _ in KNOWN}

    def firms(self, count: int) -> list[Firm]:
        found = [Firm(name, domain, "NL", "", resembles) for name, domain, resembles in KNOWN]
        while len(found) < count:
            firm = self._found()
            if firm.domain in self.drawn or any(firm.name == each.name for each in found[-50:]):
                continue
            self.drawn.add(firm.domain)
            firm.domain = self._as_example(firm.domain)
            found.append(firm)
        invented = found[len(KNOWN) :]
        self.rng.shuffle(invented)
        found[len(KNOWN) :] = invented
        for rank, firm in enumerate(found):
            firm.weight = 1 / (rank + 12) ** 0.75
        total = sum(firm.weight for firm in found)
        for firm in found:
            firm.share = firm.weight / total
        return found

    def _as_example(self, domain: str) -> str:
        """The domain at .example; of two that differ in the top level alone, the later one shows it in its label."""
        label, _, top = domain.partition(".")
        shown = f"{label}.example"
        while shown in self.taken:
            label = f"{label}-{top.replace('.', '-')}"
            shown = f"{label}.example"
        self.taken.add(shown)
        return shown

    def _found(self) -> Firm:
        rng = self.rng
        land = self.lands[rng.choices(list(self.lands), self.shares)[0]]
        top = rng.choice(land.tops)
        trades = TRADES.get(SPOKEN_AS.get(land.code, land.code), ELSEWHERE).split()
        dice = rng.random()
        legal = "" if 0.62 <= dice < 0.8 else rng.choice(land.legal)
        if dice < 0.3:
            name, label, resembles = self._family_firm(land, trades)
        elif dice < 0.62:
            name, label, resembles = _coined(rng, trades)
        elif dice < 0.8:
            name, label, resembles = _public_body(rng)
        elif dice < 0.9:
            name, label, resembles = _letters(rng, trades, top)
        else:
            name, label, resembles = _pleasant(rng, trades)
        if len(label) < 2:
            label, resembles = f"x{rng.randrange(9999)}", False
        return Firm(name, f"{label}.{top}", land.code, legal, resembles)

    def _family_firm(self, land: Country, trades: list[str]) -> tuple[str, str, bool]:
        rng = self.rng
        surname = self.names.surname(land).latin[0]
        name = f"{plain(surname) if land.has_own_script else surname} {rng.choice(trades)}"
        if rng.random() < 0.35:
            name = f"{surname} & {rng.choice([self.names.surname(land).latin[0], 'Zn', 'Partners', 'Co'])}"
        dice = rng.random()
        if dice < 0.55:
            return name, slug(name), True
        if dice < 0.7:
            return name, slug(surname), True
        if dice < 0.85:
            label = initials(name) + rng.choice(["", "groep", "group"])
            return name, label, len(label) > 3
        return name, f"{slug(rng.choice(trades))}-{slug(rng.choice(PLACES))}", False


def _coined(rng: Random, trades: list[str]) -> tuple[str, str, bool]:
    name = (rng.choice(BEGINNINGS) + rng.choice(["", rng.choice(BEGINNINGS)]) + rng.choice(ENDINGS)).capitalize()
    if rng.random() < 0.4:
        name += f" {rng.choice(trades)}"
    dice = rng.random()
    first = slug(name.split()[0])
    if dice < 0.6:
        return name, slug(name), True
    return name, first if dice < 0.85 else rng.choice(["get", "my", "go", "the"]) + first, True


def _public_body(rng: Random) -> tuple[str, str, bool]:
    kind = rng.choice(PUBLIC)
    place = rng.choice(PLACES) + rng.choice(["", "", "berg", "dorp", "ness"])
    name = f"{kind} {place}"
    dice = rng.random()
    if dice < 0.7:
        return name, slug(place) if dice < 0.5 else slug(name), True
    return name, slug(kind)[0] + slug(place)[:3] if dice < 0.9 else f"zorgplein{rng.randrange(99)}", False


def _letters(rng: Random, trades: list[str], top: str) -> tuple[str, str, bool]:
    name = "".join(rng.choice("BCDFGHKLMNPRSTVW") for _ in range(3)) + rng.choice(["", f" {rng.choice(trades)}"])
    return name, slug(name.split()[0]) + rng.choice(["", "", "group", f"-{top.split('.')[-1]}"]), True


def _pleasant(rng: Random, trades: list[str]) -> tuple[str, str, bool]:
    two = rng.sample(PLEASANT, 2)
    name = f"{' '.join(two)} {rng.choice(trades)}"
    tells = rng.random() < 0.6
    return name, slug("".join(two)) if tells else f"{initials(name)}-online", tells


def _shares(lands: Mapping[str, Country]) -> dict[str, float]:
    total = sum(land.weight for land in lands.values())
    return {code: land.weight / total for code, land in lands.items()}
