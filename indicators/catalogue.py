"""What the repository knows, apart from the figures: what definitions may refer to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from indicators.development import Development
from indicators.territory import Geography


@dataclass(frozen=True)
class VariableEntry:
    """A variable of the repository as its institution publishes it."""

    id: str
    name: str
    unit: str
    institution: str
    unit_published: str = ""
    axis: str = ""
    theme: str = ""
    publication: str = ""
    publication_confirmed: bool | None = None
    frequency: str = ""
    level_published: str = ""
    note: str = ""


@dataclass(frozen=True)
class Source:
    """Where a figure was read. Without `address` it cannot be cited by a link."""

    id: str
    institution: str
    title: str
    address: str
    read_at: str
    read_on: str


@dataclass(frozen=True)
class LimitEntry:
    """A limit or standard, in force from the year `since`."""

    id: str
    name: str
    unit: str
    since: str
    value: float
    norm: str
    institution: str
    title: str
    address: str
    confidence: str
    evidence: str = ""
    note: str = ""


@dataclass(frozen=True)
class PlanTarget:
    """A target that a plan or forum states, with its own year and territory, if it has them."""

    id: str
    plan: str
    objective: str
    indicator: str
    unit: str
    target: float
    target_period: str = ""
    baseline: float | None = None
    baseline_period: str = ""
    territory: str = ""
    address: str = ""
    evidence: str = ""
    note: str = ""


@dataclass(frozen=True)
class Caution:
    """A warning that stands with every figure of the variable (and place and years) it names."""

    id: str
    variable: str
    text: str
    place: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True)
class Catalogue:
    """Everything definitions may name."""

    geography: Geography
    variables: Mapping[str, VariableEntry]
    sources: Mapping[str, Source]
    limits: Sequence[LimitEntry]
    plan_targets: Mapping[str, PlanTarget]
    cautions: Sequence[Caution]
    developments: Mapping[str, Development] = field(default_factory=dict)
    totals: frozenset[tuple[str, str, str]] | None = None
    """Variable, place and period of the totals that definitions cite; `None` where not asked."""
