"""Who would a bulk "invite all" wrongly reach?"""

__version__ = "0.1.0"
