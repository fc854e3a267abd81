"""What differs between the definitions of two editions, part by part."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from indicators.catalogue import Catalogue
from indicators.definition.scorecard import Scorecard
from indicators.evidence.entry import Aspect, DefinitionChange

_MOVING = {
    "formula": Aspect.FORMULA,
    "baseline": Aspect.BASELINE,
    "targets": Aspect.TARGET,
    "path": Aspect.TARGET,
    "weight": Aspect.WEIGHT,
    "limits": Aspect.LIMIT,
    "direction": Aspect.STATUS_RULE,
    "decimals": Aspect.STATUS_RULE,
    "max_age": Aspect.STATUS_RULE,
    "frequency": Aspect.STATUS_RULE,
    "breaks": Aspect.STATUS_RULE,
    "levels": Aspect.STATUS_RULE,
    "breakdowns": Aspect.STATUS_RULE,
    "objective": Aspect.WEIGHT,
    "unverified": Aspect.STATUS_RULE,
}
"""The keys of a definition that can move a verdict."""

_SUBJECTS = {
    "thresholds": Aspect.THRESHOLD,
    "horizons": Aspect.TARGET,
    "limits": Aspect.LIMIT,
    "plan_targets": Aspect.TARGET,
    "variables": Aspect.FORMULA,
    "units": Aspect.FORMULA,
    "catalogue_units": Aspect.FORMULA,
    "loading": Aspect.THRESHOLD,
}
"""The groups of definitions that can move a verdict as a whole."""

_TELLING = frozenset({"note", "label", "range"})
"""Keys inside these groups that move no verdict."""

_NAMED_BY = ("id", "horizon", "territory", "each", "since")
"""What tells one item of a list from another."""

Values = Mapping[str, Any]


def definition_values(scorecard: Scorecard, catalogue: Catalogue) -> Values:
    """Everything that decides what figures mean, as plain values by group and id."""
    values: dict[str, Any] = _keyed(scorecard.model_dump(mode="json"))
    values["limits"] = {f"{entry.id}@{entry.since}": vars(entry) for entry in catalogue.limits}
    values["plan_targets"] = {name: vars(entry) for name, entry in catalogue.plan_targets.items()}
    values["catalogue_units"] = {name: entry.unit for name, entry in catalogue.variables.items()}
    return values


def compare_definitions(before: Values, after: Values) -> tuple[DefinitionChange, ...]:
    """The parts that differ; a subject that is new or gone is one change."""
    return tuple(
        DefinitionChange(
            aspect=_aspect(path),
            subject="/".join(path[:2]),
            field="/".join(path[2:]),
            before=_json(was),
            after=_json(now),
        )
        for path, was, now in _differences((), before, after)
    )


_MISSING = object()


def _differences(path: tuple[str, ...], was: Any, now: Any) -> Iterator[tuple[Any, Any, Any]]:
    if isinstance(was, Mapping) and isinstance(now, Mapping):
        for key in dict.fromkeys([*was, *now]):
            yield from _differences(
                (*path, str(key)), was.get(key, _MISSING), now.get(key, _MISSING)
            )
    elif was is _MISSING and isinstance(now, Mapping) and len(path) < 2:
        yield from _differences(path, {}, now)
    elif now is _MISSING and isinstance(was, Mapping) and len(path) < 2:
        yield from _differences(path, was, {})
    elif was != now:
        yield path, was, now


def _aspect(path: tuple[str, ...]) -> Aspect:
    group, *inside = path
    if group == "indicators" and len(path) == 2:
        # A whole indicator that is new or gone changes what is measured.
        return Aspect.FORMULA
    if group == "indicators" and inside[1] == "limits":
        # What an indicator does not show is a sentence there, not a limit.
        return Aspect.OTHER
    if group in _SUBJECTS and path[-1] not in _TELLING:
        return _SUBJECTS[group]
    return next((_MOVING[step] for step in inside if step in _MOVING), Aspect.OTHER)


def _keyed(value: Any) -> Any:
    """Lists of named items as mappings, so that an added one does not shift the others."""
    if isinstance(value, dict):
        return {key: _keyed(item) for key, item in value.items()}
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        return value
    keyed: dict[str, Any] = {}
    for number, item in enumerate(value):
        name = _name(item)
        keyed[name if name and name not in keyed else f"{name}#{number}"] = _keyed(item)
    return keyed


def _name(item: Mapping[str, Any]) -> str:
    """What an item of a list is called, or nothing; a link has no id but its two ends."""
    if "cause" in item and "effect" in item:
        return f"{item['cause']}→{item['effect']}"
    return "@".join(_text(item[key]) for key in _NAMED_BY if item.get(key))


def _text(value: Any) -> str:
    return "+".join(map(str, value)) if isinstance(value, list) else str(value)


def _json(value: Any) -> str:
    if value is _MISSING:
        return ""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
