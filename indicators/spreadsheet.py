"""Texts that will be opened in a spreadsheet, which runs what looks like a formula."""

import re

_RUN = ("=", "+", "-", "@", "\t", "\r", "\n")
_NUMBER = re.compile(r"[+-][\d.,%\s]*")


def harmless(text: str) -> str:
    """The text as a spreadsheet shows it and never runs it; numbers keep their sign."""
    if text.startswith(_RUN) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text
