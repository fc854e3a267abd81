"""Variables as files name them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from data.importers.question import Among
from data.intake.variable_names import read_variables
from tests.data.intake.valley import VARIABLES, in_short, options_of, question_of


def read(*texts, answers=None):
    return read_variables(texts, VARIABLES, answers or {})


def shown(*texts, **how):
    return [in_short(reading) for reading in read(*texts, **how)]


def test_a_variable_is_its_id_or_a_name_that_only_one_has():
    texts = ["anemia", "anemia · Anemia en niñas y niños", "ANEMIA EN NINAS Y NINOS", " Población "]
    assert shown(*texts) == ["anemia", "anemia", "anemia", "poblacion"]


def test_a_name_of_two_variables_is_asked_without_a_suggestion():
    (reading,) = read("Agua no facturada")
    assert options_of(reading) == ["agua", "agua_pct", "-"]
    assert question_of(reading).suggested == ""


def test_a_name_almost_written_so_is_suggested_and_not_taken():
    (reading,) = read("Anemia en niños y niñas")
    assert question_of(reading).suggested == "anemia"
    assert question_of(reading).among is Among.VARIABLES


def test_a_part_of_a_name_is_offered_and_not_suggested():
    (reading,) = read("Tasa de anemia")
    assert "anemia" in options_of(reading)
    assert question_of(reading).suggested == ""


def test_an_answer_is_a_variable_of_the_catalogue():
    assert shown("Tasa", answers={"variable:Tasa": "anemia"}) == ["anemia"]
    assert shown("Tasa", answers={"variable:Tasa": "-"}) == ["-"]
    assert shown("Tasa", answers={"variable:Tasa": "nada"}) == ["? variable:Tasa"]


def test_a_missing_variable_is_asked_for_a_whole_file_and_a_problem_of_one_row():
    assert shown("") == ["? variable:"]
    assert shown("", "anemia") == ["! variable", "anemia"]


def test_more_unknown_names_than_anybody_answers_are_problems():
    found = shown(*(f"Cosa {number}" for number in range(250)))
    assert (found.count("! variable"), found[0], found[-1]) == (
        50,
        "? variable:Cosa 0",
        "! variable",
    )


@settings(deadline=None)
@given(st.lists(st.text(), max_size=4))
def test_any_texts_are_read(texts):
    assert len(read(*texts)) == len(texts)
