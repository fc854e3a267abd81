"""Breakdowns as files write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.cell_rules import cell_fault
from data.intake.breakdown_text import canonical, read_breakdown
from data.intake.reading import Taken
from data.seed_shapes import Column, Kind
from tests.data.intake.valley import in_short, options_of, question_of

KNOWN = {"sexo=hombres", "sexo=mujeres", "funcion=Educación y cultura", "area=urbana;sexo=mujeres"}


def shown(text, known=frozenset(KNOWN), **answers):
    return in_short(read_breakdown(text, known, answers))


@pytest.mark.parametrize(
    "text", ["", " ", "Total", "AMBOS SEXOS", "todos", "sexo=Total", "sexo=Ambos sexos"]
)
def test_the_whole_is_no_breakdown(text):
    assert shown(text) == ""


@pytest.mark.parametrize(
    ("text", "breakdown"),
    [
        ("sexo=mujeres", "sexo=mujeres"),
        ("Sexo = Mujeres", "sexo=mujeres"),
        ("sexo=mujeres; area=urbana", "area=urbana;sexo=mujeres"),
        ("funcion=EDUCACION Y CULTURA", "funcion=Educación y cultura"),
        ("Función=Salud", "funcion=Salud"),
        ("Grupo de edad=15 a 24;sexo=Total", "grupo_de_edad=15 a 24"),
    ],
)
def test_a_breakdown_is_spelt_as_before_with_sorted_keys(text, breakdown):
    assert shown(text) == breakdown


def test_a_value_like_an_old_one_is_asked():
    reading = read_breakdown("sexo=mujer", KNOWN, {})
    assert options_of(reading) == ["sexo=mujeres", "sexo=mujer", "-"]
    assert question_of(reading).suggested == "sexo=mujeres"
    assert shown("sexo=mujer", **{"breakdown:sexo=mujer": "sexo=mujer"}) == "sexo=mujer"
    assert shown("sexo=mujer", **{"breakdown:sexo=mujer": "-"}) == "-"


def test_a_word_without_a_key_is_asked():
    reading = read_breakdown("Mujer", KNOWN, {})
    assert options_of(reading)[:2] == ["area=urbana;sexo=mujeres", "sexo=mujeres"]
    assert options_of(reading)[-2:] == ["=", "-"]
    assert shown("Mujer", **{"breakdown:Mujer": "Sexo=MUJERES"}) == "sexo=mujeres"
    assert shown("Mujer", **{"breakdown:Mujer": "="}) == ""
    assert shown("Mujer", **{"breakdown:Mujer": "nada"}) == "? breakdown:Mujer"


@pytest.mark.parametrize("text", ["sexo=", "=mujeres", "sexo=a;sexo=b", "1=2", "a=b=c", "a=\x1bb"])
def test_a_broken_breakdown_is_a_problem(text):
    assert shown(text) == "! breakdown"


@settings(deadline=None)
@given(st.text() | st.text(alphabet="sexo=;mujer Á1"))
def test_what_is_taken_is_a_breakdown_of_the_repository(text):
    reading = read_breakdown(text, frozenset(KNOWN), {})
    if isinstance(reading, Taken):
        assert cell_fault(Column("breakdown", Kind.BREAKDOWN), reading.value, None) is None
        assert canonical(reading.value) == reading.value
