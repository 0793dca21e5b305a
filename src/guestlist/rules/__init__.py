"""Rules: one file per family, one function per rule, one question per function."""
