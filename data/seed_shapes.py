"""The shape of every seed file: its columns, what a cell may hold, and which row it refers to."""

from dataclasses import dataclass
from enum import StrEnum

from indicators.definition.impact import DevelopmentStatus, Phase


class Kind(StrEnum):
    """What a cell may hold."""

    ID = "id"
    TEXT = "text"
    NUMBER = "number"
    INTEGER = "integer"
    RANK = "rank"
    YEAR = "year"
    PERIOD = "period"
    DATE = "date"
    CONFIDENCE = "confidence"
    BREAKDOWN = "breakdown"
    UNIT = "unit"
    YES_NO = "yes_no"


TYPED = frozenset({Kind.NUMBER, Kind.INTEGER, Kind.RANK, Kind.YEAR, Kind.DATE, Kind.YES_NO})
"""Kinds that are no text in the repository: an empty cell is NULL there."""


@dataclass(frozen=True)
class Column:
    """One column; `refers_to` names the files whose key it must be found in.

    A number lies `within` two others, if they are given; a closed list is `one_of` its words.
    """

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    refers_to: tuple[str, ...] = ()
    within: tuple[float, float] | None = None
    one_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shape:
    """One seed file and the statement that stores its accepted rows.

    Without an `essential` file no edition may replace one that has it.
    """

    file: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    insert: str
    essential: bool = False


TERRITORIES = Shape(
    "territories.csv",
    (
        Column("territory", Kind.ID, required=True),
        Column("name", required=True),
        Column("level", Kind.ID, required=True),
        Column("parent", Kind.ID),
        Column("capital"),
        Column("lat", Kind.NUMBER, within=(-90, 90)),
        Column("lon", Kind.NUMBER, within=(-180, 180)),
        Column("altitude_m", Kind.NUMBER),
        Column("area_km2", Kind.NUMBER),
        Column("population_2017", Kind.INTEGER),
        Column("valid_from", Kind.PERIOD),
        Column("valid_to", Kind.PERIOD),
        Column("tile_column", Kind.INTEGER),
        Column("tile_row", Kind.INTEGER),
        Column("note"),
        Column("source"),
    ),
    ("territory",),
    "INSERT INTO territory BY NAME SELECT * FROM seed",
    essential=True,
)

PLACES = Shape(
    "places.csv",
    (
        Column("place", Kind.ID, required=True),
        Column("name", required=True),
        Column("kind", Kind.ID, required=True),
        Column("lies_in", Kind.ID, refers_to=("territories.csv",)),
    ),
    ("place",),
    "INSERT INTO named_place BY NAME SELECT * FROM seed",
)

SOURCES = Shape(
    "sources.csv",
    (
        Column("source", Kind.ID, required=True),
        Column("institution", required=True),
        Column("title", required=True),
        Column("address"),
        Column("read_at"),
        Column("read_on", Kind.DATE),
    ),
    ("source",),
    "INSERT INTO source BY NAME SELECT * FROM seed",
    essential=True,
)

VARIABLES = Shape(
    "variables.csv",
    (
        Column("variable", Kind.ID, required=True),
        Column("name", required=True),
        Column("unit", Kind.UNIT, required=True),
        Column("unit_published"),
        Column("axis"),
        Column("theme"),
        Column("institution"),
        Column("publication"),
        Column("publication_confirmed", Kind.YES_NO),
        Column("frequency"),
        Column("level_published"),
        Column("note"),
    ),
    ("variable",),
    "INSERT INTO variable BY NAME SELECT * FROM seed",
    essential=True,
)

_ANYWHERE = ("territories.csv", "places.csv")

LIMITS = Shape(
    "limits.csv",
    (
        Column("limit", Kind.ID, required=True),
        Column("name", required=True),
        Column("unit", Kind.UNIT, required=True),
        Column("since", Kind.PERIOD, required=True),
        Column("value", Kind.NUMBER, required=True),
        Column("norm"),
        Column("institution", required=True),
        Column("title"),
        Column("address"),
        Column("confidence", Kind.CONFIDENCE, required=True),
        Column("evidence"),
        Column("note"),
    ),
    ("limit", "since"),
    "INSERT INTO limit_entry BY NAME SELECT * FROM seed",
)

PLAN_TARGETS = Shape(
    "plan_targets.csv",
    (
        Column("plan_target", Kind.ID, required=True),
        Column("plan", required=True),
        Column("objective"),
        Column("indicator", required=True),
        Column("unit", Kind.UNIT, required=True),
        Column("baseline_period", Kind.PERIOD),
        Column("baseline", Kind.NUMBER),
        Column("target_period", Kind.PERIOD),
        Column("target", Kind.NUMBER, required=True),
        Column("territory", Kind.ID, refers_to=_ANYWHERE),
        Column("address"),
        Column("evidence"),
        Column("note"),
    ),
    ("plan_target",),
    "INSERT INTO plan_target BY NAME SELECT * FROM seed",
)

DEVELOPMENTS = Shape(
    "developments.csv",
    (
        Column("development", Kind.ID, required=True),
        Column("name", required=True),
        Column("kind", required=True),
        Column("status", required=True, one_of=tuple(DevelopmentStatus)),
        Column("territory", Kind.ID, refers_to=_ANYWHERE),
        Column("start_year", Kind.YEAR),
        Column("end_year", Kind.YEAR),
        Column("investment_musd", Kind.NUMBER),
        Column("water_hm3_year", Kind.NUMBER),
        Column("jobs_construction", Kind.NUMBER),
        Column("jobs_operation", Kind.NUMBER),
        Column("owner"),
        Column("address"),
        Column("evidence"),
        Column("note"),
    ),
    ("development",),
    "INSERT INTO development BY NAME SELECT * FROM seed",
)

DEVELOPMENT_PHASES = Shape(
    "development_phases.csv",
    (
        Column("development", Kind.ID, required=True, refers_to=("developments.csv",)),
        Column("phase", required=True, one_of=tuple(Phase)),
        Column("start_year", Kind.YEAR),
        Column("end_year", Kind.YEAR),
        Column("address"),
        Column("note"),
    ),
    ("development", "phase"),
    "INSERT INTO development_phase BY NAME SELECT * FROM seed",
)

DEVELOPMENT_FIGURES = Shape(
    "development_figures.csv",
    (
        Column("development", Kind.ID, required=True, refers_to=("developments.csv",)),
        Column("attribute", Kind.ID, required=True),
        Column("value", Kind.NUMBER, required=True),
        Column("high", Kind.NUMBER),
        Column("unit", Kind.UNIT, required=True),
        Column("rank", Kind.RANK, required=True),
        Column("stated", Kind.PERIOD),
        Column("source", required=True),
        Column("address"),
        Column("note"),
    ),
    ("development", "attribute", "value", "source"),
    "INSERT INTO development_figure BY NAME SELECT * FROM seed",
)

CAUTIONS = Shape(
    "cautions.csv",
    (
        Column("caution", Kind.ID, required=True),
        Column("variable", Kind.ID, required=True, refers_to=("variables.csv",)),
        Column("place", Kind.ID, refers_to=_ANYWHERE),
        Column("since", Kind.PERIOD),
        Column("until", Kind.PERIOD),
        Column("text", required=True),
    ),
    ("caution", "variable", "place", "since"),
    "INSERT INTO caution BY NAME SELECT * FROM seed",
)

OBSERVATIONS = Shape(
    "observations.csv",
    (
        Column("variable", Kind.ID, required=True, refers_to=("variables.csv",)),
        Column("breakdown", Kind.BREAKDOWN),
        Column("place", Kind.ID, required=True, refers_to=_ANYWHERE),
        Column("period", Kind.PERIOD, required=True),
        Column("value", Kind.NUMBER, required=True),
        Column("source", Kind.ID, required=True, refers_to=("sources.csv",)),
        Column("confidence", Kind.CONFIDENCE, required=True),
        Column("rank", Kind.RANK, required=True),
        Column("evidence"),
        Column("note"),
    ),
    (),
    "INSERT INTO staged_observation BY NAME SELECT *, value AS value_text FROM seed",
    essential=True,
)

CATALOGUE = (
    TERRITORIES,
    PLACES,
    SOURCES,
    VARIABLES,
    LIMITS,
    PLAN_TARGETS,
    DEVELOPMENTS,
    DEVELOPMENT_PHASES,
    DEVELOPMENT_FIGURES,
    CAUTIONS,
)
"""Everything but the figures, in an order in which a file only refers to earlier ones."""

SHAPES = (*CATALOGUE, OBSERVATIONS)
