"""Keeping what is valid: definitions with errors are left out, and what hangs on them too."""

from collections.abc import Iterator

from indicators.catalogue import Catalogue
from indicators.definition.scorecard import Scorecard
from indicators.problem import Finding, Level, Path
from indicators.rules.formulas import check_formula
from indicators.rules.repository import check_repository
from indicators.rules.strategy import check_strategy
from indicators.rules.targets import check_indicator

_LEFT_OUT = ("objectives", "links", "indicators", "variables")


def check(scorecard: Scorecard, catalogue: Catalogue) -> Iterator[Finding]:
    """Every finding of every rule."""
    yield from check_strategy(scorecard)
    for indicator in scorecard.indicators:
        yield from check_formula(indicator)
        yield from check_indicator(scorecard, indicator)
    yield from check_repository(scorecard, catalogue)


def screen(scorecard: Scorecard, catalogue: Catalogue) -> tuple[Scorecard, tuple[Finding, ...]]:
    """The valid part of a scorecard, and everything that was found on the way to it.

    Leaving one definition out may leave another without what it names, so the rules run again
    until nothing more falls. Lists whose order is a rule of its own (horizons) stay whole.
    """
    findings: dict[tuple[Path, str], Finding] = {}
    while True:
        found = list(check(scorecard, catalogue))
        for finding in found:
            findings.setdefault((finding.path, str(finding.what)), finding)
        dropped = {f.path[:2] for f in found if f.level is Level.ERROR and len(f.path) > 1}
        smaller = _without(scorecard, dropped)
        if smaller == scorecard:
            return scorecard, tuple(findings.values())
        scorecard = smaller


def _without(scorecard: Scorecard, dropped: set[Path]) -> Scorecard:
    # built anew: a copy would keep the indexes that the old scorecard has already made
    parts = {name: getattr(scorecard, name) for name in Scorecard.model_fields}
    for subject in _LEFT_OUT:
        parts[subject] = tuple(i for i in parts[subject] if (subject, i.id) not in dropped)
    return Scorecard(**parts)
