"""Names of people and firms to fill a book with, by the communities they belong to. Common ones, freely combined."""

Community = tuple[tuple[str, ...], tuple[str, ...]]

DUTCH: Community = (
    tuple("Anneke Arie Bas Carolien Christiaan Daphne Dirk Eefje Ellen Erik Femke Frank Gerben Geertje Harm Heleen Ivo Jacob Jolien "
          "Karin Koen Leonie Lars Maarten Manon Niels Nienke Oscar Patricia Paul Quinten Rianne Robin Sanne Simone Stijn Tamara Tim "
          "Ursula Vera Victor Wietske Xander Yvette Ynte Zwaantje".split()),
    ("Aartsen", "van Baarle", "Berends", "Cornelisse", "van Dalfsen", "Doornbos", "Eikelenboom", "Faber", "Fransen", "van Galen",
     "Geerlings", "Haverkort", "Heemskerk", "Iperen", "Jacobse", "Kalkman", "van Kesteren", "Lammers", "Leeuwenburg", "Maas",
     "Mulderij", "Nagtegaal", "Noordhoek", "Oosterhuis", "Pauwels", "van der Ploeg", "Quist", "Reinders", "van Rijn", "Schipper",
     "Scholtens", "Tervoort", "Theunissen", "Ubbink", "Verhoeven", "Vlietstra", "Wanders", "Westerveld", "Zandbergen", "Zuidema"),
)
TURKISH: Community = (tuple("Ayşe Burak Cem Deniz Elif Hakan Kemal Leyla Murat Selin Serkan Zeynep".split()),
                      tuple("Arslan Bulut Çelik Doğan Güneş Kılıç Özdemir Polat Şimşek Yıldız".split()))
MOROCCAN: Community = (tuple("Amina Bilal Hanane Hicham Jamila Khalid Laila Mohamed Naima Omar Siham Younes".split()),
                       ("Aarab", "Bakkali", "El Idrissi", "Chahid", "El Hamdaoui", "Lahlou", "Ouali", "Tahiri", "Zerouali"))
SURINAMESE: Community = (tuple("Anand Chandra Glenn Henna Iwan Marvin Rishi Shanti Urmila Vishal".split()),
                         tuple("Baldew Gangadin Jagernath Kalpoe Mangal Pengel Raghoebar Sital Wijngaarde".split()))
POLISH: Community = (tuple("Agnieszka Grzegorz Joanna Krzysztof Magdalena Michał Zofia Stanisław".split()),
                     tuple("Dąbrowska Jabłoński Kamińska Lewandowska Mazur Pawlak Szymański Zieliński".split()))
VIETNAMESE: Community = (tuple("Linh Minh Phương Quang Thảo Tuấn".split()), tuple("Bùi Đặng Dương Hoàng Lý Vũ".split()))
NORWEGIAN: Community = (
    tuple("Anders Arne Astrid Berit Bjørn Camilla Eirik Elin Erlend Frode Geir Grete Håkon Hege Inger Ingrid Jørgen Karoline Kjell "
          "Kjersti Knut Lene Lise Magnus Marit Morten Nina Odd Øyvind Pål Randi Ragnhild Rune Sigrid Silje Siv Solveig Stian Sverre "
          "Terje Tone Torbjørn Trine Turid Unni Vegard Vidar Wenche Åse Åshild".split()),
    ("Aamodt", "Askeland", "Bakke", "Bjerkås", "Brattli", "Dahlen", "Eidsvåg", "Engebretsen", "Fjellheim", "Flåten", "Gjerde", "Grønli",
     "Haugland", "Hegstad", "Høiby", "Indrebø", "Kleven", "Kvamme", "Langseth", "Lillebø", "Løkken", "Moen", "Myhre", "Nesheim", "Nygård",
     "Opsahl", "Øverland", "Ravndal", "Rønning", "Sandvik", "Skogen", "Solheim", "Stensrud", "Sæther", "Tangen", "Thorsen", "Tveit",
     "Ulvestad", "Vestby", "Viken", "Wold", "Ytterdal", "Åmodt"),
)
SAMI: Community = (tuple("Áilu Biret Elle Ingá Máhtte Nilla Risten Sárá".split()), tuple("Eira Gaup Hætta Kemi Labba Siri Somby Utsi".split()))
SOMALI: Community = (tuple("Abdi Ayaan Faduma Hodan Ismail Liban Sahra Yasmin".split()), tuple("Abdullahi Farah Hassan Jama Nur Osman".split()))
TAMIL: Community = (tuple("Abirami Kavitha Niroshan Prashanth Shanthini Sujeevan".split()),
                    tuple("Arulanantham Ganeshan Rajaratnam Sivakumar Thevarajah".split()))
PAKISTANI: Community = (tuple("Adeel Bushra Imran Nadia Saima Usman".split()), tuple("Akhtar Butt Chaudhry Mahmood Qureshi".split()))

# Each community as often as its share of the draw.
NETHERLANDS = (DUTCH,) * 9 + (TURKISH, MOROCCAN, SURINAMESE, POLISH, VIETNAMESE)
NORWAY = (NORWEGIAN,) * 9 + (SAMI, SOMALI, TAMIL, POLISH, VIETNAMESE, PAKISTANI)

DUTCH_FIRMS = (
    "Zuiderzee Logistiek B.V.", "Woonstichting Eemwaarde", "Stichting De Linde", "Bouwgroep Heuvelrug B.V.", "Zorggroep Eemland",
    "Gemeente Waterrijk", "Ministerie van Volkshuisvesting", "Techniekhuis Midden", "Zorgplein Midden", "Pensioenfonds Vallei",
    "Polderuniversiteit", "Visafslag Noord", "Bibliotheek Waterrijk", "Fietsfabriek Vallei", "Vecht Mobiliteit", "Havenbedrijf Kustland",
    "Glasbedrijf Helder", "Warmtenet Oost", "Uitgeverij Het Paviljoen", "Hogeschool Rivierenland", "Zuivelfabriek De Melkbrug",
    "Museum Het Kompas", "Jeugdhulp Brugwachter", "Tramlijn Zeven", "Kwekerij Tuindorp", "Verzekeraar Ruggesteun", "Softwarehuis Bitje",
    "Omroep Polder", "Drinkwater Duinrand", "Hospice De Beuk", "Veiligheidsregio Heuvelland", "Scheepswerf De Kiel",
)
NORWEGIAN_FIRMS = (
    "Nordavind Kraft AS", "Fjellregnskap AS", "Kystfisk Eksport AS", "Lysthus Arkitekter AS", "Tunnelbygg Vest AS", "Solbakken Sykehjem",
    "Elvebredden Kommune", "Havbris Rederi ASA", "Bergtoppen Sparebank", "Snøfokk Sport AS", "Midtbyen Bokhandel AS", "Ullspinneriet SA",
    "Fonn Entreprenør AS", "Isbre Data AS", "Fjordbåtene AS", "Skogmo Trelast AS", "Høgskolen i Lysdal", "Kvitstein Advokatfirma",
    "Perleporten Reiser AS", "Tannhjulet Verksted AS", "Lyngrabben Barnehage", "Bølgen Forsikring ASA", "Trollheimen Meieri SA",
    "Nordlandet Helseforetak", "Vardevakt Sikkerhet AS", "Grønnfor AS", "Blåtind Eiendom AS", "Sjøstrand Hotell AS",
)
DUTCH_TITLES = ("Adviseur", "Projectleider", "Teamleider", "Directeur", "Controller", "Beleidsmedewerker", "Inkoper", "HR-manager",
                "Programmamanager", "Jurist", "Docent", "Ingenieur", "Communicatieadviseur", "Planner", "Bestuurssecretaris")
NORWEGIAN_TITLES = ("Rådgiver", "Prosjektleder", "Regnskapsfører", "Daglig leder", "Controller", "Saksbehandler", "Innkjøper", "Økonomisjef",
                    "Avdelingsleder", "Jurist", "Lærer", "Ingeniør", "Kommunikasjonsrådgiver", "Revisor", "Sykepleier")
