"""The definitions of a region, read from a directory of YAML files."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path as FilePath

from config.origins import Origins, trace
from config.shelf import Shelf
from indicators.definition.indicator import Indicator
from indicators.definition.scorecard import Scorecard
from indicators.definition.settings import Thresholds
from indicators.definition.strategy import (
    Grouping,
    Horizon,
    Link,
    Mission,
    Objective,
    Perspective,
)
from indicators.definition.variable import Variable
from indicators.problem import Problem


@dataclass(frozen=True)
class Loaded:
    """What could be read of a region's definitions, and all that is wrong with them.

    There is no scorecard without a mission, thresholds, units and at least one horizon;
    any other definition that is wrong is left out, of a valued component only the effects,
    interactions, measures and limits that are wrong. Without their settings there are no
    components; without rules of loading their defaults hold. Problems are sorted by file and line.
    """

    scorecard: Scorecard | None
    problems: tuple[Problem, ...]
    origins: Origins


def load(directory: FilePath) -> Loaded:
    """All definitions of a directory. Whatever its files hold, nothing is raised."""
    # `resolve` would raise on a loop of links and would change the directory's name
    shelf = Shelf(FilePath(os.path.abspath(directory)))  # noqa: PTH100
    scorecard = _scorecard(shelf) if shelf.exists() else None
    problems = tuple(sorted(shelf.problems, key=_order))
    return Loaded(scorecard, problems, trace(shelf.name, shelf.sources))


def _scorecard(shelf: Shelf) -> Scorecard | None:
    mission = shelf.one("mission", Mission)
    horizons = shelf.many("horizons", Horizon, at_least=1)
    objectives = shelf.many("objectives", Objective)
    thresholds = shelf.one("thresholds", Thresholds)
    units = shelf.units()
    impacts, components = shelf.impacts(), shelf.components()
    loading = shelf.loading()
    rest = {
        "perspectives": shelf.many("perspectives", Perspective),
        "themes": shelf.many("themes", Grouping),
        "dimensions": shelf.many("dimensions", Grouping),
        "stakeholders": shelf.many("stakeholders", Grouping),
        "links": shelf.many("links", Link),
        "variables": shelf.many("variables", Variable),
        "indicators": _ordered(shelf.indicators(), objectives),
    }
    shelf.report_strays()
    if not (mission and horizons and thresholds and units):
        return None
    return Scorecard(
        mission=mission,
        horizons=horizons,
        objectives=objectives,
        thresholds=thresholds,
        units=units,
        impacts=impacts,
        # without the settings nothing could be said of them
        components=components if impacts else (),
        left_out=shelf.left_out if impacts else {},
        loading=loading,
        **rest,
    )


def _ordered(
    indicators: Iterable[Indicator], objectives: Iterable[Objective]
) -> tuple[Indicator, ...]:
    """In the order of their objectives; those of one objective stay as they were."""
    place = {objective.id: number for number, objective in enumerate(objectives)}
    return tuple(sorted(indicators, key=lambda i: place.get(i.objective, len(place))))


def _order(problem: Problem) -> tuple[str, int, int, str]:
    where = problem.where
    return where.file, where.line or 0, where.column or 0, str(problem)
