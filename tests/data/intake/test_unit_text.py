"""Units of a file against the unit of the variable."""

import pytest

from data.intake.unit_text import VariableUnit, read_unit, shift_digits, with_sign
from tests.data.intake.valley import in_short, options_of, question_of

SOLES = VariableUnit("pen", "soles", "soles")
MILLIONS = VariableUnit("pen_million", "millones de soles", "millones de soles")
PERSONS = VariableUnit("person", "personas", "personas")
PERCENT = VariableUnit("percent", "%", "%")
PROPORTION = VariableUnit("proportion", "proporción (0 a 1)", "")
TONNES = VariableUnit("tonne", "toneladas", "t")
OF_WATER = VariableUnit("percent_of_water", "", "% del agua")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("", SOLES),
        ("Soles", SOLES),
        ("S/", SOLES),
        ("S/.", SOLES),
        ("Millones de S/", MILLIONS),
        ("Toneladas", TONNES),
        ("T", TONNES),
        ("tonne", TONNES),
        ("Porcentaje", PERCENT),
        ("%", OF_WATER),
        ("Proporción", PROPORTION),
    ],
)
def test_the_same_unit_under_another_name_changes_nothing(text, unit):
    assert in_short(read_unit(text, unit, {})) == "0"


@pytest.mark.parametrize(
    ("text", "unit", "power"),
    [
        ("Miles de soles", SOLES, 3),
        ("Miles de soles", MILLIONS, -3),
        ("S/", MILLIONS, -6),
        ("Millones de personas", PERSONS, 6),
        ("%", PROPORTION, -2),
        ("Proporción", PERCENT, 2),
    ],
)
def test_another_scale_is_asked_and_converted_when_told_so(text, unit, power):
    question = question_of(read_unit(text, unit, {}))
    assert question.suggested == "convert"
    assert in_short(read_unit(text, unit, {question.id: "convert"})) == str(power)
    assert in_short(read_unit(text, unit, {question.id: "same"})) == "0"
    assert in_short(read_unit(text, unit, {question.id: "-"})) == "-"


@pytest.mark.parametrize("text", ["hogares", "US$", "soles de 2007", "% de hogares"])
@pytest.mark.parametrize("unit", [SOLES, PERCENT, TONNES])
def test_another_unit_is_asked_and_never_converted(text, unit):
    reading = read_unit(text, unit, {})
    assert options_of(reading) == ["same", "-"]
    question = question_of(reading)
    assert in_short(read_unit(text, unit, {question.id: "convert"})) == f"? {question.id}"


def test_a_sign_in_a_cell_is_a_unit_and_may_contradict_its_column():
    assert with_sign("", "%") == "%"
    assert with_sign("Millones de soles", "S/") == "Millones de soles"
    assert with_sign("personas", "%") == "personas · %"


@pytest.mark.parametrize(
    ("digits", "power", "shifted"),
    [("12.5", 3, "12500"), ("12.50", -2, "0.1250"), ("-3", 6, "-3000000"), ("0.1", -2, "0.001")],
)
def test_digits_are_shifted_exactly(digits, power, shifted):
    assert shift_digits(digits, power) == shifted
