"""The published figures that definitions of impacts cite."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from indicators.definition.component import Cited, Component, Published
from indicators.development import Development, DevelopmentFigure
from indicators.figure import Figure
from indicators.identity import TOTAL
from indicators.message import N_, Message
from indicators.period import parse_period

Citation = Figure | DevelopmentFigure
"""What a cited number was read from: each names its value and where it was published."""


def named_variables(components: Iterable[Component]) -> tuple[str, ...]:
    """The variables of the repository that components cite or are observed by."""
    names = {
        cited.variable
        for component in components
        for effect in component.effects
        for cited in (*_magnitude(effect.magnitude), *(c.figure for c in effect.context))
        if cited.variable is not None
    }
    names |= {observed.variable for c in components for observed in c.observed}
    return tuple(sorted(names))


def _magnitude(magnitude: object) -> Iterable[Cited]:
    if not isinstance(magnitude, Published):
        return ()
    cited = (magnitude.figure, magnitude.low, magnitude.high)
    return tuple(one for one in cited if one is not None)


@dataclass(frozen=True)
class Facts:
    """Published totals of the variables that definitions name; breakdowns are not cited.

    `units` are the ids of the variables' units, `labels` the words of units by id.
    """

    figures: Sequence[Figure]
    units: Mapping[str, str]
    labels: Mapping[str, str]

    def find(self, cited: Cited, development: Development) -> Citation | None:
        """What a citation names; `None` where it was never published."""
        if cited.attribute is not None:
            return next(iter(development.published(cited.attribute)), None)
        return self._by_key.get((cited.variable or "", cited.place, cited.period or ""))

    def series(self, variable: str, place: str) -> tuple[Figure, ...]:
        """All figures of a variable at a place, the oldest first."""
        return self._series.get((variable, place), ())

    def state(self, citation: Citation) -> Message:
        """The published number with its unit and the period it was published for."""
        if isinstance(citation, Figure):
            number, when = Decimal(citation.value_text), citation.period
            unit = self.units.get(citation.variable, "")
        else:
            number, when = Decimal(f"{citation.value:.15g}"), citation.stated
            unit = citation.unit
        label = self.labels.get(unit, unit)
        said = N_("{number} {unit}", number=number, unit=label)
        high = citation.high if isinstance(citation, DevelopmentFigure) else None
        if high is not None:
            end = Decimal(f"{high:.15g}")
            said = N_("de {number} a {end} {unit}", number=number, end=end, unit=label)
        if not when:
            return said
        return N_("{said} ({period})", said=said, period=parse_period(when))

    @cached_property
    def _by_key(self) -> Mapping[tuple[str, str, str], Figure]:
        return {(f.variable, f.place, f.period): f for f in self.figures if f.breakdown == TOTAL}

    @cached_property
    def _series(self) -> Mapping[tuple[str, str], tuple[Figure, ...]]:
        found: dict[tuple[str, str], list[Figure]] = {}
        for figure in self._by_key.values():
            found.setdefault((figure.variable, figure.place), []).append(figure)
        return {
            key: tuple(sorted(figures, key=lambda f: parse_period(f.period)))
            for key, figures in found.items()
        }
