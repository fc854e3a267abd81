"""What the data say of a link: compatible, against it, nothing clear, or too little to say."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import spearmanr

from indicators.association import (
    MINIMUM_PAIRS,
    Association,
    Finding,
    associate,
    permutation_test,
    weigh_pairs,
    yearly_changes,
)
from indicators.definition.strategy import Sign
from tests.factories import evaluated, indicator, link

YEARS = range(2010, 2021)
RISING = [0, 1, 3, 6, 10, 15, 21, 28, 36, 45, 55]  # changes 1, 2, … 10
CAUSE = indicator(id="causa", formula="causa")
EFFECT = indicator(id="efecto", formula="efecto")


def series(name: str, values: list[float | None], place: str = "9") -> str:
    return f"{name} {place} " + " ".join("-" if v is None else str(v) for v in values)


def associated(cause, effect, expected: str = "+", lag: int = 0, **breaks) -> Association:
    table = "\n".join(["  ".join(map(str, YEARS)), series("causa", cause),
                       series("efecto", effect)])  # fmt: skip
    found = evaluated(
        table,
        *(
            asked.model_copy(update={"breaks": breaks.get(asked.id, ())})
            for asked in (CAUSE, EFFECT)
        ),
    )
    pair = {"cause": "causa", "effect": "efecto", "expected": expected}
    return associate(found, link("una", "otra", lag=lag, indicators=pair), "9")


def test_changes_are_from_one_year_to_the_next_in_one_stretch():
    found = evaluated(
        """
                 2010  2011  2012  2014  2015  2016
        agua 9      1     3     -    10    12    20
        """,
        indicator(breaks=("2016",)),
    )

    assert yearly_changes(found.of("agua"), "9") == {2011: 2, 2015: 2}
    assert yearly_changes(found.of("agua"), "91") == {}
    assert yearly_changes(found.of("agua"), "lago") == {}


def test_quarters_and_months_are_no_yearly_changes():
    found = evaluated(
        """
                 2010  2010-06  2011-06  2011
        agua 9      1        5        9     3
        """,
        indicator(frequency="irregular"),
    )

    assert yearly_changes(found.of("agua"), "9") == {2011: 2}


@pytest.mark.parametrize(
    ("effect", "expected", "finding"),
    [
        (RISING, "+", Finding.COMPATIBLE),
        (RISING, "-", Finding.CONTRADICTS),
        ([-v for v in RISING], "-", Finding.COMPATIBLE),
        ([-v for v in RISING], "+", Finding.CONTRADICTS),
        ([0, 5, 1, 9, 2, 4, 8, 3, 9, 1, 6], "+", Finding.INCONCLUSIVE),
        ([7] * 11, "+", Finding.INCONCLUSIVE),
        ([None, None, None, *RISING[3:]], "+", Finding.INSUFFICIENT),
        ([None] * 11, "+", Finding.INSUFFICIENT),
    ],
)
def test_the_sign_expected_is_held_against_the_changes(effect, expected, finding):
    assert associated(RISING, effect, expected).finding is finding


def test_eight_pairs_are_enough_and_seven_are_not():
    eight = associated(RISING, [None, None, *RISING[2:]])
    seven = associated(RISING, [None, None, None, *RISING[3:]])

    assert (eight.n, eight.finding) == (8, Finding.COMPATIBLE)
    assert (seven.n, seven.finding) == (7, Finding.INSUFFICIENT)
    assert (seven.rho, seven.p_value) == (None, None)


def test_the_years_are_those_of_the_effect_and_the_cause_is_read_the_lag_before():
    found = associated(RISING, [v**2 for v in RISING], lag=2)

    assert found.years == tuple(range(2013, 2021))
    assert found.pairs[0] == (2013, 1, 36 - 9)  # the cause changed by 1 in 2011


def test_a_break_takes_away_the_change_across_it():
    whole, parted = associated(RISING, RISING), associated(RISING, RISING, efecto=("2015",))

    assert set(whole.years) - set(parted.years) == {2015}
    assert (whole.n, parted.n) == (10, 9)


def test_a_link_that_names_no_indicators_says_nothing():
    assert associate(evaluated("2019\nagua 9 1"), link("una", "otra"), "9") is None


def test_the_same_data_always_give_the_same_answer():
    effect = [0, 5, 1, 9, 2, 4, 8, 3, 9, 1, 6]

    assert associated(RISING, effect) == associated(RISING, effect)


pairs = st.lists(
    st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=MINIMUM_PAIRS, max_size=20
)


@settings(max_examples=25, deadline=None)
@given(pairs)
def test_rho_is_that_of_spearman(drawn):
    found = weigh_pairs(tuple((2000 + n, *pair) for n, pair in enumerate(drawn)), Sign.POSITIVE)

    cause, effect = zip(*drawn, strict=True)
    if len(set(cause)) == 1 or len(set(effect)) == 1:
        assert (found.finding, found.rho) == (Finding.INCONCLUSIVE, None)
    else:
        assert found.rho == pytest.approx(spearmanr(cause, effect).statistic, abs=1e-12)
        assert 0 < found.p_value <= 1
        assert (found.finding is Finding.INCONCLUSIVE) == (found.p_value >= 0.10)


def test_p_agrees_with_all_reorderings_where_they_can_be_counted():
    first, second = np.array([1, 2, 3, 4, 5, 6.0]), np.array([2, 1, 4, 3, 6, 5.0])

    rho, p_value = permutation_test(first, second)

    every = [abs(np.corrcoef(first, order)[0, 1]) for order in permutations(second)]
    exact = np.mean([other >= abs(rho) - 1e-9 for other in every])
    assert p_value == pytest.approx(exact, abs=0.01)
