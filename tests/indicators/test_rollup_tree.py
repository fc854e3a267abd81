"""A whole strategy rolled up: objectives, perspectives, mission, themes, dimensions and groups."""

import pytest

from indicators.judgement.judgement import assess
from indicators.rollup import INSUFFICIENT, Node, Rollup, Tier, roll_up
from tests.factories import catalogue, evaluated, indicator, objective, perspective, scorecard

STRATEGY = """
objective | perspective | themes | dimension | stakeholders | weight | indicators
uno       | arriba      | t1     | social    | s1           | 1      | logrado, avanza_lento 73.33, sin_dato
dos       | arriba      | t1 t2  | social    | s1 s2        | 1      | en_camino 100, sin_meta, sin_dato
tres      | arriba      | t2     | -         | s2           | 1      | en_camino 100, en_camino 100, informativo
cuatro    | abajo       | t2     | economico | s2           | 3      | rezagado 30 w3, en_camino 96 w1
cinco     | abajo       | t2     | economico | s1           | 1      | retrocede
"""


def drawn_indicator(text: str, name: str, of: str):
    """An indicator that gets the verdict drawn for it, from 0 in 2019 on the way to 100 in 2030."""
    kind, *rest = text.split()
    changes = {}
    if rest and rest[-1].startswith("w"):
        changes["weight"] = float(rest.pop()[1:])
    value = {"logrado": "100", "retrocede": "-10", "sin_dato": "-"}.get(kind, "50")
    if rest:
        value = repr(float(rest[0]) * 5 / 11)
    target = {
        "horizon": "mediano",
        "territory": "9",
        "basis": {"kind": "full_coverage", "value": 100, "right": "Es un derecho"},
    }
    unjudged = {"sin_meta": {"targets": ()}, "informativo": {"direction": "informative",
                                                             "targets": ()}}  # fmt: skip
    given = {"targets": (target,), "baseline": {"period": "2019"}, **unjudged.get(kind, {})}
    asked = indicator(
        id=name, formula=name, objective=of, decimals=6, levels=("departamento",),
        **(given | changes),
    )  # fmt: skip
    return asked, f"{name} 9 {'-' if value == '-' else '0'} {value}"


def rolled(drawn: str = STRATEGY, place: str = "9") -> Rollup:
    """The strategy drawn above, evaluated, judged and rolled up for 2030."""
    rows = [[cell.strip() for cell in line.split("|")] for line in drawn.strip().splitlines()[1:]]
    objectives, indicators, table = [], [], ["2019 2024"]
    for name, view, themes, dimension, stakeholders, weight, children in rows:
        objectives.append(
            objective(
                id=name, perspective=view, themes=tuple(themes.split()), weight=float(weight),
                dimension=None if dimension == "-" else dimension,
                stakeholders=tuple(stakeholders.split()),
            )
        )  # fmt: skip
        for n, child in enumerate(children.split(", ")):
            asked, figures = drawn_indicator(child, f"{name}_{n}", name)
            indicators.append(asked)
            table.append(figures)
    definitions = scorecard(
        perspectives=(perspective("arriba"), perspective("abajo")),
        themes=[{"id": name, "name": name} for name in ("t1", "t2", "t3")],
        dimensions=[{"id": name, "name": name} for name in ("social", "economico")],
        stakeholders=[{"id": name, "name": name} for name in ("s1", "s2")],
        objectives=objectives,
        indicators=indicators,
    )
    found = evaluated("\n".join(table), *indicators)
    return roll_up(assess(definitions, catalogue(), found, 2026), place, "mediano")


UNO, TRES, CUATRO = 86.665, 100, 46.5
ARRIBA, ABAJO = (UNO + TRES) / 2, (3 * CUATRO + 0) / 4


def score(node: Node) -> float | None:
    return None if node.score is None else round(node.score, 6)


def test_objectives_perspectives_and_mission():
    found = rolled()

    assert {node.id: score(node) for node in found.at(Tier.OBJECTIVE)} == {
        "uno": UNO, "dos": None, "tres": TRES, "cuatro": CUATRO, "cinco": 0,
    }  # fmt: skip
    assert {node.id: score(node) for node in found.at(Tier.PERSPECTIVE)} == {
        "arriba": round(ARRIBA, 6), "abajo": round(ABAJO, 6),
    }  # fmt: skip
    assert score(found.node(Tier.MISSION, "mission")) == round((ARRIBA + ABAJO) / 2, 6)


def test_the_mission_is_the_mean_of_the_perspectives_and_not_of_themes_or_indicators():
    mission = rolled().node(Tier.MISSION, "mission")
    fewer_themes = rolled(STRATEGY.replace("t1 t2", "t3")).node(Tier.MISSION, "mission")

    assert (len(mission.entering), len(mission.counted)) == (7, 11)
    assert mission == fewer_themes


def test_an_objective_counts_in_every_theme_dimension_and_group_that_it_names():
    found = rolled()

    def line(tier: Tier, name: str) -> tuple[float | None, str]:
        node = found.node(tier, name)
        return score(node), f"{len(node.entering)} of {len(node.counted)}"

    assert line(Tier.THEME, "t1") == (None, "2 of 6")
    assert line(Tier.THEME, "t2") == (
        round((TRES + 3 * CUATRO + 0) / 5, 6), "5 of 8",
    )  # fmt: skip
    assert line(Tier.THEME, "t3") == (None, "0 of 0")
    assert line(Tier.DIMENSION, "social") == (None, "2 of 6")
    assert line(Tier.DIMENSION, "economico") == (round(ABAJO, 6), "3 of 3")
    assert line(Tier.STAKEHOLDER, "s1") == (None, "3 of 7")
    assert line(Tier.STAKEHOLDER, "s2") == (round((TRES + 3 * CUATRO) / 4, 6), "4 of 7")


def test_contributions_add_up_to_their_parent():
    found = rolled()

    parents = {Tier.INDICATOR: Tier.OBJECTIVE, Tier.OBJECTIVE: Tier.PERSPECTIVE,
               Tier.PERSPECTIVE: Tier.MISSION}  # fmt: skip
    for below, above in parents.items():
        for parent in found.at(above):
            given_ = [n.contribution for n in found.under(below, parent.id)]
            if parent.score is None:
                assert given_.count(None) == len(given_)
            else:
                assert sum(x for x in given_ if x is not None) == pytest.approx(
                    parent.score, abs=1e-9
                )


def test_contributions_of_the_worked_rows():
    def contributions(name: str) -> list[float | None]:
        nodes = rolled().under(Tier.INDICATOR, name)
        return [None if n.contribution is None else round(n.contribution, 4) for n in nodes]

    assert contributions("uno") == [50, 36.665, None]
    assert contributions("dos") == [None, None, None]
    assert contributions("tres") == [50, 50, None]
    assert contributions("cuatro") == [22.5, 24]


def test_a_place_rolls_up_only_the_indicators_of_its_level():
    found = rolled(place="91")

    assert found.at(Tier.INDICATOR) == ()
    assert {node.status for node in found.nodes} == {INSUFFICIENT}


def test_the_order_of_perspectives_and_objectives_changes_no_score():
    head, *rows = STRATEGY.strip().splitlines()
    turned = "\n".join([head, *reversed(rows)])

    def scores(found: Rollup) -> dict[tuple[str, str], float | None]:
        return {(node.tier.value, node.id): score(node) for node in found.nodes}

    assert scores(rolled(turned)) == scores(rolled())


def test_an_unknown_node_is_a_key_error():
    with pytest.raises(KeyError):
        rolled().node(Tier.THEME, "nowhere")
