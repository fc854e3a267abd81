"""Periods: the four shapes, where they lie in time, their order and their parts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.period import (
    Kind,
    calendar_between,
    calendar_period,
    finer_parts,
    parse_period,
)


@pytest.mark.parametrize(
    ("text", "kind", "time", "year"),
    [
        ("2019", Kind.YEAR, 2019.0, 2019),
        ("2019-Q1", Kind.QUARTER, 2018.25, 2019),
        ("2019-Q2", Kind.QUARTER, 2018.5, 2019),
        ("2019-Q4", Kind.QUARTER, 2019.0, 2019),
        ("2019-01", Kind.MONTH, 2018 + 1 / 12, 2019),
        ("2019-06", Kind.MONTH, 2018.5, 2019),
        ("2019-12", Kind.MONTH, 2019.0, 2019),
        ("2020-07/2020-11", Kind.RANGE, 2019 + 11 / 12, 2020),
        ("2016/2018", Kind.RANGE, 2018.0, 2018),
        ("2019-Q4/2020-Q1", Kind.RANGE, 2019.25, 2020),
    ],
)
def test_a_period_is_the_point_in_time_at_which_it_ends(text, kind, time, year):
    period = parse_period(text)

    assert (period.kind, period.year, str(period)) == (kind, year, text)
    assert period.time == pytest.approx(time, abs=1e-12)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "19", "20190", "2019 ", " 2019", "2019-", "2019-0", "2019-00", "2019-13",
        "2019-1", "2019-Q0", "2019-Q5", "2019-q1", "2019Q1", "2019/", "/2019", "2019//2020",
        "2020/2019", "2020-11/2020-07", "2018/2019/2020", "2019-01-01", "corte 2019", "MMXIX",
        "２０１９", "٢٠١٩", "2019-Q１", "2019\n",
    ],
)  # fmt: skip
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError, match=r"not a period|runs backwards"):
        parse_period(text)


def test_periods_are_ordered_by_their_end_and_the_longer_first():
    texts = ["2019", "2019-Q1", "2019-01", "2019-03", "2018", "2019-Q4", "2018/2019", "2019-12"]

    ordered = [str(period) for period in sorted(map(parse_period, texts))]

    assert ordered == [
        "2018", "2019-01", "2019-Q1", "2019-03", "2018/2019", "2019", "2019-Q4", "2019-12",
    ]  # fmt: skip


def test_the_calendar_between_two_periods_has_no_gaps():
    def between(first: str, last: str) -> list[str]:
        return [str(p) for p in calendar_between(parse_period(first), parse_period(last))]

    assert between("2019", "2021") == ["2019", "2020", "2021"]
    assert between("2019-Q3", "2020-Q2") == ["2019-Q3", "2019-Q4", "2020-Q1", "2020-Q2"]
    assert between("2019-11", "2020-02") == ["2019-11", "2019-12", "2020-01", "2020-02"]
    assert between("2019", "2019") == ["2019"]
    assert between("2020", "2019") == []


def test_a_period_is_made_of_its_finer_parts():
    def parts(text: str, kind: Kind) -> list[str]:
        return [str(part) for part in finer_parts(parse_period(text), kind)]

    assert parts("2019", Kind.QUARTER) == ["2019-Q1", "2019-Q2", "2019-Q3", "2019-Q4"]
    assert parts("2019-Q3", Kind.MONTH) == ["2019-07", "2019-08", "2019-09"]
    assert parts("2019", Kind.MONTH) == [f"2019-{month:02d}" for month in range(1, 13)]


calendar_kinds = st.sampled_from([Kind.YEAR, Kind.QUARTER, Kind.MONTH])


@given(calendar_kinds, st.integers(1000, 8000))
def test_the_ordinal_leads_back_to_the_period_and_neighbours_touch(kind, number):
    period, after = calendar_period(kind, number), calendar_period(kind, number + 1)

    assert parse_period(period.text) == period
    assert period.ordinal == number
    assert period.end == after.start
    assert period < after


@given(calendar_kinds, st.integers(2000, 2100), st.sampled_from([Kind.QUARTER, Kind.MONTH]))
def test_finer_parts_cover_the_period_exactly(kind, number, finer):
    period = calendar_period(kind, number)

    parts = finer_parts(period, finer)

    if parts:  # none where the kind asked for is coarser
        assert parts[0].start == period.start
        assert parts[-1].end == period.end
        assert all(a.end == b.start for a, b in pairwise(parts))


def test_a_range_has_no_place_on_a_calendar():
    with pytest.raises(ValueError, match="no place on a calendar"):
        calendar_period(Kind.RANGE, 2019)
