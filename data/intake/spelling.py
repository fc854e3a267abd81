"""Names compared as people mean them: without accents, case or punctuation."""

import re
import unicodedata
from functools import lru_cache

_OTHER = re.compile(r"[^a-z0-9%]+")


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """Lower-case words of letters, figures and «%», one blank between them."""
    parts = unicodedata.normalize("NFKD", text)
    letters = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return _OTHER.sub(" ", letters.casefold()).strip()


def shortened(text: str, most: int = 120) -> str:
    """The text on one line, cut where a message or an id would grow beyond reading."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
