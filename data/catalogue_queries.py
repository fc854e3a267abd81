"""What the repository knows apart from the figures."""

from collections.abc import Mapping

from data.development_queries import read_developments
from data.reader import Asks
from indicators.catalogue import (
    Catalogue,
    Caution,
    LimitEntry,
    PlanTarget,
    Source,
    VariableEntry,
)
from indicators.identity import PlaceId
from indicators.territory import Geography, NamedPlace, Territory

_TERRITORIES = """
    SELECT territory, name, level, nullif(parent, ''), altitude_m, valid_from, valid_to,
        tile_column, tile_row, note, capital, area_km2, population_2017, source
    FROM territory
    ORDER BY rowid
"""

_PLACES = "SELECT place, name, kind, nullif(lies_in, '') FROM named_place ORDER BY place"

_VARIABLES = """
    SELECT variable, name, unit, institution, unit_published, axis, theme, publication,
        publication_confirmed, frequency, level_published, note
    FROM variable
    ORDER BY variable
"""

_SOURCES = """
    SELECT source, institution, title, address, read_at, coalesce(CAST(read_on AS VARCHAR), '')
    FROM source
    ORDER BY source
"""

_LIMITS = """
    SELECT "limit", name, unit, since, value, norm, institution, title, address, confidence,
        evidence, note
    FROM limit_entry
    ORDER BY "limit", since
"""

_PLAN_TARGETS = """
    SELECT plan_target, plan, objective, indicator, unit, target, target_period, baseline,
        baseline_period, territory, address, evidence, note
    FROM plan_target
    ORDER BY plan_target
"""

_CAUTIONS = """
    SELECT caution, variable, text, place, since, until
    FROM caution
    ORDER BY caution, variable, place, since
"""


def read_catalogue(asks: Asks) -> Catalogue:
    """Everything definitions may name; territories come parents before children."""
    return Catalogue(
        geography=read_geography(asks),
        variables=_by_id([VariableEntry(*row) for row in asks.rows(_VARIABLES)]),
        sources={source.id: source for source in (Source(*row) for row in asks.rows(_SOURCES))},
        limits=tuple(LimitEntry(*row) for row in asks.rows(_LIMITS)),
        plan_targets={
            target.id: target for target in (PlanTarget(*row) for row in asks.rows(_PLAN_TARGETS))
        },
        cautions=tuple(Caution(*row) for row in asks.rows(_CAUTIONS)),
        developments=read_developments(asks),
    )


def _by_id(entries: list[VariableEntry]) -> Mapping[str, VariableEntry]:
    return {entry.id: entry for entry in entries}


def read_geography(asks: Asks) -> Geography:
    """Territories, parents before children, and the named places in them."""
    return Geography(
        territories=tuple(Territory(*row) for row in asks.rows(_TERRITORIES)),
        named=tuple(
            NamedPlace(PlaceId(place), name, kind, lies_in)
            for place, name, kind, lies_in in asks.rows(_PLACES)
        ),
    )
