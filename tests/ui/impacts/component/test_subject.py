"""Which year is looked at when nobody asks for one."""

import pytest


@pytest.mark.parametrize(
    ("scenario", "asked", "shown"),
    [
        ("existing", None, 2026),  # how it is now
        ("planned", None, 2040),  # the last year of the greatest sum
        ("planned", 2031, 2031),
        ("planned", 1999, 2018),  # brought inside the boundary
        ("planned", 2090, 2040),
    ],
)
def test_the_year_is_the_asked_one_else_the_one_people_need(look, scenario, asked, shown):
    assert look("horas_tomadas", scenario, asked).year == shown


def test_a_measure_that_lowers_the_sum_leaves_its_greatest_year_behind(look):
    new_ones = frozenset({"presa", "huerta", "fabrica"})

    assert look("horas_tomadas", "planned", off=new_ones).year == 2027
    assert look("horas_tomadas", "planned", off=new_ones, measures=False).year == 2040


def test_what_is_taken_is_said_without_its_minus(look):
    subject = look("horas_tomadas")

    assert subject.total == pytest.approx(7.5)
    assert subject.with_unit(-1) == "−1.0\u00a0horas por día"
