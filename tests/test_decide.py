"""Findings in, one verdict out."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from guestlist.decide import decide
from guestlist.model import Decision, Effect, Evidence, Finding, Stage

EVIDENCE = (Evidence("email", "ann@rival.example", "x"),)


def finding(rule: str, stage: Stage, effect: Effect) -> Finding:
    return Finding(rule, "p1", effect, stage, EVIDENCE)


COMPETITOR = finding("competitor", Stage.COMPETITOR, Effect.SKIP)
SAFE = finding("safelist", Stage.SAFELIST, Effect.INVITE)
BLOCK = finding("block", Stage.BLOCK, Effect.SKIP)
NO_EMAIL = finding("no-email", Stage.ADMISSION, Effect.ASK)
CURATED = finding("curated", Stage.OK, Effect.INVITE)
RECRUITER = finding("recruiter", Stage.OWN_WORLD, Effect.NOTE)

findings = st.lists(
    st.builds(finding, st.sampled_from(["a", "b", "c"]), st.sampled_from(list(Stage)), st.sampled_from(list(Effect))),
    max_size=8,
)


def test_the_earliest_stage_decides() -> None:
    assert decide([CURATED, COMPETITOR])[:2] == (Decision.SKIP, "competitor")


def test_the_safelist_beats_everything_below_it() -> None:
    assert decide([COMPETITOR, SAFE])[:2] == (Decision.INVITE, "safelist")


def test_a_block_beats_the_safelist() -> None:
    assert decide([SAFE, BLOCK])[:2] == (Decision.SKIP, "block")


def test_a_note_never_decides() -> None:
    assert decide([RECRUITER, CURATED])[:2] == (Decision.INVITE, "curated")


def test_what_a_shortlist_cannot_hold_is_asked_about_instead_of_invited() -> None:
    assert decide([SAFE, NO_EMAIL])[:2] == (Decision.ASK, "no-email")


def test_what_a_shortlist_cannot_hold_does_not_hide_a_reason_to_skip() -> None:
    assert decide([COMPETITOR, NO_EMAIL])[:2] == (Decision.SKIP, "competitor")


def test_all_findings_are_shown_the_deciding_one_first() -> None:
    assert [each.rule for each in decide([CURATED, RECRUITER, COMPETITOR])[2]] == ["competitor", "recruiter", "curated"]


def test_nothing_found_invites_and_says_so() -> None:
    assert decide([]) == (Decision.INVITE, "ok", ())


@given(findings)
def test_the_order_of_findings_does_not_matter(found: list[Finding]) -> None:
    answers = {decide(order)[:2] for order in itertools.islice(itertools.permutations(found), 24)}
    assert len(answers) == 1


@given(findings)
def test_a_block_can_only_take_an_invitation_away(found: list[Finding]) -> None:
    assert decide([*found, BLOCK])[0] is Decision.SKIP or any(each.stage is Stage.BLOCK for each in found)


@given(findings)
def test_no_finding_is_lost(found: list[Finding]) -> None:
    assert sorted(decide(found)[2], key=repr) == sorted(found, key=repr)
