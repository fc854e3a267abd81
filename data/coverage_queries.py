"""How far the figures reach, and the developments."""

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


@dataclass(frozen=True)
class Development:
    """A mine, dam, plant, port or road. Jobs are peaks or totals announced: never add them."""

    id: str
    name: str
    kind: str
    status: str
    territory: str
    start_year: int | None
    end_year: int | None
    investment_musd: float | None
    water_hm3_year: float | None
    jobs_construction: float | None
    jobs_operation: float | None
    owner: str
    address: str
    evidence: str
    note: str


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

_DEVELOPMENTS = """
    SELECT development, name, kind, status, territory, start_year, end_year, investment_musd,
        water_hm3_year, jobs_construction, jobs_operation, owner, address, evidence, note
    FROM development
    ORDER BY development
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


def read_developments(asks: Asks) -> tuple[Development, ...]:
    """All developments, by id."""
    return tuple(Development(*row) for row in asks.rows(_DEVELOPMENTS))


def _ends(texts: Iterable[str]) -> tuple[str, str]:
    periods = sorted(parse_period(text) for text in texts)
    return periods[0].text, periods[-1].text
