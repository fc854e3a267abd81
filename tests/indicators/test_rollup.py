"""How verdicts roll up, against the worked table; each row is the specification."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.judgement.status import JUDGED, Status, round_half_up
from indicators.rollup import (
    INSUFFICIENT,
    Node,
    Tier,
    combine,
    indicator_node,
    shown_contributions,
)
from tests.factories import (
    THRESHOLDS,
)


def leaf(text: str, name: str) -> Node:
    """An indicator from a drawn verdict: `logrado 100`, `sin_dato`, `retrocede 0 w1`."""
    status, *rest = text.split()
    weight = float(rest.pop()[1:]) if rest and rest[-1].startswith("w") else 1.0
    score = float(rest[0]) if rest else None
    return indicator_node(name, "objetivo", weight, Status[status.upper()], score)


def objective_of(children: str, name: str = "objetivo") -> Node:
    nodes = [leaf(text, f"{name}_{n}") for n, text in enumerate(children.split(", "))]
    return combine(Tier.OBJECTIVE, name, nodes, THRESHOLDS)


WORKED = """
children                                  | enter of all | score | status
logrado 100, avanza_lento 73.33, sin_dato | 2 of 3       | 86.665| avanza_lento
logrado 100, logrado 100                  | 2 of 2       | 100   | logrado
logrado 100, en_camino 96                 | 2 of 2       | 98    | en_camino
logrado 100 w3, retrocede 0 w1            | 2 of 2       | 75    | avanza_lento
en_camino 100, sin_meta, desactualizado   | 1 of 3       | -     | informacion_insuficiente
en_linea_base, en_linea_base              | 0 of 2       | -     | informacion_insuficiente
informativo, en_camino 100                | 1 of 1       | 100   | en_camino
no_logrado 96.67, no_logrado 93.33        | 2 of 2       | 95    | en_camino
informativo, informativo                  | 0 of 0       | -     | informacion_insuficiente
logrado 100, sin_dato                     | 1 of 2       | 100   | logrado
logrado 100 w0, sin_dato w5               | 1 of 2       | -     | informacion_insuficiente
logrado 100 w0, rezagado 30               | 2 of 2       | 30    | rezagado
avanza_lento 60, avanza_lento 60          | 2 of 2       | 60    | avanza_lento
avanza_lento 60, rezagado 59.9            | 2 of 2       | 59.95 | rezagado
rezagado 0                                | 1 of 1       | 0     | rezagado
retrocede 0, logrado 100                  | 2 of 2       | 50    | rezagado
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in WORKED.strip().splitlines()[1:]]


@pytest.mark.parametrize(
    ("children", "coverage", "score", "status"), ROWS, ids=[row[0] for row in ROWS]
)
def test_an_objective_follows_from_its_indicators(children, coverage, score, status):
    found = objective_of(children)

    assert f"{len(found.entering)} of {len(found.counted)}" == coverage
    assert found.score == (None if score == "-" else pytest.approx(float(score), abs=1e-9))
    assert found.status == status


def test_the_count_by_verdict_stands_beside_every_score():
    assert objective_of("logrado 100 w3, retrocede 0 w1").verdicts == {"logrado": 1, "retrocede": 1}
    assert objective_of("en_linea_base, en_linea_base").verdicts == {"en_linea_base": 2}
    assert objective_of("no_logrado 96.67, no_logrado 93.33").verdicts == {"no_logrado": 2}
    assert objective_of("informativo, sin_dato").verdicts == {"sin_dato": 1}


def test_coverage_is_a_share_and_none_where_nothing_counts():
    assert objective_of("logrado 100, sin_dato, sin_dato").coverage == pytest.approx(1 / 3)
    assert objective_of("informativo").coverage is None


def perspective_of(*objectives: str) -> Node:
    nodes = [objective_of(children, f"o{n}") for n, children in enumerate(objectives)]
    return combine(Tier.PERSPECTIVE, "perspectiva", nodes, THRESHOLDS)


THIRDS = "logrado 100, avanza_lento 73.33, sin_dato"


def test_a_perspective_is_the_mean_of_its_objectives_and_counts_every_indicator_below():
    found = perspective_of(
        THIRDS, "en_camino 100, sin_meta, desactualizado", "en_camino 100, en_camino 100"
    )

    assert found.score == pytest.approx((86.665 + 100) / 2)
    assert (len(found.entering), len(found.counted), found.coverage) == (4, 8, 0.5)
    assert found.status == "avanza_lento"


def test_a_perspective_that_covers_too_little_has_no_score():
    one_of_three = "en_camino 100, sin_meta, desactualizado"

    found = perspective_of(THIRDS, one_of_three, one_of_three)

    assert (found.score, found.status) == (None, INSUFFICIENT)
    assert (len(found.entering), len(found.counted)) == (2, 9)


scored = st.builds(
    lambda status, score, weight: (status, score, weight),
    st.sampled_from(sorted(JUDGED)),
    st.floats(0, 100),
    st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.0]),
)
unscored = st.tuples(
    st.sampled_from(sorted(set(Status) - JUDGED - {Status.INFORMATIVO})),
    st.none(),
    st.sampled_from([0.0, 1.0, 9.0]),
)


def parent_of(children: list[tuple[Status, float | None, float]]) -> Node:
    nodes = [
        indicator_node(f"i{n}", "objetivo", weight, status, score)
        for n, (status, score, weight) in enumerate(children)
    ]
    return combine(Tier.OBJECTIVE, "objetivo", nodes, THRESHOLDS)


@given(st.lists(st.one_of(scored, unscored), max_size=8), unscored)
def test_an_indicator_without_a_score_changes_only_the_coverage(children, added):
    before, after = parent_of(children), parent_of([*children, added])

    assert after.entering == before.entering
    assert len(after.counted) == len(before.counted) + 1
    assert after.score in {before.score, None}
    if after.score is None and before.score is not None:
        assert after.coverage < THRESHOLDS.minimum_coverage


@given(st.lists(st.one_of(scored, unscored), max_size=8))
def test_an_informative_indicator_changes_nothing(children):
    informative = (Status.INFORMATIVO, None, 5.0)

    assert parent_of([*children, informative]) == parent_of(children)


@given(st.lists(scored, min_size=1, max_size=8))
def test_a_score_lies_between_those_of_its_children(children):
    found = parent_of(children)

    scores = [score for _, score, weight in children if weight]
    if scores:
        assert min(scores) - 1e-9 <= found.score <= max(scores) + 1e-9


@given(st.lists(st.floats(0, 100), max_size=12), st.integers(0, 2))
def test_shown_contributions_add_up_to_the_shown_sum(values, decimals):
    shown = shown_contributions(values, decimals)

    assert sum(shown) == pytest.approx(float(round_half_up(sum(values), decimals)), abs=1e-6)
    assert all(
        abs(one - value) <= 10**-decimals + 1e-9 for one, value in zip(shown, values, strict=True)
    )


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ((50, 36.665), (50, 37)),
        ((75, 0), (75, 0)),
        ((33.4, 33.3, 33.3), (34, 33, 33)),
        ((46.25, 46.25), (47, 46)),
        ((0.5,), (1,)),
        ((), ()),
    ],
)
def test_the_largest_remainder_is_rounded_up_first(values, shown):
    assert shown_contributions(values) == shown


def test_a_coverage_of_exactly_the_minimum_is_enough_whatever_the_fraction():
    thresholds = THRESHOLDS.model_copy(update={"minimum_coverage": 0.7})
    nodes = [indicator_node(f"i{n}", "o", 1.0, Status.EN_CAMINO, 100.0) for n in range(7)]
    nodes += [indicator_node(f"j{n}", "o", 1.0, Status.SIN_DATO, None) for n in range(3)]

    assert combine(Tier.OBJECTIVE, "o", nodes, thresholds).score == 100
