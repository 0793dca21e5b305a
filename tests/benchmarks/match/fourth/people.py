"""A person: names in all their forms, employers, addresses, and what he or she shows at LinkedIn."""

from __future__ import annotations

from dataclasses import dataclass, field

from benchmarks.match.fourth.countries import Country
from benchmarks.match.fourth.firms import Firm


@dataclass(eq=False)
class Person:
    number: int
    land: Country
    sex: str  # "m" or "f"
    given: str
    given_forms: tuple[str, ...]  # in Latin letters, the usual one first
    surname: str
    surname_forms: tuple[str, ...]
    native_given: str = ""
    native_surname: str = ""
    middle: str = ""
    second: str = ""  # a second surname
    maiden: str = ""
    firm: Firm | None = None
    former: list[Firm] = field(default_factory=list)
    title: str = ""
    private: list[str] = field(default_factory=list)  # addresses
    work: dict[str, str] = field(default_factory=dict)  # firm's name -> address
    mobile: str = ""
    landline: str = ""
    english: str = ""  # an English name borne beside the own
    father: str = ""  # a patronymic; of an Indian the initial
    called: str = ""  # what addresses are made of
    has_single_name: bool = False
    # at LinkedIn
    nick: str = ""  # what he or she goes by there
    surname_shown: str = ""  # own, maiden, double or initial
    connection: int = -1  # -1: not connected
    slug: str = ""
    style: str = ""  # how the name is written there
    shown_mail: str = ""

    @property
    def nicks(self) -> list[str]:
        return self.land.nicks.get(self.given, [])
