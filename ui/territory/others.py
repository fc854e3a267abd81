"""Variables published for a place that no indicator uses: counted by axis, the richest named."""

from collections import defaultdict
from dataclasses import dataclass

from indicators.evaluation.evaluation import named_variables
from indicators.period import parse_period
from system import System
from ui.language import gettext as _
from ui.language import ngettext
from ui.parts.view import View
from ui.quantities import show_span

_NAMED = 8
"""Variables of an axis that are named; the others are only counted."""


@dataclass(frozen=True)
class OtherVariable:
    """One variable: its name, how many figures of the place and of when, and its link."""

    name: str
    reach: str
    link: str


@dataclass(frozen=True)
class OtherAxis:
    """The variables of one axis; `more` counts those that are not named here."""

    name: str
    count: int
    link: str
    variables: tuple[OtherVariable, ...]
    more: int


def other_variables(system: System, view: View) -> tuple[OtherAxis, ...]:
    """The axes of what else is published, the fullest first."""
    used = frozenset(named_variables(system.scorecard.indicators))
    names = {theme.id: theme.name for theme in system.scorecard.themes}
    found = defaultdict(list)
    for coverage in system.repository.coverage(view.place):
        if coverage.variable not in used:
            found[system.catalogue.variables[coverage.variable].axis].append(coverage)
    axes = []
    for axis, covered in found.items():
        covered.sort(key=lambda c: (-parse_period(c.last_period).time, -c.figures, c.variable))
        named = tuple(
            OtherVariable(
                system.catalogue.variables[c.variable].name,
                _reach(c.figures, c.first_period, c.last_period),
                view.link("variables", variable=c.variable),
            )
            for c in covered[:_NAMED]
        )
        axes.append(
            OtherAxis(
                names.get(axis) or axis.replace("_", " ") or _("Sin eje"),
                len(covered),
                view.link("variables", eje=axis or None),
                named,
                len(covered) - len(named),
            )
        )
    return tuple(sorted(axes, key=lambda a: -a.count))


def _reach(figures: int, first: str, last: str) -> str:
    counted = ngettext("{n} cifra", "{n} cifras", figures).format(n=figures)
    return f"{counted}, {show_span(parse_period(first), parse_period(last))}"
