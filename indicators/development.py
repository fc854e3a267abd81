"""Developments: what was, is being or may be built, with its dated phases and published figures."""

from dataclasses import dataclass

from indicators.definition.impact import DevelopmentStatus, Phase


@dataclass(frozen=True)
class DevelopmentPhase:
    """The years of one phase, both inclusive; one of them may be unknown, never both.

    `note` says where a year comes from, and whether it was only planned or deduced.
    """

    phase: Phase
    start: int | None
    end: int | None
    address: str
    note: str


@dataclass(frozen=True)
class DevelopmentFigure:
    """One published figure: `value`, or from `value` to `high`, in a unit of the definitions.

    `stated` is the period in which `source` said it, where known. Without `address` it cannot be
    cited by a link.
    """

    attribute: str
    value: float
    high: float | None
    unit: str
    stated: str
    source: str
    address: str
    preferred: bool
    note: str


@dataclass(frozen=True)
class Development:
    """A mine, dam, plant, port or road.

    `phases` come in the order of `Phase`. `figures` come by attribute; several with one attribute
    contradict each other, and the preferred one stands first. Jobs are peaks or totals announced:
    never add them.
    """

    id: str
    name: str
    kind: str
    status: DevelopmentStatus
    territory: str
    start_year: int | None
    end_year: int | None
    owner: str
    address: str
    evidence: str
    note: str
    phases: tuple[DevelopmentPhase, ...] = ()
    figures: tuple[DevelopmentFigure, ...] = ()

    @property
    def built(self) -> bool:
        """Whether it works, or once did: what is closed still has effects."""
        return self.status in (DevelopmentStatus.EXISTING, DevelopmentStatus.CLOSED)

    def phase(self, phase: Phase) -> DevelopmentPhase | None:
        """The years of a phase, if any is published."""
        return next((dated for dated in self.phases if dated.phase is phase), None)

    def published(self, attribute: str) -> tuple[DevelopmentFigure, ...]:
        """Every figure of an attribute, the preferred one first."""
        return tuple(figure for figure in self.figures if figure.attribute == attribute)
