"""The shortlist in weeks: who goes first, how many at a time, and which few deserve a note."""

from guestlist.plan.notes import NoteRow, choose_notes
from guestlist.plan.nouns import Plan, Proposal, Step, Week
from guestlist.plan.weeks import make_plan

__all__ = ["NoteRow", "Plan", "Proposal", "Step", "Week", "choose_notes", "make_plan"]
