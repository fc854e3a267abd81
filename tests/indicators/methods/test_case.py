import pytest

from indicators.methods.case import (
    BEHIND,
    NO_BASELINE,
    NO_ROAD,
    NO_TARGET,
    NO_VALUE,
    NOT_COVERED,
    NOT_LATER,
    TARGET_NOT_LATER,
    Case,
    Road,
    find_road,
    find_road_ahead,
)


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"series": ((2020, 1), (2019, 2)), "direction": "increase"}, "oldest first"),
        ({"series": ((2020, 1), (2020, 2)), "direction": "increase"}, "each moment once"),
        ({"series": ((2020, float("nan")),), "direction": "increase"}, "finite"),
        ({"series": (), "direction": "range"}, "low <= high"),
        ({"series": (), "direction": "range", "low": 2, "high": 1}, "low <= high"),
        ({"series": (), "direction": "maintain", "low": 1, "high": 2, "target": (2030, 3)}, "lies"),
    ],
)
def test_a_case_that_no_method_could_read_cannot_be_built(fields, rule):
    with pytest.raises(ValueError, match=rule):
        Case(**fields)


@pytest.mark.parametrize(
    ("direction", "target", "low", "high", "meets", "misses"),
    [
        # direction  target      low   high  meets         misses
        ("increase", (2030, 90), None, None, (90, 95),     (89.9,)),
        ("decrease", (2030, 10), None, None, (10, 3),      (10.1,)),
        ("range",    (2030, 95), 90,   100,  (90, 95, 100), (89.9, 100.1)),
        ("maintain", (2030, 5),  4.5,  5.5,  (4.5, 5.5),   (4.4, 5.6)),
        ("increase", None,       None, None, (),           (-1, 0, 1e9)),
    ],
)  # fmt: skip
def test_the_direction_says_which_values_meet_the_target(
    *, direction, target, low, high, meets, misses
):
    case = Case((), direction, target=target, low=low, high=high)

    assert all(case.meets(value) for value in meets)
    assert not any(case.meets(value) for value in misses)


@pytest.mark.parametrize(
    ("series", "baseline", "target", "missing"),
    [
        # series         baseline    target      missing
        ((),            (2019, 60), (2030, 90), NO_VALUE),
        (((2024, 70),), (2019, 60), None,       NO_TARGET),
        (((2024, 70),), None,       (2030, 90), NO_BASELINE),
        (((2019, 60),), (2019, 60), (2030, 90), NOT_LATER),
        (((2012, 95),), (2019, 60), (2030, 90), NOT_LATER),
        (((2024, 70),), (2019, 60), (2019, 90), TARGET_NOT_LATER),
        (((2024, 78),), (2019, 80), (2030, 80), NO_ROAD),
    ],
)  # fmt: skip
def test_a_road_that_lacks_something_says_what(series, baseline, target, missing):
    case = Case(series, "increase", baseline, target)

    assert find_road(case) == missing


def test_a_road_behind_the_baseline_is_refused_where_direction_is_read_from_it():
    case = Case(((2024, 65),), "increase", baseline=(2019, 80), target=(2030, 70))

    assert find_road(case) == Road(start=(2019, 80), goal=(2030, 70), now=(2024, 65))
    assert find_road_ahead(case) == BEHIND


def test_a_range_is_no_road_ahead():
    case = Case(((2024, 115),), "range", (2019, 130), (2030, 95), low=90, high=100)

    assert find_road_ahead(case) == NOT_COVERED
