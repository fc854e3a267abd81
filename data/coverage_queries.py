"""How far the figures reach."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.reader import Asks
from indicators.period import parse_period


@dataclass(frozen=True)
class YearCoverage:
    """The figures of a variable whose period ends in a year, and of how many places they are."""

    year: int
    figures: int
    places: int


@dataclass(frozen=True)
class Coverage:
    """The figures of one variable: how many, of how many places, from when to when."""

    variable: str
    figures: int
    places: int
    first_period: str
    last_period: str
    years: tuple[YearCoverage, ...]


_TOTALS = """
    SELECT variable, count(*), count(DISTINCT place), list(DISTINCT CAST(period AS VARCHAR))
    FROM observation
    WHERE preferred AND ($place IS NULL OR place = $place)
    GROUP BY variable
    ORDER BY variable
"""

_YEARS = """
    SELECT variable,
        CAST(left(string_split(CAST(period AS VARCHAR), '/')[-1], 4) AS INTEGER) AS year,
        count(*), count(DISTINCT place)
    FROM observation
    WHERE preferred AND ($place IS NULL OR place = $place)
    GROUP BY ALL
    ORDER BY variable, year
"""


def read_coverage(asks: Asks, place: str | None = None) -> tuple[Coverage, ...]:
    """One entry a variable that has figures (of a place), by id; a discrepancy counts once."""
    years: dict[str, list[YearCoverage]] = {}
    asked = {"place": place}
    for variable, year, figures, places in asks.rows(_YEARS, asked):
        years.setdefault(variable, []).append(YearCoverage(year, figures, places))
    return tuple(
        Coverage(variable, figures, places, *_ends(periods), tuple(years[variable]))
        for variable, figures, places, periods in asks.rows(_TOTALS, asked)
    )


def _ends(texts: Iterable[str]) -> tuple[str, str]:
    periods = sorted(parse_period(text) for text in texts)
    return periods[0].text, periods[-1].text
