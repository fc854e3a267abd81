import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.methods.case import Case
from indicators.methods.growth import annual_growth, coefficient, reduce_to_excess

values = st.floats(min_value=1e-3, max_value=1e6)


@pytest.mark.parametrize(
    ("start", "end", "growth"),
    [
        # start         end         growth
        ((2015, 100),  (2016, 120), 0.20),
        ((2015, 100),  (2017, 121), 0.10),
        ((2015, 100),  (2017, 25),  -0.50),
        ((2015, -100), (2017, -25), -0.50),
        ((2015, 5),    (2020, 0),   -1.0),
        ((2015, 0),    (2020, 5),   None),   # no ratio to zero
        ((2015, -1),   (2020, 2),   None),   # no real root
        ((2015, 5),    (2015, 6),   None),   # no time
        ((2015, 5),    (2014, 6),   None),
    ],
)  # fmt: skip
def test_growth_is_compound_and_yearly(start, end, growth):
    expected = growth if growth is None else pytest.approx(growth)

    assert annual_growth(start, end) == expected


@pytest.mark.parametrize(
    ("base", "limit", "c"),
    [
        # base   limit  C
        (97,    100,   0.126),    # published: 0.126
        (50,    100,   0.954),
        (0,     100,   1.0),
        (100,   100,   0.0),      # at the limit
        (110,   100,   0.374),    # a least value of 100: (200 - 110)/100
        (199,   100,   1.0),
        (200,   100,   1.0),      # far above a least value
        (-97,   -100,  0.126),    # sizes count, not signs
        (0,     0,     1.0),
        (3,     None,  1.0),
    ],
)  # fmt: skip
def test_the_coefficient_falls_to_zero_at_the_natural_limit(base, limit, c):
    assert coefficient(base, limit) == pytest.approx(c, abs=5e-4)


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_the_coefficient_lies_between_0_and_1(base, limit):
    assert 0 <= coefficient(base, limit) <= 1


@pytest.mark.parametrize(
    ("low", "high", "value", "excess"),
    [
        # low high value excess
        (50,  50,  62,  62),    # published: shares, 50 + |y - 50|
        (50,  50,  38,  62),
        (100, 100, 80,  120),   # published: budget execution, 100 + |y - 100|
        (90,  100, 95,  100),   # inside: nothing to reduce
        (90,  100, 85,  105),
        (90,  100, 130, 130),
    ],
)  # fmt: skip
def test_a_range_becomes_an_excess_to_be_reduced_to_its_upper_end(low, high, value, excess):
    case = Case(((2024, value),), "range", target=(2030, low), low=low, high=high)

    reduced = reduce_to_excess(case)

    assert reduced == Case(((2024, excess),), "decrease", target=(2030, high))


def test_a_case_to_increase_is_left_as_it_is():
    case = Case(((2024, 70),), "increase", (2019, 60), (2030, 90), limit=100)

    assert reduce_to_excess(case) == case


@given(values, values, st.sampled_from([0.25, 4.0, 1024.0]))
def test_growth_does_not_depend_on_the_unit(before, after, factor):
    growth = annual_growth((2015, before), (2022, after))

    assert annual_growth((2015, before * factor), (2022, after * factor)) == growth
