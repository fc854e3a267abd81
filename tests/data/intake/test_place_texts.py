"""Places as files name them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.importers.question import Among
from data.intake.place_texts import read_places
from data.intake.reading import Refused, Taken
from tests.data.intake.valley import GEOGRAPHY, in_short, options_of, question_of


def read(*texts, headers=(), answers=None):
    return read_places(texts, GEOGRAPHY, headers, answers or {})


def shown(*texts, **how):
    return [in_short(reading) for reading in read(*texts, **how)]


@pytest.mark.parametrize(
    ("place", "texts"),
    [
        ("070102", ["070102", "70102", "070102.0", "70102.0", "San Juan", "SAN  JUAN", "san-juan"]),
        ("070102", ["Distrito de San Juan", "San Juan (distrito)", "070102 · San Juan"]),
        ("070102", ["VALLE/ALTO/SAN JUAN", "Perú/Valle/Alto/San Juan", "01: SAN JUAN"]),
        ("07", ["07", "7", "7.0", "Región Valle", "DPTO. VALLE", "07: VALLE", "7 - Valle"]),
        ("0702", ["702", "Prov. Puerto", "PROVINCIA DE PUERTO", "0702: PUERTO"]),
        ("070201", ["VALLE/PUERTO/PUERTO", "Dist. Puerto"]),
        ("070202", ["Gral. Sanchez Mar", "GENERAL SÁNCHEZ MAR", "General Sa\u0301nchez Mar"]),
        ("lago", ["lago", "LAGO HONDO"]),
        ("pe", ["pe", "PERU", "Perú"]),
    ],
)
def test_a_place_is_found_by_its_code_name_or_path(place, texts):
    assert {text: shown(text)[0] for text in texts} == dict.fromkeys(texts, place)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("VALLE", ["07", "070101", "-"]),
        ("Puerto", ["0702", "070201", "-"]),
        ("02: PUERTO", ["0702", "070201", "-"]),
        ("VALLE/PUERTO", ["0702", "070201", "-"]),
        ("0701: PUERTO", ["0701", "0702", "070201", "-"]),
        ("07 · Pasco", ["07", "-"]),
    ],
)
def test_a_name_of_several_places_is_asked(text, options):
    (reading,) = read(text)
    assert options_of(reading) == options
    assert question_of(reading).id == f"place:{text}"
    assert question_of(reading).among is Among.PLACES


def test_the_headers_say_the_level():
    assert shown("Valle", "Puerto", headers=["Distrito", "2019"]) == ["070101", "070201"]
    assert shown("Valle", headers=["Nombre del departamento"]) == ["07"]
    assert shown("VALLE/PUERTO", headers=["Departamento", "Provincia", "Distrito"]) == ["0702"]
    assert shown("VALLE/PUERTO", headers=["Departamento", "Distrito"]) == ["070201"]
    assert shown("VALLE//PUERTO", headers=["Departamento", "Provincia", "Distrito"]) == ["070201"]
    assert shown("VALLE//", headers=["Departamento", "Provincia", "Distrito"]) == ["07"]
    assert shown("Valle", headers=["Departamento", "Distrito"]) == ["? place:Valle"]


def test_other_names_of_one_level_suggest_and_do_not_decide():
    suggested = question_of(read("Puerto", "San Juan")[0]).suggested
    assert suggested == "070201"
    assert question_of(read("Puerto", "San Juan", "Alto")[0]).suggested == ""


def test_a_name_almost_written_so_is_suggested_and_not_taken():
    (reading,) = read("Gral. Sanches Mar")
    assert question_of(reading).suggested == "070202"


def test_an_unknown_name_is_a_problem_that_tells_the_nearest():
    (reading,) = read("Sn. Juanito")
    assert isinstance(reading, Refused)
    assert "San Juan" in str(reading.next)
    assert shown("070199") == ["! place"]


@pytest.mark.parametrize(
    "text",
    ["04", "4", "040101", "Departamento de Sierra", "SIERRA/ALTO/SAN JUAN", "040101 San Juan"],
)
def test_a_place_of_another_region_is_asked_to_be_left_out(text):
    (reading,) = read(text)
    assert in_short(reading) == "? places_elsewhere"
    assert question_of(reading).suggested == "-"
    assert shown(text, answers={"places_elsewhere": "-"}) == ["-"]


def test_a_table_of_the_whole_country_is_one_question_and_trusts_no_small_name():
    texts = ["Costa", "Sierra", "Selva", "Región Valle", "San Juan", "070102"]
    assert shown(*texts) == [*["? places_elsewhere"] * 3, "07", "? place:San Juan", "070102"]
    assert "3 lugares" in str(question_of(read(*texts)[0]).text)


def test_an_answer_is_a_place_of_the_catalogue():
    assert shown("Puerto", answers={"place:Puerto": "0702"}) == ["0702"]
    assert shown("Puerto", answers={"place:Puerto": "-"}) == ["-"]
    assert shown("Puerto", answers={"place:Puerto": "nada"}) == ["? place:Puerto"]
    assert shown("La caleta", answers={"place:La caleta": "0702"}) == ["0702"]


def test_a_missing_place_is_asked_for_a_whole_file_and_a_problem_of_one_row():
    assert shown("") == ["? place:"]
    assert shown("", answers={"place:": "07"}) == ["07"]
    assert shown("", "07") == ["! place", "07"]
    assert shown("Total") == ["? place:Total"]


@settings(deadline=None)
@given(st.lists(st.text() | st.text(alphabet="0127. /:·VALEPUERTO"), max_size=6))
def test_any_texts_are_read_and_what_is_taken_is_a_place(texts):
    for reading in read(*texts, headers=texts):
        if isinstance(reading, Taken):
            assert reading.value in GEOGRAPHY.places
