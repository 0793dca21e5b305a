"""A first policy: what the files themselves propose, and a ``guestlist.toml`` with the answers."""

from guestlist.setup.agree import Answers, agree, evidence_of
from guestlist.setup.answers import read_country, read_email, read_employer, read_firm, read_hold, read_language
from guestlist.setup.nouns import Firm, Kin, Proposal, ProposedEmployer
from guestlist.setup.propose import propose
from guestlist.setup.write import policy_text

__all__ = [
    "Answers",
    "Firm",
    "Kin",
    "Proposal",
    "ProposedEmployer",
    "agree",
    "evidence_of",
    "policy_text",
    "propose",
    "read_country",
    "read_email",
    "read_employer",
    "read_firm",
    "read_hold",
    "read_language",
]
