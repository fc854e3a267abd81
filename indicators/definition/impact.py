"""The words of cumulative impacts: closed lists of kinds, phases, signs and classes.

Terms of IFC, *Good Practice Handbook: Cumulative Impact Assessment and Management* (2013).
"""

from enum import StrEnum


class ComponentKind(StrEnum):
    """What sort of thing is valued."""

    ENVIRONMENTAL = "environmental"
    SOCIAL = "social"
    ECONOMIC = "economic"


class Quantity(StrEnum):
    """What the total of a component is made of.

    A pressure is the sum of its contributions. A condition starts from its last observation,
    held afterwards; only what begins later is added to it.
    """

    PRESSURE = "pressure"
    CONDITION = "condition"


class Desired(StrEnum):
    """Where the component should go."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"


class DevelopmentStatus(StrEnum):
    """How real a development is; a scenario takes them in this order."""

    EXISTING = "existing"
    UNDER_CONSTRUCTION = "under_construction"
    PLANNED = "planned"
    FORESEEABLE = "foreseeable"
    CLOSED = "closed"


class Phase(StrEnum):
    """The part of a development's life in which it has an effect."""

    CONSTRUCTION = "construction"
    OPERATION = "operation"
    CLOSURE = "closure"


class EffectSign(StrEnum):
    """Whether an effect is good or bad for the component; disputed where that is not settled."""

    FAVOURABLE = "+"
    ADVERSE = "-"
    DISPUTED = "?"


class Reversibility(StrEnum):
    """Whether the component recovers when the effect ends."""

    REVERSIBLE = "reversible"
    PARTLY = "partly"
    IRREVERSIBLE = "irreversible"
    UNKNOWN = "unknown"


class Certainty(StrEnum):
    """How sure it is that there is such an effect, whatever its size."""

    DOCUMENTED = "documented"
    LIKELY = "likely"
    DISPUTED = "disputed"


class InteractionKind(StrEnum):
    """What two or more effects do together; `indicators.impacts.interactions` has the sums."""

    ADDITIVE = "additive"
    SYNERGISTIC = "synergistic"
    ANTAGONISTIC = "antagonistic"
    COUNTERVAILING = "countervailing"
    MASKING = "masking"
    INDUCES = "induces"

    @property
    def has_strength(self) -> bool:
        """Whether it changes the sum by a share; the others only add, or only say when."""
        return self not in (InteractionKind.ADDITIVE, InteractionKind.INDUCES)


class MeasureKind(StrEnum):
    """The mitigation hierarchy, the better answer first."""

    AVOID = "avoid"
    REDUCE = "reduce"
    RESTORE = "restore"
    COMPENSATE = "compensate"


class MeasureState(StrEnum):
    """How far a measure is."""

    PROPOSED = "proposed"
    COMMITTED = "committed"
    UNDER_WAY = "under_way"
    DONE = "done"
    STOPPED = "stopped"


class Significance(StrEnum):
    """The classes of significance; their words are in the settings."""

    EXCEEDED = "exceeded"
    MAY_EXCEED = "may_exceed"
    NEAR = "near"
    WORSENING = "worsening"
    WITHIN = "within"
    NO_LIMIT = "no_limit"
    UNCONFIRMED = "unconfirmed"
    NOT_KNOWN = "not_known"
