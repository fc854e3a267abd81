"""Numbers and periods of a hit as sentences want them."""

from decimal import Decimal

from data.checks.wording import computed, digits, when
from indicators.period import parse_period


def test_a_figure_keeps_the_digits_of_its_file():
    assert str(digits("5.20", 5.2)) == "5.20"
    assert digits("", 5.2) == Decimal("5.2")
    assert digits("") == ""


def test_a_reckoned_number_is_exact_and_without_dust_or_exponent():
    assert str(computed(742673749.47)) == "742673749.47"
    assert str(computed(0.1 + 0.2)) == "0.3"
    assert str(computed(1e6)) == "1000000"
    assert computed(5e-7) == Decimal("0.0000005")


def test_a_period_is_one_where_it_can_be_read():
    assert when("2019-03") == parse_period("2019-03")
    assert when("nunca") == "nunca"
