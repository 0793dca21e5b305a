"""A workspace between runs: what is recalled before an audit, and what is kept after it."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence

from guestlist.book import Book
from guestlist.decisions import UserDecision, resolve
from guestlist.facts import fact
from guestlist.memory import Memory, Recollection, best_fit, index_of, marks_of, recollect, said_in
from guestlist.memory.recall import beside_new
from guestlist.model import Audit, Decision, Verdict
from guestlist.normalise.fold import fold
from guestlist.plan import Plan, Proposal
from guestlist.plan.weeks import monday_of
from guestlist.recover.pending import connections_by_key, invitation_key


def recall(
    memory: Memory, book: Book, region: str, new: Sequence[UserDecision]
) -> tuple[tuple[UserDecision, ...], Recollection]:
    """The decisions of this run: what was said in earlier ones, and the new ones, which count before them."""
    found = recollect(memory.everybody(), book.contacts, book.connections, region)
    return beside_new(found, new, book.contacts), found


def keep(memory: Memory, book: Book, result: Audit, new: Sequence[UserDecision]) -> None:
    """Keep what the user said in this run, and which invitations its export shows."""
    if new:
        whole, _ = resolve(new, book.contacts)
        memory.remember(said_in(whole, result.verdicts, book.connections, result.today, result.answered))
    sent = [(invitation_key(each), each.sent_on[:10]) for each in book.invitations if each.direction == "outgoing"]
    if sent:
        memory.saw_sent(sent, result.today)


def proposals(memory: Memory, verdicts: Sequence[Verdict]) -> tuple[Proposal, ...]:
    """Whom earlier plans proposed, under the address the invitation would go to now."""
    proposed = [each for each in memory.everybody() if each.proposed_for is not None]
    index = index_of(proposed)
    found = []
    for verdict in verdicts:
        if verdict.decision is Decision.INVITE and verdict.invite_email and index:
            remembered = best_fit(marks_of(verdict.person), index)
            if remembered is not None and remembered.proposed_for is not None:
                found.append(Proposal(verdict.invite_email, remembered.proposed_for))
    return tuple(found)


def keep_plan(memory: Memory, plan: Plan, today: dt.date) -> None:
    """Keep whom the plan proposes, and for which week."""
    steps = ((each.candidate.verdict.person, each.monday) for each in plan.steps)
    memory.propose(((person.label, marks_of(person), monday) for person, monday in steps), monday_of(today))


def cooling(memory: Memory, book: Book, verdicts: Sequence[Verdict]) -> dict[str, dt.date]:
    """Address -> day before which nobody is to be invited again: an invitation that earlier exports showed is gone from
    this one, and no connection came of it. Who was invited twice is never asked again.
    """
    if not book.invitations:
        return {}
    still = {invitation_key(each) for each in book.invitations if each.direction == "outgoing"}
    connections = connections_by_key(book.connections)
    gone = defaultdict(list)
    for sent in memory.sent():
        if sent.key not in still and sent.key not in connections and f"name:{sent.key}" not in connections:
            gone[sent.key].append(sent.last_seen)
    if not gone:
        return {}
    wait = dt.timedelta(days=fact("reinvite_wait").whole)
    names = Counter(fold(verdict.person.label) for verdict in verdicts)
    found = {}
    for verdict in verdicts:
        person = verdict.person
        name = fold(person.label)
        keys = {*person.profiles, *(email.address for email in person.emails), *((name,) if names[name] == 1 else ())}
        seen = [day for key in keys for day in gone.get(key, ())]
        if seen and verdict.invite_email:
            found[verdict.invite_email] = max(seen) + wait if len(seen) == 1 else dt.date.max
    return found
