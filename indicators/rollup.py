"""How verdicts roll up: objective → perspective → mission, and theme, dimension, stakeholder.

Score = Σ wᵢ·sᵢ / Σ wᵢ over the children that have a score, beside its coverage; under the
minimum coverage a parent has no score and nothing goes upward (STATUS, roll-up).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from indicators.definition.settings import Thresholds
from indicators.definition.strategy import Objective
from indicators.identity import PlaceId
from indicators.judgement.judgement import Assessment
from indicators.judgement.status import Status, round_half_up

INSUFFICIENT = "informacion_insuficiente"
MISSION = "mission"


class Tier(StrEnum):
    """What a node of the roll-up is."""

    INDICATOR = "indicator"
    OBJECTIVE = "objective"
    PERSPECTIVE = "perspective"
    THEME = "theme"
    DIMENSION = "dimension"
    STAKEHOLDER = "stakeholder"
    MISSION = "mission"


@dataclass(frozen=True)
class Node:
    """One line of the roll-up.

    `score` is 0 to 100 or `None`; `contribution` is what the node adds to its parent's score.
    `entering` are the indicators below that enter the score, `counted` all that could.
    """

    tier: Tier
    id: str
    parent: str
    weight: float
    score: float | None
    status: str
    entering: frozenset[str]
    counted: frozenset[str]
    verdicts: Mapping[str, int]
    """How many of the indicators counted have each verdict."""
    contribution: float | None = None

    @property
    def coverage(self) -> float | None:
        """The share of the indicators counted that enter the score."""
        return len(self.entering) / len(self.counted) if self.counted else None


@dataclass(frozen=True)
class Rollup:
    """The whole roll-up of one place for one horizon."""

    place: PlaceId
    horizon: str
    nodes: tuple[Node, ...]

    def node(self, tier: Tier, name: str) -> Node:
        """A node; `KeyError` if there is none."""
        found = next((n for n in self.nodes if n.tier is tier and n.id == name), None)
        if found is None:
            raise KeyError((tier, name))
        return found

    def at(self, tier: Tier) -> tuple[Node, ...]:
        return tuple(node for node in self.nodes if node.tier is tier)

    def under(self, tier: Tier, parent: str) -> tuple[Node, ...]:
        return tuple(n for n in self.nodes if n.tier is tier and n.parent == parent)


def roll_up(assessment: Assessment, place: PlaceId, horizon: str) -> Rollup:
    """Roll the verdicts of one place for one horizon up to the mission."""
    scorecard, thresholds = assessment.scorecard, assessment.scorecard.thresholds
    level = assessment.catalogue.geography.level_of(place)
    number = assessment.horizon_number[horizon]
    leaves: list[Node] = []
    for indicator in scorecard.indicators:
        if level in indicator.levels:
            verdict = assessment.of(indicator.id).verdict(number, place)
            leaves.append(
                indicator_node(
                    indicator.id,
                    indicator.objective,
                    indicator.weight,
                    verdict.status,
                    verdict.score,
                )
            )
    objectives = {
        o.id: combine(
            Tier.OBJECTIVE,
            o.id,
            [leaf for leaf in leaves if leaf.parent == o.id],
            thresholds,
            parent=o.perspective,
            weight=o.weight,
        )
        for o in scorecard.objectives
    }

    def group(tier: Tier, name: str, members: Iterable[Objective], parent: str = "") -> Node:
        return combine(tier, name, [objectives[o.id] for o in members], thresholds, parent=parent)

    every = scorecard.objectives
    perspectives = [
        group(Tier.PERSPECTIVE, p.id, [o for o in every if o.perspective == p.id], MISSION)
        for p in scorecard.perspectives
    ]
    themes = [
        group(Tier.THEME, theme.id, [o for o in every if theme.id in o.themes])
        for theme in scorecard.themes
    ]
    dimensions = [
        group(Tier.DIMENSION, dimension.id, [o for o in every if o.dimension == dimension.id])
        for dimension in scorecard.dimensions
    ]
    stakeholders = [
        group(Tier.STAKEHOLDER, who.id, [o for o in every if who.id in o.stakeholders])
        for who in scorecard.stakeholders
    ]
    mission = combine(Tier.MISSION, MISSION, perspectives, thresholds)
    nodes = (
        *_with_contributions(leaves, objectives.values()),
        *_with_contributions(list(objectives.values()), perspectives),
        *_with_contributions(perspectives, [mission]),
        *themes,
        *dimensions,
        *stakeholders,
        mission,
    )
    return Rollup(place, horizon, nodes)


def indicator_node(
    name: str, parent: str, weight: float, status: Status, score: float | None
) -> Node:
    """The leaf of an indicator. An informative one is not counted."""
    counted = frozenset() if status is Status.INFORMATIVO else frozenset({name})
    return Node(
        Tier.INDICATOR,
        name,
        parent,
        weight,
        score,
        status.id,
        entering=frozenset() if score is None else frozenset({name}),
        counted=counted,
        verdicts={status.id: 1} if counted else {},
    )


def combine(
    tier: Tier,
    name: str,
    children: Sequence[Node],
    thresholds: Thresholds,
    *,
    parent: str = "",
    weight: float = 1.0,
) -> Node:
    """A parent from its children; each indicator below counts once."""
    scored = [(child, child.score) for child in children if child.score is not None]
    counted = frozenset[str]().union(*(child.counted for child in children))
    entering = frozenset[str]().union(*(child.entering for child, _ in scored))
    verdicts: Counter[str] = Counter()
    for child in children:
        verdicts.update(child.verdicts)
    total = sum(child.weight for child, _ in scored)
    score = None
    if total > 0 and len(entering) / len(counted) >= thresholds.minimum_coverage:
        score = sum(child.weight * value for child, value in scored) / total
    statuses = [child.status for child, _ in scored]
    return Node(
        tier,
        name,
        parent,
        weight,
        score,
        _status(score, statuses, thresholds),
        entering,
        counted,
        dict(verdicts),
    )


def _status(score: float | None, statuses: Iterable[str], thresholds: Thresholds) -> str:
    if score is None:
        return INSUFFICIENT
    achieved = Status.LOGRADO.id
    if all(status == achieved for status in statuses):
        return achieved
    # sums of binary fractions may end a hair below a threshold they reach
    shown = round(score, 9)
    if shown >= 100 * thresholds.on_track:
        return Status.EN_CAMINO.id
    if shown >= 100 * thresholds.slow:
        return Status.AVANZA_LENTO.id
    return Status.REZAGADO.id


def _with_contributions(children: Sequence[Node], parents: Iterable[Node]) -> list[Node]:
    scored = {parent.id for parent in parents if parent.score is not None}
    weights: dict[str, float] = {}
    for child in children:
        if child.score is not None:
            weights[child.parent] = weights.get(child.parent, 0.0) + child.weight
    return [
        replace(child, contribution=child.weight * child.score / weights[child.parent])
        if child.score is not None and child.parent in scored
        else child
        for child in children
    ]


def shown_contributions(values: Sequence[float], decimals: int = 0) -> tuple[float, ...]:
    """Contributions rounded so that they add up to their rounded sum (largest remainder)."""
    scale = 10**decimals
    scaled = [value * scale for value in values]
    floors = [int(value // 1) for value in scaled]
    missing = int(round_half_up(sum(scaled), 0)) - sum(floors)
    by_remainder = sorted(range(len(values)), key=lambda n: floors[n] - scaled[n])
    for n in by_remainder[:missing]:
        floors[n] += 1
    return tuple(floor / scale for floor in floors)
