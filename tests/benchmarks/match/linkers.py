"""General record linkers as rivals: Splink (EM, DuckDB) and recordlinkage (ECM), given the names Guestlist parsed.

Both get folded given name, surname, firm and address in columns, blocking on surname, on given name with initial, on
firm and on address, and learn without labels. The settings are plain ones, close to the tools' own introductions: whoever
knows a tool well will get more out of it. They run where they are installed (``pip install splink recordlinkage``).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.util import find_spec

import pandas as pd

from benchmarks.match.book import Benchmark
from benchmarks.match.measure import Found
from guestlist.normalise.emails import parse_email
from guestlist.normalise.fold import fold
from guestlist.normalise.names import connection_name
from guestlist.normalise.organisations import parse_organisation
from guestlist.normalise.people import normalise

COLUMNS = ("given", "family", "firm", "email")
SHARE = 0.35  # of the cards that are connected: what Guestlist assumes too


def tables(benchmark: Benchmark) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Cards and connections with equal columns; what is missing is None."""
    cards = []
    for person in normalise(benchmark.contacts, "NL"):
        name = person.name
        firm = next((each.core for each in person.organisations if each.core), "")
        mail = person.emails[0].key if person.emails else ""
        cards.append((" ".join(name.given), " ".join((*name.particles, *name.family)), firm, mail))
    rows = []
    for each in benchmark.connections:
        name, firm = connection_name(each.given, each.family), parse_organisation(each.company)
        mail = parse_email(each.email) if each.email else None
        family = " ".join((*name.particles, *name.family)) or fold(each.family)
        rows.append((" ".join(name.given), family, firm.core if firm else "", mail.key if mail else ""))
    found = []
    for table in (cards, rows):
        frame = pd.DataFrame(table, columns=list(COLUMNS)).replace("", None)
        frame["start"] = frame["given"].str[:1]
        frame["unique_id"] = range(len(frame))
        found.append(frame)
    return found[0], found[1]


def best(benchmark: Benchmark, pairs: pd.DataFrame) -> Found:
    """The likeliest connection of every card, from columns card, row and probability."""
    top = pairs.sort_values("probability").drop_duplicates("card", keep="last")
    rows, probabilities = [-1] * len(benchmark.contacts), [0.0] * len(benchmark.contacts)
    for card, row, probability in zip(top["card"], top["row"], top["probability"], strict=True):
        rows[int(card)], probabilities[int(card)] = int(row), float(probability)
    return Found(rows, probabilities, [(index,) for index in range(len(benchmark.contacts))])


def splink(benchmark: Benchmark) -> Found:
    import splink.comparison_library as compare
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    logging.disable(logging.WARNING)
    cards, rows = tables(benchmark)
    settings = SettingsCreator(
        link_type="link_only",
        probability_two_random_records_match=SHARE / len(rows),
        blocking_rules_to_generate_predictions=[
            block_on("family"), block_on("given", "start", "firm"), block_on("email"), block_on("family", "firm"),
        ],
        comparisons=[
            compare.JaroWinklerAtThresholds("given", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            compare.JaroWinklerAtThresholds("family", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            compare.ExactMatch("firm").configure(term_frequency_adjustments=True),
            compare.ExactMatch("email"),
        ],
    )  # fmt: skip
    api = DuckDBAPI()
    inputs = [cards, rows]
    if hasattr(api, "register"):
        inputs = [api.register(cards, dataset_display_name="cards"), api.register(rows, dataset_display_name="rows")]
        linker = Linker(inputs, settings)
    else:
        linker = Linker(inputs, settings, api, input_table_aliases=["cards", "rows"])
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("family"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("given"))
    pairs = linker.inference.predict(threshold_match_probability=0.01).as_pandas_dataframe()
    is_card_left = pairs["source_dataset_l"] == "cards"
    card = pairs["unique_id_l"].where(is_card_left, pairs["unique_id_r"])
    row = pairs["unique_id_r"].where(is_card_left, pairs["unique_id_l"])
    return best(benchmark, pd.DataFrame({"card": card, "row": row, "probability": pairs["match_probability"]}))


def recordlinkage_ecm(benchmark: Benchmark) -> Found:
    import recordlinkage as linkage

    cards, rows = tables(benchmark)
    index = linkage.Index()
    for keys in (["family"], ["given", "firm"], ["email"]):
        index.block(keys)
    pairs = index.index(cards.dropna(subset=["family"], how="all"), rows)
    comparison = linkage.Compare()
    comparison.string("given", "given", method="jarowinkler", threshold=0.9, label="given")
    comparison.string("family", "family", method="jarowinkler", threshold=0.9, label="family")
    comparison.exact("firm", "firm", label="firm")
    comparison.exact("email", "email", label="email")
    features = comparison.compute(pairs, cards, rows)
    machine = linkage.ECMClassifier(binarize=0.5)
    machine.fit(features)
    chances = machine.prob(features)
    frame = pd.DataFrame({"probability": chances.to_numpy()}, index=features.index).reset_index()
    frame.columns = pd.Index(["card", "row", "probability"])
    return best(benchmark, frame)


LINKERS: dict[str, tuple[str, Callable[[Benchmark], Found]]] = {
    "Splink (EM)": ("splink", splink),
    "recordlinkage (ECM)": ("recordlinkage", recordlinkage_ecm),
}


def installed() -> dict[str, Callable[[Benchmark], Found]]:
    """The linkers that can run; says which were skipped."""
    for name, (package, _) in LINKERS.items():
        if not find_spec(package):
            print(f"{name:24} skipped: {package} is not installed")
    return {name: method for name, (package, method) in LINKERS.items() if find_spec(package)}
