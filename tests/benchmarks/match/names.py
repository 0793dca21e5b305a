"""Where the invented people of the benchmark get their names: Faker's lists by locale, and nicknames written by hand.

Faker is needed for the benchmark alone (``pip install faker``); Guestlist never imports it.
"""

from __future__ import annotations

import itertools
import random
import unicodedata
from bisect import bisect
from dataclasses import dataclass
from importlib import import_module

TUNING = (
    "nl_NL nl_BE no_NO de_DE fr_FR en_US en_GB sv_SE da_DK fi_FI es_ES pt_BR it_IT pl_PL tr_TR cs_CZ ro_RO ru_RU el_GR "
    "ja_JP"
).split()
ASIDE = (
    "nl_NL no_NO de_AT fr_CA en_IN en_IE es_MX pt_PT hr_HR sk_SK sl_SI lt_LT et_EE hu_HU bg_BG uk_UA az_AZ id_ID zh_CN "
    "ko_KR de_CH"
).split()

NICKNAMES = {
    "nl": "Johannes:Jan,Hans,Johan Wilhelmus:Wim,Willem Hendrik:Henk,Rik Cornelis:Cees,Kees Petrus:Piet,Peter "
    "Elisabeth:Els,Bets,Lies Catharina:Toos,Rina,Karin Maria:Marja,Ria Theodorus:Theo Nicolaas:Klaas,Nico "
    "Adrianus:Ad,Arie Gerardus:Gerard,Ger Antonius:Ton,Toon Jacobus:Koos,Jaap,Sjaak Franciscus:Frans Margaretha:Greet",
    "no": "Kristian:Kris Katrine:Trine Elisabeth:Lise,Lisbet Margrete:Grete Kristoffer:Stoffer,Kris Anders:Andy "
    "Ole:Olli Aleksander:Alex Magnus:Mange Sebastian:Sebbe Andreas:Dreas Johannes:Johs",
    "de": "Johannes:Hannes,Hans Katharina:Kathi,Käthe Wolfgang:Wolf Michael:Michi Alexander:Alex Sebastian:Basti "
    "Stefanie:Steffi Susanne:Susi Friedrich:Fritz Heinrich:Heinz Elisabeth:Lisa,Sissi Maximilian:Max Josef:Sepp "
    "Andreas:Andi Matthias:Matze Ulrich:Uli Christian:Chris Thomas:Tom Tobias:Tobi",
    "fr": "Alexandre:Alex Christophe:Chris Frédéric:Fred Stéphane:Steph Guillaume:Gui Dominique:Dom Benjamin:Ben "
    "Élisabeth:Babeth Nicolas:Nico Sébastien:Seb Philippe:Phil Catherine:Cathy Véronique:Véro Margaux:Margot "
    "Isabelle:Isa Emmanuel:Manu Patrick:Pat",
    "en": "William:Bill,Will,Billy Robert:Bob,Rob Richard:Dick,Rick,Rich Elizabeth:Liz,Beth,Betty Michael:Mike,Mick "
    "James:Jim,Jamie Margaret:Peggy,Maggie Christopher:Chris Katherine:Kate,Kathy Thomas:Tom Edward:Ed,Ted "
    "Anthony:Tony Jennifer:Jen,Jenny Charles:Chuck,Charlie Joseph:Joe Daniel:Dan Matthew:Matt David:Dave "
    "Benjamin:Ben Andrew:Andy,Drew Samantha:Sam Rebecca:Becky Steven:Steve Timothy:Tim Patricia:Pat,Trish "
    "Jonathan:Jon Nicholas:Nick Gregory:Greg Susan:Sue Deborah:Debbie Kimberly:Kim Alexander:Alex Joshua:Josh",
    "sv": "Kristina:Stina Elisabet:Lisa Alexander:Alex Margareta:Greta Johannes:Hannes Sebastian:Sebbe Karl:Kalle "
    "Lars:Lasse Per:Pelle Jan:Janne Nils:Nisse Anders:Ante",
    "da": "Christian:Chris Alexander:Alex Katrine:Trine Frederik:Frede Mikkel:Mik Kristoffer:Stoffer Nikolaj:Niko",
    "fi": "Johannes:Juha Aleksanteri:Aleksi Katariina:Kati Juhani:Jussi Elisabet:Liisa Mikael:Mika",
    "es": "Francisco:Paco,Pancho,Fran José:Pepe Ignacio:Nacho Manuel:Manolo,Manu Dolores:Lola Concepción:Concha "
    "Guadalupe:Lupe Jesús:Chus Enrique:Quique Rafael:Rafa Alejandro:Álex Isabel:Isa Antonio:Toni Eduardo:Edu "
    "Roberto:Beto Guillermo:Memo Javier:Javi Cristina:Cris Fernando:Fer",
    "pt": "Francisco:Chico José:Zé Eduardo:Edu,Dudu Antônio:Toninho Roberto:Beto Luiz:Lula Rafael:Rafa Gabriel:Gabi "
    "Fernanda:Nanda António:Tó Leonardo:Leo Isabel:Bel Guilherme:Gui",
    "it": "Giuseppe:Beppe,Peppe Francesco:Franco,Ciccio Giovanni:Gianni Domenico:Mimmo Luigi:Gigi Alessandro:Sandro,Ale "
    "Salvatore:Totò Antonio:Tonino,Toni Vincenzo:Enzo Roberto:Robi Elisabetta:Betta Federica:Fede Lorenzo:Renzo",
    "pl": "Aleksandra:Ola Katarzyna:Kasia Małgorzata:Gosia Krzysztof:Krzysiek Tomasz:Tomek Jakub:Kuba Piotr:Piotrek "
    "Jan:Janek Wojciech:Wojtek Magdalena:Magda Anna:Ania Joanna:Asia Michał:Misiek Agnieszka:Aga Grzegorz:Grzesiek",
    "tr": "Mehmet:Memo Mustafa:Musti İbrahim:İbo Süleyman:Sülo Fatma:Fatoş Ahmet:Ahmo",
    "cs": "Jan:Honza Josef:Pepa Jiří:Jirka Kateřina:Katka Tomáš:Tom Jakub:Kuba Jana:Janička Zdeněk:Zdenda Jaroslav:Jarda "
    "Miroslav:Mirek Martin:Marťas Alžběta:Běta",
    "hu": "István:Pista József:Józsi László:Laci Katalin:Kata,Kati Erzsébet:Erzsi,Zsóka János:Jani Sándor:Sanyi Gábor:Gabi "
    "Zsuzsanna:Zsuzsa Mihály:Misi",
    "ro": "Alexandru:Alex,Sandu Constantin:Costel Gheorghe:Gigi Nicolae:Nicu Ștefan:Fane Elena:Lenuța Mihai:Mișu",
    "ru": "Александр:Саша,Саня Дмитрий:Дима Владимир:Вова,Володя Екатерина:Катя Мария:Маша Наталья:Наташа "
    "Алексей:Лёша Иван:Ваня Николай:Коля Михаил:Миша Сергей:Серёжа Анастасия:Настя Татьяна:Таня Елена:Лена Ольга:Оля",
    "uk": "Олександр:Сашко Дмитро:Діма Володимир:Вова Катерина:Катя Марія:Марійка Наталія:Наталка",
    "el": "Κωνσταντίνος:Κώστας Γεώργιος:Γιώργος Ιωάννης:Γιάννης Δημήτριος:Δημήτρης Αικατερίνη:Κατερίνα Νικόλαος:Νίκος "
    "Παναγιώτης:Πάνος Ελένη:Λένα Βασίλειος:Βασίλης Αθανάσιος:Θανάσης",
    "hr": "Ivan:Ivica Josip:Joža Marija:Mara Katarina:Kata Tomislav:Tomo Stjepan:Stipe",
    "sk": "Ján:Janko Jozef:Jožo Katarína:Katka Zuzana:Zuzka František:Fero Juraj:Ďuro",
    "bg": "Александър:Сашо Георги:Гошо Димитър:Митко Николай:Ники Екатерина:Катя",
}

RUSSIAN = {
    **dict(zip("абвгдезийклмнопрстуф", "abvgdeziyklmnoprstuf", strict=True)),
    **{"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e"},
    **{"ю": "yu", "я": "ya", "ё": "e", "і": "i", "ї": "yi", "є": "ye", "ґ": "g"},
}
RUSSIAN_LOOSE = {"х": "h", "ю": "iu", "я": "ia", "й": "i", "ц": "c", "щ": "sch", "ё": "yo", "ж": "j"}
GREEK = {
    **dict(zip("αβγδεζηικλμνοπρστυφωςξ", "a v g d e z i i k l m n o p r s t y f o s x".split(), strict=True)),
    **{"θ": "th", "χ": "ch", "ψ": "ps"},
}
GREEK_LOOSE = {"χ": "h", "υ": "u", "η": "h", "β": "b", "φ": "ph"}


@dataclass(frozen=True)
class Locale:
    code: str
    male: tuple[str, ...]
    female: tuple[str, ...]
    last: tuple[str, ...]
    last_female: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...] = ()  # Japanese: (kanji, romanised) given
    last_pairs: tuple[tuple[str, str], ...] = ()

    def nicknames(self) -> dict[str, list[str]]:
        return parse_nicknames(self.code[:2])


def parse_nicknames(language: str) -> dict[str, list[str]]:
    table = {}
    for entry in NICKNAMES.get(language, "").split():
        full, _, short = entry.partition(":")
        table[full] = short.split(",")
    return table


def words(provider: object, *names: str) -> tuple[str, ...]:
    for name in names:
        found = getattr(provider, name, None)
        if found:
            return tuple(dict.fromkeys(str(each).strip() for each in found if str(each).strip()))
    return ()


def load(code: str) -> Locale:
    provider = import_module(f"faker.providers.person.{code}").Provider
    both = words(provider, "first_names")
    male = words(provider, "first_names_male") or both
    female = words(provider, "first_names_female") or both
    last = words(provider, "unisex_last_names", "last_names_male", "last_names", "last_names_unisex")
    feminine = words(provider, "last_names_female") or last
    if code == "ja_JP":
        pairs = tuple((each[0], each[2]) for each in provider.first_name_pairs)
        lasts = tuple((each[0], each[2]) for each in provider.last_name_pairs)
        return Locale(code, male, female, last, feminine, pairs, lasts)
    return Locale(code, male, female, last, feminine)


def pick(rng: random.Random, items: tuple[str, ...], flat: float = 12.0) -> str:
    """One of the items; the first are picked most, as common names are."""
    return items[min(bisect(_steps(len(items), flat), rng.random()), len(items) - 1)]


_CACHE: dict[tuple[int, float], list[float]] = {}


def _steps(count: int, flat: float) -> list[float]:
    if (count, flat) not in _CACHE:
        total = list(itertools.accumulate(1 / (rank + flat) for rank in range(count)))
        _CACHE[count, flat] = [each / total[-1] for each in total]
    return _CACHE[count, flat]


def romanise(text: str, rng: random.Random) -> str:
    """Cyrillic and Greek as passports or people write it; other scripts as they are."""
    loose = rng.random() < 0.35
    table = {**RUSSIAN, **GREEK, **({**RUSSIAN_LOOSE, **GREEK_LOOSE} if loose else {})}
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not "\u0300" <= c <= "\u0345" or c == "\u0306")
    plain = unicodedata.normalize("NFC", plain)
    out = "".join(table.get(c.lower(), c.lower()) for c in plain.replace("ου", "ou").replace("ού", "ou"))
    return "-".join(" ".join(w.capitalize() for w in part.split(" ")) for part in out.split("-"))


def without_accents(text: str) -> str:
    text = text.translate(str.maketrans("øØæÆłŁđĐıİßðÐþÞ", "oOaAlLdDiIsdDtT"))
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def expanded(text: str) -> str:
    table = {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "å": "aa",
        "ø": "oe",
        "æ": "ae",
        "Ä": "Ae",
        "Ö": "Oe",
        "Ü": "Ue",
        "Å": "Aa",
        "Ø": "Oe",
    }
    return "".join(table.get(c, c) for c in text)
