"""Periods of a whole file."""

import pytest

from data.intake.period_choices import ByVariable, read_numbered, read_periods
from data.intake.period_text import Numbered
from tests.data.intake.valley import in_short, options_of, question_of


def read(*texts, **answers):
    return read_periods(texts, 2026, answers)


def shown(*texts, **answers):
    return [in_short(reading) for reading in read(*texts, **answers)]


def test_a_day_is_asked_for_its_time():
    texts = ["2019-03-31", "2019-06-30"]

    assert shown(*texts) == ["? date_as"] * 2
    assert question_of(read(*texts)[0]).suggested == "month"
    assert question_of(read("2019-12-31", "2020-12-31")[0]).suggested == "year"
    assert shown(*texts, date_as="month") == ["2019-03", "2019-06"]
    assert shown(*texts, date_as="year") == ["2019", "2019"]
    assert shown(*texts, date_as="range") == ["2019-Q1", "2019-01/2019-06"]
    assert shown(*texts, date_as="-") == ["-", "-"]


def test_which_number_of_a_date_is_the_day_is_shown_by_another_date_or_asked():
    assert shown("03/04/2019", "31/03/2019", date_as="month") == ["2019-04", "2019-03"]
    assert shown("03/04/2019", "03/31/2019", date_as="month") == ["2019-03", "2019-03"]
    assert shown("03/04/2019", date_as="month") == ["? date_order"]
    assert shown("03/04/2019", "31/03/2019", "03/31/2019", date_as="month")[0] == "? date_order"
    assert shown("03/04/2019", date_as="month", date_order="day_first") == ["2019-04"]
    assert shown("03/04/2019", date_as="month", date_order="-") == ["-"]


@pytest.mark.parametrize(
    ("answer", "period"),
    [
        ("agricultural", "2015-08/2016-07"),
        ("hydrological", "2015-09/2016-08"),
        ("first", "2015"),
        ("whole", "2015/2016"),
        ("-", "-"),
        ("", "? year_pairs"),
    ],
)
def test_a_pair_of_years_is_what_the_answer_says(answer, period):
    assert shown("2015-16", year_pairs=answer) == [period]


def test_a_month_that_may_be_two_years_is_one_among_months_alone():
    assert shown("2011-12", "2011-11") == ["2011-12", "2011-11"]
    assert shown("2011-12", "2012-13") == ["? year_pair_or_month", "? year_pairs"]
    assert shown("2010-11", "2011-12") == ["? year_pair_or_month"] * 2
    assert shown("2011-12", year_pair_or_month="month") == ["2011-12"]


def number(number, seen, frequency, **answers):
    period = ByVariable(Numbered(2019, number), "")
    return read_numbered(period, seen, frequency, answers)


@pytest.mark.parametrize(
    ("seen", "frequency", "period"),
    [
        ({1, 2, 3, 7}, "", "2019-03"),
        ({1, 2, 3, 7}, "trimestral", "2019-03"),
        ({1, 2, 3, 4}, "trimestral", "2019-Q3"),
        ({1, 2, 3}, "mensual y anual", "2019-03"),
        ({1, 2, 3}, "anual", "? period_numbers"),
        ({1, 2, 3}, "mensual / trimestral", "? period_numbers"),
        ({1, 2, 3}, "semestral", "? period_numbers"),
    ],
)
def test_a_number_behind_a_year_is_told_by_the_others_and_the_frequency(seen, frequency, period):
    assert in_short(number(3, seen, frequency)) == period


def test_only_what_the_numbers_allow_is_asked_and_answered():
    assert options_of(number(3, {1, 3}, "")) == ["month", "quarter", "-"]
    assert options_of(number(1, {1, 2}, "")) == ["month", "quarter", "half", "-"]
    assert in_short(number(3, {1, 3}, "", period_numbers="quarter")) == "2019-Q3"
    assert in_short(number(3, {1, 3}, "", period_numbers="half")) == "? period_numbers"
    assert in_short(number(1, {1, 2}, "semestral")) == "2019-01/2019-06"


def test_a_missing_period_is_asked_for_a_whole_file_and_a_problem_of_one_row():
    assert shown("") == ["? period:"]
    assert shown("", **{"period:": "2019"}) == ["2019"]
    assert shown("", **{"period:": "x"}) == ["? period:"]
    assert shown("", "2019") == ["! period", "2019"]
    assert shown("20155", "Total") == ["! period", "! period"]
