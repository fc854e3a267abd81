"""One period, as people write it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.intake.period_text import (
    Dated,
    EitherDay,
    Exact,
    Impossible,
    Numbered,
    Unread,
    YearPair,
    see_period,
    stretch,
)
from indicators.period import parse_period

NOW = 2026


def see(text):
    return see_period(text, NOW)[0]


@pytest.mark.parametrize(
    ("texts", "period"),
    [
        (["2019", "2019.0", " 2019 ", "Año 2019"], "2019"),
        (["2019-03", "2019M03", "2019/03", "201903", "03/2019", "Mar.2019", "marzo de 2019"], "2019-03"),
        (["Mar-19", "mar19", "2019 marzo", "Marzo del 2019"], "2019-03"),
        (["Set.2019", "Sep.2019", "Setiembre 2019", "SEPTIEMBRE 2019", "Set-19"], "2019-09"),
        (["Ene.2019", "ene-19", "enero 2019", "Jan 2019"], "2019-01"),
        (["2019-Q3", "2019T3", "2019-T3", "T3.19", "Q3 2019", "III Trim. 2019"], "2019-Q3"),
        (["3er trimestre de 2019", "tercer trimestre 2019", "2019 III Trim", "Jul-Set 2019"], "2019-Q3"),
        (["T3.99"], "1999-Q3"),
        (["I Sem 2019", "2019-S1", "primer semestre 2019"], "2019-01/2019-06"),
        (["Ene-Feb 2019"], "2019-01/2019-02"),
        (["Trim. móvil Feb-Mar-Abr 2019"], "2019-02/2019-04"),
        (["Enero-Diciembre 2019"], "2019"),
        (["2020-07/2020-11"], "2020-07/2020-11"),
        (["2015-2018"], "2015/2018"),
        (["2027"], "2027"),
    ],
)  # fmt: skip
def test_a_period_is_read_however_it_is_written(texts, period):
    assert {text: see(text) for text in texts} == dict.fromkeys(texts, Exact(period))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("2019 p/", "preliminar"),
        ("2019 1/", "marca 1/"),
        ("20191/", "marca 1/"),
        ("2019*", "marca *"),
        ("2019 (p)", "preliminar"),
        ("2019e/", "estimado"),
        ("2019 (preliminar)", "preliminar"),
    ],
)
def test_a_mark_behind_a_year_is_kept_apart(text, mark):
    assert see_period(text, NOW) == (Exact("2019"), mark)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("2019-3", Numbered(2019, 3)),
        ("3-2019", Numbered(2019, 3)),
        ("2015-16", YearPair(2015)),
        ("2015-2016", YearPair(2015)),
        ("2019/2020", YearPair(2019)),
        ("1999-00", YearPair(1999)),
        ("2011-12", YearPair(2011, "2011-12")),
        ("2019-03-31", Dated(date(2019, 3, 31))),
        ("20190331", Dated(date(2019, 3, 31))),
        ("2019-03-31T00:00:00", Dated(date(2019, 3, 31))),
        ("31/03/2019", Dated(date(2019, 3, 31), "day_first")),
        ("03/31/2019", Dated(date(2019, 3, 31), "month_first")),
        ("03/03/2019", Dated(date(2019, 3, 3))),
        ("03/04/2019", EitherDay(date(2019, 4, 3), date(2019, 3, 4))),
        ("02.Ene.10", Dated(date(2010, 1, 2))),
        ("31 de diciembre de 2019", Dated(date(2019, 12, 31))),
    ],
)
def test_a_text_that_can_mean_several_periods_is_none_yet(text, seen):
    assert see(text) == seen


@pytest.mark.parametrize(
    "text",
    [
        *("20155", "1019", "1799", "2028", "2199", "0000", "2019-13", "2019-00", "201913", "2019M13"),
        *("T5.19", "2019-Q5", "2019-02-30", "31/02/2019", "20191340", "2020-11/2020-07", "2018-2015"),
        *("2015/2199", "43921"),
    ],
)  # fmt: skip
def test_a_period_that_cannot_be_is_impossible(text):
    assert see(text) == Impossible()


@pytest.mark.parametrize(
    "text",
    ["", "Enero", "19-ene", "nan", "Sem 12 2019", "Sem 1 2019", "2019-W12", "Total", "2019III"],
)
def test_what_is_no_period_is_not_read(text):
    assert see(text) == Unread()


@settings(deadline=None)
@given(st.text() | st.text(alphabet="0123456789-/. TQeneabrsmI*p"), st.integers(1950, 2100))
def test_any_text_is_seen_and_what_is_exact_is_a_period_of_its_time(text, now_year):
    seen, _ = see_period(text, now_year)
    if isinstance(seen, Exact):
        period = parse_period(seen.text)
        assert period.start // 12 >= 1800
        assert period.year <= now_year + 1


@settings(deadline=None)
@given(st.integers(1900, 2027), st.integers(1, 12), st.integers(1, 12))
def test_a_stretch_of_months_is_a_period(year, first, last):
    if first <= last:
        period = parse_period(stretch(year, first, last))
        assert (period.start, period.end) == (12 * year + first - 1, 12 * year + last)


@settings(deadline=None)
@given(st.integers(1900, 2027), st.integers(0, 12), st.booleans())
def test_a_period_of_ours_is_itself(year, month, quarter):
    text = f"{year}-Q{month % 4 + 1}" if quarter else f"{year}-{month:02d}" if month else f"{year}"
    seen = see(text)
    assert seen == Exact(text) or (isinstance(seen, YearPair) and seen.month == text)
