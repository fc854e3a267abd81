"""One number, as people write it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.intake.number_text import SIGNS, is_missing, read_number, take_apart


@pytest.mark.parametrize(
    ("text", "decimal", "digits"),
    [
        ("1234", ".", "1234"),
        ("1,234.50", ".", "1234.50"),
        ("1.234,50", ",", "1234.50"),
        ("1 234,5", ",", "1234.5"),
        ("1\u00a0234\u00a0567", ".", "1234567"),
        ("1\u2009234.5", ".", "1234.5"),
        ("1'234.5", ".", "1234.5"),
        ("12,5", ",", "12.5"),
        ("(1,234)", ".", "-1234"),
        ("12-", ".", "-12"),
        ("\u221212", ".", "-12"),
        ("- 12", ".", "-12"),
        ("+12", ".", "12"),
        (".5", ".", "0.5"),
        ("007", ".", "7"),
        ("-0.00", ".", "0.00"),
        ("1.5E+02", ".", "150"),
        ("25e-1", ".", "2.5"),
    ],
)
def test_a_number_is_its_digits(text, decimal, digits):
    assert read_number(text, decimal).text == digits


@pytest.mark.parametrize(
    ("text", "digits", "mark", "unit"),
    [
        ("12.5 p/", "12.5", "preliminar", ""),
        ("12 1/", "12", "marca 1/", ""),
        ("12*", "12", "marca *", ""),
        ("12.5 e", "12.5", "estimado", ""),
        ("12 (1)", "12", "marca 1", ""),
        ("12 p/ 1/", "12", "preliminar; marca 1/", ""),
        ("12.5%", "12.5", "", "%"),
        ("(12.5 %)", "-12.5", "", "%"),
        ("S/ 1,200.50", "1200.50", "", "S/"),
        ("S/. -12", "-12", "", "S/"),
        ("-S/12", "-12", "", "S/"),
    ],
)
def test_what_stands_beside_a_number_is_kept_apart(text, digits, mark, unit):
    found = read_number(text, ".")
    assert (found.text, found.mark, found.unit) == (digits, mark, unit)


@pytest.mark.parametrize(
    "text",
    [
        *("aprox. 30", "<5", "10-12", "12/5", "5 1/2", "1.2.3", "1,23,456", "12 34", "0,123,456"),
        *(
            "12.51/",
            "12.5p",
            "1.5E",
            "(12",
            "(-12)",
            "--12",
            "-12-",
            "12³",
            "１２",
            "٣",
            "½",
            "$ 5",
        ),
        *("1/", "12 %%", "1e99", "1e400", "9" * 30, "0x10", "1_000", "12 soles", "=1+1", "12\n13"),
    ],
)
@pytest.mark.parametrize("decimal", SIGNS)
def test_what_is_more_or_less_than_a_number_is_none(text, decimal):
    assert read_number(text, decimal) is None


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "–", "…", "...", "..", ":", "*", "n.d.", "N.D.", "s/i", "S.I.", "n.e.", "NaN"],
)
def test_a_mark_of_nothing_is_missing_and_no_number(text):
    assert is_missing(text)
    assert take_apart(text.strip()) is None


@settings(deadline=None)
@given(st.text())
def test_any_text_is_a_number_or_is_none(text):
    for decimal in SIGNS:
        found = read_number(text, decimal)
        if found is not None:
            assert not is_missing(text)
            assert float(found.text) == float(found.text)
