import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.methods.case import Case
from indicators.methods.comparison import METHODS, OURS, agreement, compare

ORDER = ("statcan", "eurostat", "escap", "goal_red_flag", "bsc_designer", "cascade")

values = st.integers(-1000, 1000).map(lambda number: number / 10)


def test_every_method_answers_in_the_stated_order():
    outcomes = compare(Case((), "increase"))

    assert tuple(outcome.method for outcome in outcomes) == ORDER
    assert tuple(method.id for method in METHODS) == ORDER


# Each method's scale beside our verdict; = agrees, x disagrees, . nothing to compare.
@pytest.mark.parametrize(
    ("then", "now", "target", "direction", "ours", "marks"),
    [
        # 2015 2022   2030 direction   ours            statcan eurostat escap spider bsc cascade
        (20,   10.67, 0,   "decrease", "en_camino",    "x      x        .     x      .   ="),
        (20,   11.6,  2,   "decrease", "en_camino",    "x      x        .     x      .   ="),
        (0,    5,     40,  "increase", "rezagado",     "x      x        .     x      .   ="),
        (-1,   2,     3,   "increase", "en_camino",    ".      .        .     x      .   ."),
        (60,   92,    90,  "increase", "logrado",      "=      =        =     =      =   ="),
        (60,   58,    90,  "increase", "retrocede",    "=      =        =     =      =   ="),
        (80,   65,    70,  "increase", "retrocede",    "=      =        =     .      .   ."),
        (60,   60,    90,  "increase", "rezagado",     "=      =        =     x      =   ="),
        (60,   70,    90,  "increase", "en_linea_base", ".     .        .     .      .   ."),
    ],
)  # fmt: skip
def test_disagreements_are_marked(*, then, now, target, direction, ours, marks):
    case = Case(((2015, then), (2022, now)), direction, (2015, then), (2030, target))
    sign = {True: "=", False: "x", None: "."}

    found = [sign[one.agrees] for one in agreement(ours, compare(case))]

    assert found == marks.split()


def test_every_method_says_in_words_what_it_judged():
    case = Case(((2019, 60), (2024, 60), (2026, 70)), "increase", (2019, 60), (2031, 90))
    growth = "cambio anual en el sentido deseado: 2.23 %, 0.648 veces el que la meta exige"

    assert [str(outcome.detail) for outcome in compare(case)] == [
        growth,
        growth,
        "índice 3.33: 0 es la línea base, 10 la meta",
        "verde desde 90, rojo más allá de 60",
        "33.3 % del camino a la meta",
        "33.3 % del camino; se esperaba 58.3 %",
    ]


def test_no_change_is_said_without_a_sign():
    case = Case(((2018, 20), (2024, 20)), "decrease", (2018, 20), (2030, 10))

    assert not [outcome for outcome in compare(case) if "-0.0" in str(outcome.detail)]


def test_a_missed_date_is_a_failure_for_us_and_on_track_for_cascade():
    case = Case(((2018, 60), (2024, 89)), "increase", (2018, 60), (2024, 90))

    cascade = agreement("no_logrado", compare(case))[-1]

    assert (cascade.outcome.category, cascade.agrees) == ("on_track", False)


def test_every_category_has_a_place_on_the_scale_and_a_name():
    for method in METHODS:
        assert "not_available" in method.categories
        for category in method.categories.values():
            assert category.scale in ("good", "slow", "bad", "none")
            assert str(category.label)


def test_an_unknown_verdict_is_an_error():
    with pytest.raises(KeyError):
        agreement("excelente", compare(Case((), "increase")))


@given(
    points=st.dictionaries(st.integers(2000, 2035), values, max_size=4),
    direction=st.sampled_from(["increase", "decrease", "range", "maintain"]),
    baseline=st.none() | st.tuples(st.integers(2000, 2035), values),
    target=st.none() | st.tuples(st.integers(2000, 2045), st.integers(-10, 10)),
    limit=st.none() | values,
    ours=st.sampled_from(sorted(OURS)),
)
def test_no_case_breaks_a_method(*, points, direction, baseline, target, limit, ours):
    case = Case(
        series=tuple(sorted(points.items())),
        direction=direction,
        baseline=baseline,
        target=target,
        limit=limit,
        low=-10,
        high=10,
    )

    for one in agreement(ours, compare(case)):
        assert (one.outcome.score is None) == (one.outcome.category == "not_available")
        assert "{" not in str(one.outcome.detail)
        comparable = "none" not in (one.scale, OURS[ours])
        assert one.agrees == (one.scale == OURS[ours] if comparable else None)
