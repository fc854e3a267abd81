"""A column of numbers decides its signs together, or asks."""

from decimal import Decimal

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.importers.question import LEAVE_OUT
from data.intake.number_column import read_column
from data.intake.reading import Asked, LeftOut, Taken
from tests.data.intake.valley import in_short


def read(*cells, decimal="", thousands="", answers=None, sheets=None):
    names = list(dict.fromkeys(sheets or [""]))
    codes = np.array([names.index(sheet) for sheet in sheets or [""] * len(cells)], dtype=np.int32)
    return read_column(
        pa.array(cells, pa.string()),
        codes,
        names,
        decimal=decimal,
        thousands=thousands,
        answers=answers or {},
    )


def shown(*cells, **how):
    """For each cell the digits, or what became of it."""
    found = read(*cells, **how)
    texts = found.texts.to_pylist()
    readings = [found.readings[code] for code in found.codes]
    for number, (reading, value) in enumerate(zip(readings, found.values, strict=True)):
        if isinstance(reading, Taken):
            assert float(texts[number]) == value
    return [
        text if isinstance(reading, Taken) else in_short(reading)
        for text, reading in zip(texts, readings, strict=True)
    ]


@pytest.mark.parametrize(
    ("cells", "digits"),
    [
        (["1,234", "12.5"], ["1234", "12.5"]),
        (["1.234", "12,5"], ["1234", "12.5"]),
        (["1,234", "1,234,567"], ["1234", "1234567"]),
        (["1.234", "1234.567"], ["1.234", "1234.567"]),
        (["1.234", "0.123"], ["1.234", "0.123"]),
        (["1 234", "12,5", "1.234"], ["1234", "12.5", "1234"]),
        (["5", "(1,234.5)", "n.d.", "12 p/"], ["5", "-1234.5", "-", "12"]),
    ],
)
def test_one_cell_decides_the_others(cells, digits):
    assert shown(*cells) == digits


def test_what_nothing_decides_is_asked_with_both_readings_of_a_real_cell():
    found = read("1,234", "5", "1 000")
    (question,) = [r.question for r in found.readings if isinstance(r, Asked)]

    assert shown("1,234", "5", "1 000") == ["? decimal", "5", "1000"]
    assert [option.id for option in question.options] == [".", ",", LEAVE_OUT]
    assert question.options[0].name.values["value"] == Decimal(1234)
    assert question.options[1].name.values["value"] == Decimal("1.234")


def test_the_answer_reads_what_was_open_and_nothing_else():
    assert shown("1,234", "5", answers={"decimal": ","}) == ["1.234", "5"]
    assert shown("1,234", "5", answers={"decimal": "."}) == ["1234", "5"]
    assert shown("1,234", "5", answers={"decimal": "-"}) == ["-", "5"]
    assert shown("1,234", "5", answers={"decimal": "x"}) == ["? decimal", "5"]
    assert shown("1,234", "12.5", answers={"decimal": ","}) == ["1234", "12.5"]


def test_a_column_that_contradicts_itself_is_read_cell_by_cell():
    assert shown("12.5", "12,5", "1.234") == ["12.5", "12.5", "? decimal"]


def test_signs_that_the_shape_fixes_are_not_bent():
    assert shown("1,234", "12.5", decimal=".") == ["1234", "12.5"]
    assert shown("1,234", "12,5", decimal=".") == ["1234", "! number"]
    assert shown("1.234", thousands=".") == ["1234"]


def test_each_sheet_decides_for_itself():
    cells, sheets = ["1,234", "12.5", "1,234", "7"], ["a", "a", "b", "b"]

    assert shown(*cells, sheets=sheets) == ["1234", "12.5", "? decimal:b", "7"]
    assert shown(*cells, sheets=sheets, answers={"decimal:b": ","}) == [
        "1234",
        "12.5",
        "1.234",
        "7",
    ]


@pytest.mark.parametrize("cell", ["#DIV/0!", "aprox. 30", "inf", "-Infinity", "1e99", "9" * 25])
def test_what_is_no_figure_is_a_problem(cell):
    assert shown(cell, "12.5") == ["! number", "12.5"]


NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False)
GROUPS = [",", ".", " ", "\u00a0", "\u202f", "'", ""]


@settings(deadline=None)
@given(
    numbers=st.lists(NUMBERS, min_size=1, max_size=6),
    decimal=st.sampled_from([".", ","]),
    group=st.sampled_from(GROUPS),
    places=st.sampled_from([0, 1, 2, 3]),
    minus=st.sampled_from(["-{}", "({})", "{}-", "\u2212{}"]),
    around=st.sampled_from(["{}", " {} ", "{} p/", "{}*", "S/ {}", "{} %"]),
)
def test_a_number_in_any_style_reads_back_or_is_asked(
    numbers, decimal, group, places, minus, around
):
    if group == decimal:
        group = ""
    cells, wanted = [], []
    for number in numbers:
        text = f"{abs(number):,.{places}f}"
        value = Decimal(text.replace(",", ""))
        text = text.replace(",", "_").replace(".", decimal).replace("_", group)
        text = minus.format(text) if number < 0 else text
        cells.append(around.format(text))
        wanted.append(-value if number < 0 else value)

    found = read(*cells)
    for number, value in enumerate(wanted):
        reading = found.readings[found.codes[number]]
        if isinstance(reading, Taken):
            assert Decimal(found.texts[number].as_py()) == value
        else:
            assert isinstance(reading, Asked), cells


@settings(deadline=None)
@given(st.lists(st.text(alphabet="0123456789.,- ()%eE*/n'", max_size=9), max_size=8))
def test_two_readings_are_never_silently_one(cells):
    """A cell taken without a sign that others prove has the same number under both signs."""
    from data.intake.number_text import SIGNS, possible_signs, read_number, take_apart

    found = read(*cells)
    forms = [take_apart(cell) for cell in cells]
    proved = {possible_signs(f) for f in forms if f and len(possible_signs(f)) == 1}
    for number, cell in enumerate(cells):
        reading = found.readings[found.codes[number]]
        numbers = {r.text for sign in SIGNS if (r := read_number(cell, sign)) is not None}
        if isinstance(reading, Taken):
            assert Decimal(found.texts[number].as_py()) in {Decimal(text) for text in numbers}
            assert len(numbers) == 1 or len(proved) == 1
        elif numbers and not isinstance(reading, Asked | LeftOut):
            raise AssertionError(cell)
