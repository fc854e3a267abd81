"""What somebody wrote into a cell is never run by who opens our file."""

import pytest

from indicators.spreadsheet import harmless


@pytest.mark.parametrize(
    "text", ["=cmd()", "+1+cmd()", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "-a", "=1"]
)
def test_what_would_be_run_is_made_text(text) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "12", "-12.5", "+3,4 %", "-", "1=1", "'=1"])
def test_numbers_and_words_stay_as_they_are(text) -> None:
    assert harmless(text) == text
