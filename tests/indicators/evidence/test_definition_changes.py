"""Every change of a definition is named by what it can do to a verdict."""

import json

import pytest

from indicators.evidence.definition_changes import _keyed, compare_definitions
from indicators.evidence.entry import Aspect

INDICATOR = {
    "name": "Casas con agua",
    "formula": "100 * a / b",
    "weight": 1.0,
    "decimals": 1,
    "direction": "increase",
    "limits": "No mide la calidad.",
    "baseline": {"#0": {"period": "2019"}},
    "targets": {"corto": {"horizon": "corto", "basis": {"method": "gap"}}},
}
BEFORE = {
    "indicators": {"agua": INDICATOR},
    "thresholds": {"on_track": 0.95},
    "limits": {"eca@2017": {"value": 1.0, "note": ""}},
    "plan_targets": {"plan": {"target": 95.0}},
    "links": {"a_b": {"sign": "+"}},
}


def changed(path, value):
    copy = json.loads(json.dumps(BEFORE))
    at = copy
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return copy


CASES = [
    (("indicators", "agua", "formula"), "a", Aspect.FORMULA),
    (("indicators", "agua", "baseline", "#0", "period"), "2020", Aspect.BASELINE),
    (("indicators", "agua", "targets", "corto", "basis", "method"), "agreed", Aspect.TARGET),
    (("indicators", "agua", "weight"), 2.0, Aspect.WEIGHT),
    (("indicators", "agua", "direction"), "decrease", Aspect.STATUS_RULE),
    (("indicators", "agua", "decimals"), 0, Aspect.STATUS_RULE),
    (("indicators", "agua", "limits"), "Otra frase.", Aspect.OTHER),
    (("indicators", "agua", "name"), "Casas", Aspect.OTHER),
    (("thresholds", "on_track"), 0.5, Aspect.THRESHOLD),
    (("limits", "eca@2017", "value"), 2.0, Aspect.LIMIT),
    (("plan_targets", "plan", "target"), 50.0, Aspect.TARGET),
    (("links", "a_b", "sign"), "-", Aspect.OTHER),
]


@pytest.mark.parametrize(("path", "value", "aspect"), CASES)
def test_one_changed_part_is_one_change_of_its_kind(path, value, aspect) -> None:
    (found,) = compare_definitions(BEFORE, changed(path, value))

    assert found.aspect is aspect
    assert f"{found.subject}/{found.field}".strip("/").split("/") == list(path)
    assert json.loads(found.after) == value


def test_what_is_the_same_has_not_changed() -> None:
    assert compare_definitions(BEFORE, json.loads(json.dumps(BEFORE))) == ()


def test_a_new_indicator_is_one_change_with_nothing_before() -> None:
    (found,) = compare_definitions({**BEFORE, "indicators": {}}, BEFORE)

    assert (found.subject, found.field, found.before) == ("indicators/agua", "", "")
    assert found.aspect is Aspect.FORMULA


def test_an_indicator_that_is_gone_is_one_change_with_nothing_after() -> None:
    (found,) = compare_definitions(BEFORE, {**BEFORE, "indicators": {}})

    assert (found.subject, found.after) == ("indicators/agua", "")


def test_a_link_is_named_by_its_ends_so_one_that_is_gone_shifts_no_other() -> None:
    links = [
        {"cause": cause, "effect": "c", "sign": "+", "indicators": {"cause": "x", "effect": "y"}}
        for cause in ("a", "b", "d")
    ]
    before, after = ({"links": _keyed(found)} for found in (links, [links[0], links[2]]))

    (found,) = compare_definitions(before, after)

    assert (found.subject, found.field, found.after) == ("links/b→c", "", "")


def test_targets_of_one_horizon_are_told_apart_by_their_place() -> None:
    targets = [{"horizon": "corto", "territory": place, "each": []} for place in ("01", "02", "03")]
    targets.append({"horizon": "corto", "territory": "", "each": ["distrito", "provincia"]})

    assert list(_keyed(targets)) == [
        "corto@01", "corto@02", "corto@03", "corto@distrito+provincia",
    ]  # fmt: skip


@pytest.mark.parametrize("key", ["frequency", "breaks", "levels", "breakdowns", "objective"])
def test_what_moves_a_verdict_by_another_way_is_not_other(key) -> None:
    before, after = ({"indicators": {"agua": {key: value}}} for value in ("a", "b"))

    (found,) = compare_definitions(before, after)

    assert found.aspect is not Aspect.OTHER
