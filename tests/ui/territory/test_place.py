"""What is said of a place of the real region, each block by itself."""

import csv
import io

import pytest

from indicators.rollup import Tier
from ui.indicator.subject import Subject
from ui.parts.view import view_of
from ui.territory.card import larger_places, place_card
from ui.territory.cautions import series_cautions
from ui.territory.elsewhere import published_elsewhere
from ui.territory.facts import place_facts
from ui.territory.known import known_comparisons, known_rows
from ui.territory.objectives import place_objectives
from ui.territory.others import other_variables
from ui.territory.table_file import place_file
from ui.theme import LIGHT

PLACES = ["18", "1802", "180106", "180107"]


def seen(system, place, horizon="corto"):
    return view_of(system, place, system.edition.data_year, horizon)


def facts(system, place):
    return {fact.name: fact.value for fact in place_facts(system, seen(system, place)).facts}


def test_the_facts_of_a_district_come_with_their_source_and_note(real_system):
    found = place_facts(real_system, seen(real_system, "180106"))

    assert facts(real_system, "180106") == {
        "Nivel": "Distrito",
        "Provincia": "Mariscal Nieto",
        "Capital": "Torata",
        "Altitud de la capital": "2,203\u00a0m\u00a0s.\u00a0n.\u00a0m.",
        "Superficie": "1,793.4\u00a0km²",
        "Población, 2017": "6,564\u00a0personas",
    }
    assert "censada más omitida" in found.note
    assert found.source.startswith("Fuente: CEPLAN")
    assert found.young == ""


def test_a_new_district_has_neither_area_nor_census_and_says_so(real_system):
    found = place_facts(real_system, seen(real_system, "180107"))

    assert found.young == "Distrito nuevo: no tiene censo propio todavía."
    assert {"Superficie", "Población, 2017"}.isdisjoint(facts(real_system, "180107"))


def test_a_province_names_its_districts_from_the_sea_up(real_system):
    found = place_facts(real_system, seen(real_system, "1803"))

    assert [part.name for part in found.parts] == ["Ilo", "Pacocha", "El Algarrobal"]
    assert found.parts_word == "Distritos"


@pytest.mark.parametrize("place", PLACES)
def test_every_indicator_is_known_here_or_published_elsewhere_and_never_both(real_system, place):
    view = seen(real_system, place)
    here = [r.row.indicator.name for p in known_rows(real_system, view, LIGHT) for r in p.rows]
    there = [e.name for shelf in published_elsewhere(real_system, view) for e in shelf.entries]

    assert sorted(here + there) == sorted(i.name for i in real_system.scorecard.indicators)


@pytest.mark.parametrize("place", PLACES)
def test_a_row_has_a_value_or_a_reason(real_system, place):
    for perspective in known_rows(real_system, seen(real_system, place), LIGHT):
        for known in perspective.rows:
            assert (known.row.today is None) == bool(known.missing)
            assert known.row.today is not None or not known.rank


def test_an_owed_figure_of_a_new_district_is_not_called_zero(real_system):
    known = known_rows(real_system, seen(real_system, "180107"), LIGHT)
    rows = {r.row.indicator.id: r for p in known for r in p.rows}

    assert rows["luz_viviendas"].missing == "El territorio todavía no existía en 2017."
    assert rows["residuos_por_persona"].row.today.text == "0.70"


def test_a_province_is_a_ratio_of_sums_and_stands_above_its_district(real_system):
    view = seen(real_system, "180106")
    known = known_rows(real_system, view, LIGHT)
    row = next(r for p in known for r in p.rows if r.row.indicator.id == "ejecucion_municipal")
    sheet = real_system.evaluation.of("ejecucion_municipal")

    assert row.comparison.above[0].value == sheet.at("1801", "2025").value
    assert row.above[0] == "Provincia: 84.7 (aquí, 3.7 mejor)"
    assert row.best[0] == "A 7.8 de Omate, el mejor (96.2)."


def test_the_whole_region_tells_how_far_its_parts_are_apart(real_system):
    known = known_rows(real_system, seen(real_system, "18"), LIGHT)
    row = next(r for p in known for r in p.rows if r.row.indicator.id == "ejecucion_municipal")

    assert row.rank == ""
    assert row.best == ("De 75.1 (Ilo) a 84.7 (Mariscal Nieto), 2025.", "La brecha se abre.")


def test_only_same_periods_are_compared_with_the_region(real_system):
    compared = {
        indicator.id: side
        for indicator, side in known_comparisons(real_system, seen(real_system, "180106"))
    }

    assert compared["ejecucion_municipal"] == "better"
    assert compared["participacion_electoral"] == "worse"
    # published for districts alone: the region has nothing to compare with
    assert compared["pobreza_distrital"] is None
    assert compared["luz_viviendas"] is None


def test_what_only_the_region_has_leads_to_the_region_without_its_value(real_system):
    shelves = published_elsewhere(real_system, seen(real_system, "180106"))
    titles = [shelf.title for shelf in shelves]

    assert titles[:2] == [
        "Hay cifra para la provincia de Mariscal Nieto",
        "Solo hay cifra para la región Moquegua",
    ]
    of_the_region = {entry.name: entry for entry in shelves[1].entries}
    assert of_the_region["Pobreza monetaria"].link == (
        "indicador?territorio=18&indicador=pobreza_monetaria"
    )
    assert not of_the_region["Empleo informal"].there


def test_other_variables_are_counted_and_none_is_used_by_an_indicator(real_system):
    axes = other_variables(real_system, seen(real_system, "180107"))

    assert sum(axis.count for axis in axes) == 8
    assert all(axis.count == len(axis.variables) + axis.more for axis in axes)


def test_objectives_with_and_without_a_colour_are_all_that_are_measured_here(real_system):
    view = seen(real_system, "180106")
    found = place_objectives(real_system, view)
    measured = [n for n in view.rollup(real_system).at(Tier.OBJECTIVE) if n.counted]

    assert len(found.judged) + len(found.unjudged) == len(measured)
    assert found.sentence.startswith(f"De {len(measured)} objetivos")


def test_a_caution_about_a_part_of_the_region_names_the_part(real_system):
    indicator = real_system.scorecard.indicator["ejecucion_municipal"]
    of_region = series_cautions(Subject(real_system, indicator, seen(real_system, "18")))
    of_ilo = series_cautions(Subject(real_system, indicator, seen(real_system, "180301")))

    text = "La cifra incluye a la municipalidad provincial que tiene su sede en el distrito."
    assert f"Moquegua, Omate, Ilo. {text}" in of_region
    assert text in of_ilo


def test_the_card_of_a_place_says_rank_and_whether_the_target_was_agreed(real_system):
    indicator = real_system.scorecard.indicator["ejecucion_municipal"]
    card = place_card(Subject(real_system, indicator, seen(real_system, "180106")))

    assert (card.value, card.rank) == ("88.4", "Puesto 7 de 21")
    assert card.standing == "Meta de 2027: propuesta, sin acuerdo."


def test_the_larger_places_come_from_the_sea_up_and_the_whole_last(real_system):
    indicator = real_system.scorecard.indicator["ejecucion_municipal"]
    places = larger_places(Subject(real_system, indicator, seen(real_system, "18")))

    assert [(p.name, p.parts) for p in places] == [
        ("La provincia de Ilo", "3\u00a0distritos"),
        ("La provincia de Mariscal Nieto", "7\u00a0distritos"),
        ("La provincia de General Sánchez Cerro", "11\u00a0distritos"),
        ("La región Moquegua", "3\u00a0provincias, 21\u00a0distritos"),
    ]


def test_the_file_has_one_line_an_indicator_with_number_or_reason_and_source(real_system):
    view = seen(real_system, "180107")
    content = place_file(real_system, view, known_rows(real_system, view, LIGHT))
    lines = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))

    assert len(lines) == 11
    by_id = {line["indicador_id"]: line for line in lines}
    assert by_id["ejecucion_municipal"]["valor"].startswith("83.80368802")
    assert by_id["ejecucion_municipal"]["puesto"] == "11"
    assert by_id["luz_viviendas"]["valor"] == ""
    assert "no existía" in by_id["luz_viviendas"]["sin_dato_porque"]
    assert all(line["fuentes"] and line["edicion"] for line in lines)
