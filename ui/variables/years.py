"""For which years there are figures, in words short enough for a table."""

from collections.abc import Sequence

from ui.language import ngettext
from ui.sentences import join_words

_DASH = "\u2060–\u2060"
"""A dash at which no line ends."""


def years_words(years: Sequence[int]) -> str:
    """`2012–2025, faltan 2014–2017` where little is missing, else the years there are.

    `years` go up, each once; empty for none.
    """
    if not years:
        return ""
    there = set(years)
    missing = [year for year in range(years[0], years[-1] + 1) if year not in there]
    if not missing or len(missing) > len(years):
        return _join(runs(years))
    return ngettext("{whole}, falta {missing}", "{whole}, faltan {missing}", len(missing)).format(
        whole=_run(years[0], years[-1]), missing=_join(runs(missing))
    )


def runs(years: Sequence[int]) -> list[tuple[int, int]]:
    """First and last year of every stretch without a gap."""
    found: list[tuple[int, int]] = []
    for year in years:
        if found and year == found[-1][1] + 1:
            found[-1] = found[-1][0], year
        else:
            found.append((year, year))
    return found


def _join(stretches: Sequence[tuple[int, int]]) -> str:
    return join_words([_run(start, end) for start, end in stretches])


def _run(start: int, end: int) -> str:
    return str(start) if start == end else f"{start}{_DASH}{end}"
