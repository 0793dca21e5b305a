"""Who reads an address: one human being, or a function, a mailing, a machine, a list, a firm."""

from guestlist.sender.headers import Headers, headers_from
from guestlist.sender.judge import judge, judge_address, judge_all

__all__ = ["Headers", "headers_from", "judge", "judge_address", "judge_all"]
