"""Already connected under another address; beside each the one who is not."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

from make.book import Book


def tell(book: Book) -> None:
    """One story after the other."""
    names(book)
    surnames(book)
    profiles(book)
    addresses(book)


def names(book: Book) -> None:
    """Name and firm, initials, short names."""
    case = "connected-name-employer"
    book.connect("Torunn|Brekkhus", "Fonn Entreprenør AS", "Økonomisjef", "2018-09-03")
    book.add("Torunn|Brekkhus", "tbrekkhus@online.no", who="connected", case=case, org="Fonn Entreprenør", files="gi",
             phones=(book.mobile(),), note="LinkedIn has her work address, the card her private one")
    book.add("Torunn|Brekke", "work:torunn.brekke@fonnentreprenor.example", who="curated", case=case, near=True,
             org="Fonn Entreprenør",
             title="Anleggsleder", phones=(book.mobile(),), expected="ask|invite", never="connected",
             note="Same firm and first name, other surname")
    book.connect("Bård Eivind|Ødegårdstuen", "Tunnelbygg Vest AS", "Prosjektdirektør", "2016-02-11")
    book.add("", "work:be.odegardstuen@tunnelbyggvest.example", who="connected", case="connected-initials-domain",
             labels=("*none",), note="No name; initials, surname without its rings and firm are his")
    book.add("", "work:b.odegard@tunnelbyggvest.example", who="unknown", case="connected-initials-domain", near=True,
             labels=("*none",), never="connected", note="The same firm and initial, but another surname")
    case = "connected-nickname"
    book.connect("Kristoffer|Nakkerud", "Isbre Data AS", "Utvikler", "2021-06-14")
    book.add("Kris|Nakkerud", "kris.nakkerud@outlook.com", who="connected", case=case, org="Isbre Data", files="i",
             phones=(book.mobile(),), note="Kris is Kristoffer")
    book.add("Kristian|Nakkerud", "work:kristian.nakkerud@isbredata.example", who="curated", case=case, near=True,
             org="Isbre Data", title="Tester", phones=(book.mobile(),), never="connected", expected="ask|invite",
             note="His brother Kristian is there too")
    book.connect("Elisabeth|Fossheim", "Bergtoppen Sparebank", "Kundeansvarlig", "2014-04-01")
    book.add("Lisbet|Fossheim", "lisbetf@hotmail.no", who="connected", case=case, org="Bergtoppen Sparebank",
             files="gi", note="Lisbet is Elisabeth")
    book.connect("Nguyễn Minh|Tuấn", "Sjøstrand Hotell AS", "Kjøkkensjef", "2020-10-05")
    book.add("Tuan|Nguyen Minh", "tuan@sjostrandhotell.example", who="connected", case="connected-spelling",
             org="Sjøstrand Hotell", note="Names in Vietnamese order on LinkedIn, accents lost in the card")
    book.connect("Máret Ánne|Bongohávvi", "Elvebredden Kommune", "Rådgiver", "2019-02-06")
    book.add("Maret Anne|Bongohavvi", "work:maret.bongohavvi@elvebredden.example", who="connected",
             case="connected-spelling", org="Elvebredden Kommune", files="i", note="Sami letters lost in the phone")


def surnames(book: Book) -> None:
    """Married, divorced, two surnames."""
    case = "connected-maiden-name"
    book.connect("Ida Marie|Rustad Kvernmo", "Høgskolen i Lysdal", "Studieleder", "2015-11-23")
    book.add("Ida|Rustad", "ida.rustad@gmail.com", who="connected", case=case, org="Høgskolen i Lysdal", files="i",
             phones=(book.mobile(),), note="Before her marriage; the middle name left out")
    book.add("Ida|Rustan", "ida.rustan@fjordbatene.example", who="curated", case=case, near=True, org="Fjordbåtene",
             title="Skipper", phones=(book.mobile(),), note="Another Ida")
    book.connect("Renate|Holmsen", "Bølgen Forsikring ASA", "Aktuar", "2012-08-30",
                 url="https://www.linkedin.com/in/renate-kjølsrud-6f0a11d3")
    book.add("Renate|Kjølsrud", "work:renate.kjolsrud@bolgenforsikring.example", who="connected", case=case, files="gi",
             org="Bølgen Forsikring", note="Her old surname survives in the address of her profile")
    book.add("Renathe|Kjøs", "renathe@kjoskeramikk.example", who="curated", case=case, near=True, org="Kjøs Keramikk",
             phones=(book.mobile(),), note="Sounds a little alike")
    book.connect("Agnieszka|Wiśniewska-Berg", "Ullspinneriet SA", "Innkjøper", "2022-03-17")
    book.add("Agnieszka|Wisniewska", "aga.wisniewska@gmail.com", who="connected", case=case, org="Ullspinneriet",
             phones=(book.mobile(),), expected="ask|skip", note="Without her husband's name and the Polish letters")


def profiles(book: Book) -> None:
    """The card names the profile."""
    case = "connected-profile-url"
    url = book.connect("Geir Arne|Slåttedal", "Trollheimen Meieri SA", "Fabrikksjef", "2013-05-20")
    book.add("Geir (båten)", "slatta63@online.no", who="connected", case=case, files="i", phones=(book.mobile(),),
             urls=(url.replace("https", "http"),), note="Apple keeps the profile in a field of its own")
    url = book.connect("Hodan|Warsame", "Nordlandet Helseforetak", "Lege", "2023-09-12")
    book.add("Hodan|W", "hodan.w@icloud.com", who="connected", case=case, files="i", urls=(url + "/",),
             note="The profile ends in a stroke")
    book.add("Hodan|Warfa", "work:hodan.warfa@nordlandet.example", who="curated", case=case, near=True, files="i",
             org="Nordlandet Helseforetak",
             title="Sykepleier", phones=(book.mobile(),), urls=("https://www.linkedin.com/in/hodan-warfa-99ab",),
             never="connected", expected="ask|invite", note="Same hospital, same first name, a profile of her own")


def addresses(book: Book) -> None:
    """The few addresses in the export, and those from an earlier import."""
    book.connect("Steinar|Hovdenak", "Skogmo Trelast AS", "Selger", "2011-01-15", email="steinar@hovdenak.example")
    book.add("Steinar trelast", "steinar@hovdenak.example", who="connected", case="connected-same-address", files="gi",
             phones=(book.mobile(),), note="The address is in the export")
    book.add("Steinar|Hovde", "steinar@hovde.example", who="curated", case="connected-same-address", near=True,
             org="Hovde Hytter", phones=(book.mobile(),), note="Begins alike")
    case = "connected-imported-bridge"
    book.connect("Thilagavathy|Kandiah", "Nordlandet Helseforetak", "Bioingeniør", "2016-09-09")
    book.hold_at_linkedin("Thilagavathy|Kandiah", "thila_k@hotmail.com", company="Nordlandet Helseforetak")
    book.add("Thila", "thila_k@hotmail.com", who="connected", case=case, phones=(book.mobile(),),
             note="Only LinkedIn's list of contacts joins this address to her full name")
    book.hold_at_linkedin("Eldbjørg|Sørum", "eldbjorg.sorum@online.no")
    book.add("Eldbjørg|Sørum", "eldbjorg.sorum@online.no", who="curated", case=case, near=True, org="Sørum Hagesenter",
             phones=(book.mobile(),), note="Imported once, but never connected")
