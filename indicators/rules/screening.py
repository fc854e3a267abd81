"""Keeping what is valid: definitions with errors are left out, and what hangs on them too."""

from collections.abc import Iterator, Mapping

from indicators.catalogue import Catalogue
from indicators.definition.component import Component
from indicators.definition.scorecard import Scorecard
from indicators.problem import Finding, Level, Path
from indicators.rules.formulas import check_formula
from indicators.rules.impacts import check_impacts
from indicators.rules.loading import check_loading
from indicators.rules.repository import check_repository
from indicators.rules.strategy import check_strategy
from indicators.rules.targets import check_indicator

_LEFT_OUT = ("objectives", "links", "indicators", "variables", "components")

_PARTS = (
    "effects",
    "interactions",
    "measures",
    "limits",
    "observed",
    "objectives",
    "indicators",
)
"""The lists of a component whose items are left out alone."""


def check(scorecard: Scorecard, catalogue: Catalogue) -> Iterator[Finding]:
    """Every finding of every rule."""
    yield from check_strategy(scorecard)
    for indicator in scorecard.indicators:
        yield from check_formula(indicator)
        yield from check_indicator(scorecard, indicator)
    yield from check_repository(scorecard, catalogue)
    yield from check_impacts(scorecard, catalogue)
    yield from check_loading(scorecard, catalogue)


def screen(scorecard: Scorecard, catalogue: Catalogue) -> tuple[Scorecard, tuple[Finding, ...]]:
    """The valid part of a scorecard, and everything that was found on the way to it.

    Leaving one definition out may leave another without what it names, so the rules run again
    until nothing more falls. Of a valued component only the effect, interaction, measure, limit or
    name with an error goes, unless the error is about the component itself. Lists whose order is a
    rule of its own (horizons) stay whole.
    """
    findings: dict[tuple[Path, str], Finding] = {}
    again = False
    while True:
        found = list(check(scorecard, catalogue))
        for finding in found:
            # a warning that only comes up now is about what an error has just left out
            if finding.level is Level.ERROR or not again:
                findings.setdefault((finding.path, str(finding.what)), finding)
        again = True
        errors = (f.path for f in found if f.level is Level.ERROR and len(f.path) > 1)
        smaller = _without(scorecard, {_definition(path) for path in errors})
        if smaller == scorecard:
            return scorecard, tuple(findings.values())
        scorecard = smaller


def _definition(path: Path) -> Path:
    """The path of what is left out for an error at a path."""
    of_part = path[0] == "components" and len(path) > 3 and path[2] in _PARTS
    return path[: 4 if of_part else 2]


def _without(scorecard: Scorecard, dropped: set[Path]) -> Scorecard:
    # built anew: a copy would keep the indexes that the old scorecard has already made
    parts = {name: getattr(scorecard, name) for name in Scorecard.model_fields}
    for subject in _LEFT_OUT:
        parts[subject] = tuple(i for i in parts[subject] if (subject, i.id) not in dropped)
    parts["components"] = tuple(_smaller(component, dropped) for component in parts["components"])
    parts["left_out"] = _with_effects(scorecard.left_out, dropped)
    return Scorecard(**parts)


def _with_effects(
    left_out: Mapping[str, tuple[str, ...]], dropped: set[Path]
) -> dict[str, tuple[str, ...]]:
    """What was left out, with the effects that are dropped now."""
    found = dict(left_out)
    for path in sorted(dropped, key=str):
        match path:
            case ("components", str(component), "effects", str(effect)):
                found[component] = (*found.get(component, ()), effect)
    return found


def _smaller(component: Component, dropped: set[Path]) -> Component:
    parts = {name: getattr(component, name) for name in Component.model_fields}
    for key in _PARTS:
        home = ("components", component.id, key)
        parts[key] = tuple(
            item
            for number, item in enumerate(parts[key])
            if (*home, item if isinstance(item, str) else getattr(item, "id", number))
            not in dropped
        )
    return Component(**parts)
