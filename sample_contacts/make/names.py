"""Names of people and firms to fill a book with, by community. Common names, freely combined: nobody is meant."""

from __future__ import annotations

Community = tuple[tuple[str, ...], tuple[str, ...]]


def names(text: str) -> tuple[str, ...]:
    """The names between the commas."""
    return tuple(" ".join(name.split()) for name in text.split(","))


DUTCH: Community = (
    names("""
    Anneke, Arie, Bas, Carolien, Christiaan, Daphne, Dirk, Eefje, Ellen, Erik, Femke, Frank, Gerben, Geertje,
    Harm, Heleen, Ivo, Jacob, Jolien, Karin, Koen, Leonie, Lars, Maarten, Manon, Niels, Nienke, Oscar, Patricia,
    Paul, Quinten, Rianne, Robin, Sanne, Simone, Stijn, Tamara, Tim, Ursula, Vera, Victor, Wietske, Xander,
    Yvette, Ynte, Zwaantje
    """),
    names("""
    Aartsen, van Baarle, Berends, Cornelisse, van Dalfsen, Doornbos, Eikelenboom, Faber, Fransen, van Galen,
    Geerlings, Haverkort, Heemskerk, Iperen, Jacobse, Kalkman, van Kesteren, Lammers, Leeuwenburg, Maas, Mulderij,
    Nagtegaal, Noordhoek, Oosterhuis, Pauwels, van der Ploeg, Quist, Reinders, van Rijn, Schipper, Scholtens,
    Tervoort, Theunissen, Ubbink, Verhoeven, Vlietstra, Wanders, Westerveld, Zandbergen, Zuidema
    """),
)
TURKISH: Community = (
    names("""
    Ayşe, Burak, Cem, Deniz, Elif, Hakan, Kemal, Leyla, Murat, Selin, Serkan, Zeynep
    """),
    names("""
    Arslan, Bulut, Çelik, Doğan, Güneş, Kılıç, Özdemir, Polat, Şimşek, Yıldız
    """),
)
MOROCCAN: Community = (
    names("""
    Amina, Bilal, Hanane, Hicham, Jamila, Khalid, Laila, Mohamed, Naima, Omar, Siham, Younes
    """),
    names("""
    Aarab, Bakkali, El Idrissi, Chahid, El Hamdaoui, Lahlou, Ouali, Tahiri, Zerouali
    """),
)
SURINAMESE: Community = (
    names("""
    Anand, Chandra, Glenn, Henna, Iwan, Marvin, Rishi, Shanti, Urmila, Vishal
    """),
    names("""
    Baldew, Gangadin, Jagernath, Kalpoe, Mangal, Pengel, Raghoebar, Sital, Wijngaarde
    """),
)
POLISH: Community = (
    names("""
    Agnieszka, Grzegorz, Joanna, Krzysztof, Magdalena, Michał, Zofia, Stanisław
    """),
    names("""
    Dąbrowska, Jabłoński, Kamińska, Lewandowska, Mazur, Pawlak, Szymański, Zieliński
    """),
)
VIETNAMESE: Community = (
    names("""
    Linh, Minh, Phương, Quang, Thảo, Tuấn
    """),
    names("""
    Bùi, Đặng, Dương, Hoàng, Lý, Vũ
    """),
)
NORWEGIAN: Community = (
    names("""
    Anders, Arne, Astrid, Berit, Bjørn, Camilla, Eirik, Elin, Erlend, Frode, Geir, Grete, Håkon, Hege, Inger,
    Ingrid, Jørgen, Karoline, Kjell, Kjersti, Knut, Lene, Lise, Magnus, Marit, Morten, Nina, Odd, Øyvind, Pål,
    Randi, Ragnhild, Rune, Sigrid, Silje, Siv, Solveig, Stian, Sverre, Terje, Tone, Torbjørn, Trine, Turid, Unni,
    Vegard, Vidar, Wenche, Åse, Åshild
    """),
    names("""
    Aamodt, Askeland, Bakke, Bjerkås, Brattli, Dahlen, Eidsvåg, Engebretsen, Fjellheim, Flåten, Gjerde, Grønli,
    Haugland, Hegstad, Høiby, Indrebø, Kleven, Kvamme, Langseth, Lillebø, Løkken, Moen, Myhre, Nesheim, Nygård,
    Opsahl, Øverland, Ravndal, Rønning, Sandvik, Skogen, Solheim, Stensrud, Sæther, Tangen, Thorsen, Tveit,
    Ulvestad, Vestby, Viken, Wold, Ytterdal, Åmodt
    """),
)
SAMI: Community = (
    names("""
    Áilu, Biret, Elle, Ingá, Máhtte, Nilla, Risten, Sárá
    """),
    names("""
    Eira, Gaup, Hætta, Kemi, Labba, Siri, Somby, Utsi
    """),
)
SOMALI: Community = (
    names("""
    Abdi, Ayaan, Faduma, Hodan, Ismail, Liban, Sahra, Yasmin
    """),
    names("""
    Abdullahi, Farah, Hassan, Jama, Nur, Osman
    """),
)
TAMIL: Community = (
    names("""
    Abirami, Kavitha, Niroshan, Prashanth, Shanthini, Sujeevan
    """),
    names("""
    Arulanantham, Ganeshan, Rajaratnam, Sivakumar, Thevarajah
    """),
)
PAKISTANI: Community = (
    names("""
    Adeel, Bushra, Imran, Nadia, Saima, Usman
    """),
    names("""
    Akhtar, Butt, Chaudhry, Mahmood, Qureshi
    """),
)

# Each community as often as its share of the draw.
NETHERLANDS = (DUTCH,) * 9 + (TURKISH, MOROCCAN, SURINAMESE, POLISH, VIETNAMESE)
NORWAY = (NORWEGIAN,) * 9 + (SAMI, SOMALI, TAMIL, POLISH, VIETNAMESE, PAKISTANI)

DUTCH_FIRMS = names("""
    Zuiderzee Logistiek B.V., Woonstichting Eemwaarde, Stichting De Linde, Bouwgroep Heuvelrug B.V., Zorggroep
    Eemland, Ministerie van Volkshuisvesting, Techniekhuis Midden, Zorgplein Midden,
    Pensioenfonds Vallei, Polderuniversiteit, Visafslag Noord, Bibliotheek Waterrijk, Fietsfabriek Vallei, Vecht
    Mobiliteit, Havenbedrijf Kustland, Glasbedrijf Helder, Warmtenet Oost, Uitgeverij Het Paviljoen, Hogeschool
    Rivierenland, Zuivelfabriek De Melkbrug, Museum Het Kompas, Jeugdhulp Brugwachter, Tramlijn Zeven, Kwekerij
    Tuindorp, Verzekeraar Ruggesteun, Softwarehuis Bitje, Omroep Polder, Drinkwater Duinrand, Papierfabriek De Beuk,
    Veiligheidsregio Heuvelland, Scheepswerf De Kiel
    """)
NORWEGIAN_FIRMS = names("""
    Nordkløft Kraft AS, Fjellregnskap AS, Kystfisk Eksport AS, Lysthus Arkitekter AS, Tunnelbygg Vest AS,
    Solbakken Hagesenter, Elvebredden Kommune, Havbris Rederi ASA, Bergtoppen Sparebank, Snøfokk Sport AS, Midtbyen
    Bokhandel AS, Ullspinneriet SA, Fonn Entreprenør AS, Isbre Data AS, Fjordbåtene AS, Skogmo Trelast AS,
    Høgskolen i Lysdal, Kvitstein Oppmåling, Perleporten Reiser AS, Tannhjulet Verksted AS, Lyngrabben
    Barnehage, Bølgen Forsikring ASA, Trollheimen Meieri SA, Nordlandet Helseforetak, Vardevakt Sikkerhet AS,
    Grønnfor AS, Blåtind Eiendom AS, Sjøstrand Hotell AS
    """)
DUTCH_TITLES = names("""
    Adviseur, Projectleider, Teamleider, Directeur, Controller, Beleidsmedewerker, Inkoper, HR-manager,
    Programmamanager, Kwaliteitsmanager, Docent, Ingenieur, Communicatieadviseur, Planner, Bestuurssecretaris
    """)
NORWEGIAN_TITLES = names("""
    Rådgiver, Prosjektleder, Regnskapsfører, Daglig leder, Controller, Saksbehandler, Innkjøper, Økonomisjef,
    Avdelingsleder, Kvalitetsleder, Lærer, Ingeniør, Kommunikasjonsrådgiver, Revisor, Logistikkleder
    """)
