"""The figures: as columns for the core, one by one with their origin, and where sources differ."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from data.reader import Asks, Row
from indicators.figure import Figure
from indicators.identity import Breakdown, PlaceId, VariableId
from indicators.observation import Observations
from indicators.problem import Where

_NAMES = """
    SELECT enum_range(NULL::variable_id), enum_range(NULL::breakdown_text),
        enum_range(NULL::place_id), enum_range(NULL::period_text)
"""

_COLUMNS = """
    SELECT enum_code(variable) AS variable, enum_code(breakdown) AS breakdown,
        enum_code(place) AS place, enum_code(period) AS period,
        enum_code(confidence) AS confidence, value
    FROM observation
    WHERE preferred
"""

_COLUMNS_OF = """
    SELECT enum_code(variable) AS variable, enum_code(breakdown) AS breakdown,
        enum_code(place) AS place, enum_code(period) AS period,
        enum_code(confidence) AS confidence, value
    FROM observation
    WHERE preferred AND variable IN (SELECT unnest(?::VARCHAR[]))
"""

_FIGURES = """
    SELECT variable, breakdown, place, period, value, value_text, source, confidence, rank,
        evidence, note, line
    FROM observation
    WHERE variable IN (SELECT unnest($variables::VARCHAR[]))
        AND ($place IS NULL OR place = $place)
        AND ($period IS NULL OR period = $period)
        AND ($breakdown IS NULL OR breakdown = $breakdown)
    ORDER BY variable, breakdown, place, period, confidence, rank, source
"""

_DISCREPANT = """
    SELECT variable, breakdown, place, period, value, value_text, source, confidence, rank,
        evidence, note, line
    FROM observation
    SEMI JOIN (
        SELECT variable, breakdown, place, period
        FROM observation
        GROUP BY ALL
        HAVING count(DISTINCT value) > 1
    ) USING (variable, breakdown, place, period)
    ORDER BY variable, breakdown, place, period, confidence, rank, source
"""

_SEEDS = "SELECT value FROM meta WHERE key = 'seeds'"


def read_observations(asks: Asks, variables: Sequence[str] | None) -> Observations:
    """The preferred figure of every key, of these variables or of all."""
    ((names, breakdowns, places, periods),) = asks.rows(_NAMES)
    if variables is None:
        found = asks.columns(_COLUMNS)
    else:
        found = asks.columns(_COLUMNS_OF, [list(variables)])
    return Observations(
        tuple(names),
        tuple(breakdowns),
        tuple(places),
        tuple(periods),
        variable=found["variable"],
        breakdown=found["breakdown"],
        place=found["place"],
        period=found["period"],
        confidence=found["confidence"],
        value=found["value"],
    )


def read_figures(
    asks: Asks,
    variables: Sequence[str],
    *,
    place: str | None,
    period: str | None,
    breakdown: str | None,
) -> tuple[Figure, ...]:
    """One figure a key, with the others of the key in it; None leaves a part of the key open."""
    parameters = {
        "variables": list(variables),
        "place": place,
        "period": period,
        "breakdown": breakdown,
    }
    return tuple(_join(asks.rows(_FIGURES, parameters), _file(asks)))


def read_discrepancies(asks: Asks) -> tuple[Figure, ...]:
    """The figures whose sources differ, each with the others in it."""
    return tuple(_join(asks.rows(_DISCREPANT), _file(asks)))


def _file(asks: Asks) -> str:
    ((label,),) = asks.rows(_SEEDS)
    return f"{label}/observations.csv"


def _join(rows: list[Row], file: str) -> Iterator[Figure]:
    """Rows come by key and the best first; equal values are one figure with all its sources."""
    for _, group in groupby(rows, key=lambda row: row[:4]):
        by_value: dict[float, Figure] = {}
        for row in group:
            figure = _figure(row, file)
            known = by_value.get(figure.value)
            by_value[figure.value] = (
                figure
                if known is None
                else replace(known, sources=(*known.sources, *figure.sources))
            )
        first, *others = by_value.values()
        yield replace(first, others=tuple(others))


def _figure(row: Row, file: str) -> Figure:
    variable, breakdown, place, period, value, text, source, confidence, rank, *rest = row
    evidence, note, line = rest
    return Figure(
        VariableId(variable),
        Breakdown(breakdown),
        PlaceId(place),
        period,
        value,
        text,
        (source,),
        confidence,
        rank,
        evidence,
        note,
        Where(file, line),
    )
