"""Table, targets, origin, provinces and districts, on the real region."""

import csv
import io

import pytest

from ui.indicator.chooser import indicator_choices
from ui.indicator.districts import missing_words, small_series, smallest_places, tile_map
from ui.indicator.numbers_table import table_file, table_rows
from ui.indicator.origin import origin
from ui.indicator.places import nested, place_options, short_name
from ui.indicator.provinces import compare_provinces, peers_of_the_whole
from ui.indicator.series_part import figures_here
from ui.indicator.targets_panel import plan_references, target_cards
from ui.theme import LIGHT


def lines(subject) -> list[dict[str, str]]:
    text = table_file(subject, figures_here(subject)).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text)))


def test_every_year_has_a_row_and_a_missing_one_its_reason(subject):
    rows = {row.period: row for row in table_rows(subject("ejecucion_municipal"))}
    assert list(rows) == ["2025", "2024", "2023", "2022", "2021"]
    assert rows["2024"].value is None
    assert rows["2024"].note.startswith("falta «Devengado de los gobiernos locales")
    assert rows["2023"].note == "sumado de sus partes"
    assert rows["2022"].mark.word == "Recién empieza"


def test_a_cut_off_comes_last_and_is_not_judged(subject):
    row = table_rows(subject("presupuesto_previsto_inicio"))[-1]
    assert (row.shown_period, row.mark) == ("Corte a junio de 2026", None)


def test_the_file_holds_unrounded_numbers_with_their_institution(subject):
    newest = lines(subject("ejecucion_saneamiento_rural"))[-1]
    assert newest["valor"] == "81.12930353140727"
    assert (newest["periodo"], newest["confianza"], newest["fuente"]) == ("2025", "A", "MEF")


def test_the_file_has_nothing_that_a_spreadsheet_would_execute(subject):
    for name in ("pobreza_monetaria", "canon_regalias_por_persona"):
        cells = [cell for line in lines(subject(name)) for cell in line.values()]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_targets_say_value_standing_verdict_and_basis(subject):
    card = target_cards(subject("ejecucion_saneamiento_rural"))[1]
    assert (card.value, card.standing) == ("93.7", "Meta de 2030: propuesta, sin acuerdo.")
    assert card.basis == (
        "Cerrar la mitad de la distancia entre 87.4 (su mejor valor de 2012 a 2022) y 100.0 "
        "(gastar todo lo presupuestado para la población es un deber)."
    )
    assert card.mark.word == "En camino"
    assert "<strong>41\u00a0%</strong>" in card.verdict


def test_a_horizon_without_a_target_says_why(subject):
    cards = target_cards(subject("gasto_agropecuario"))
    assert [bool(card.value) for card in cards] == [True, False, False]
    assert cards[1].basis.startswith("Mediano y largo plazo, por acordar")


def test_plans_stand_beside_with_their_own_year_place_and_address(subject):
    first, second = plan_references(subject("pobreza_monetaria"))
    assert (first.value, first.period, first.place) == ("1 %", "2050", "Perú")
    assert first.plan != second.plan
    assert all(reference.address.startswith("https://") for reference in (first, second))


def test_the_origin_puts_the_numbers_into_the_formula(subject):
    found = origin(subject("ejecucion_saneamiento_rural"), "2025")
    assert found.calculation == "100 × 21,288,369 ÷ 26,240,049"
    assert found.result == "81.1\u00a0%"
    assert [i.value for i in found.inputs] == ["21,288,369\u00a0soles", "26,240,049\u00a0soles"]
    source = found.inputs[0].figures[0].sources[0]
    assert source.institution == "MEF"
    assert source.address.startswith("https://")
    assert "20 de noviembre de 2026" in source.read
    assert "NULLIF" in found.sql
    assert (found.edition.entry, found.edition.link) == (1, "bitacora?entrada=1")


def test_a_sum_names_its_parts_and_carries_no_digits_of_binary_fractions(subject):
    found = origin(subject("ejecucion_municipal", "1803"), "2025")
    assert [len(i.parts) for i in found.inputs] == [3, 3]
    assert found.inputs[0].value == "253,461,164.1\u00a0soles"
    assert found.inputs[0].made.startswith("Sumado de 3 partes. Fuente: MEF.")
    assert [len(i.parts) for i in origin(subject("ejecucion_municipal"), "2025").inputs] == [21, 21]


def test_where_two_sources_differ_both_are_shown(subject):
    found = origin(subject("canon_regalias_por_persona"), "2024")
    figure = found.inputs[0].figures[0]
    assert found.disagree
    assert figure.value.startswith("1,034")
    assert [other.value.split("\u00a0")[0] for other in figure.others] == ["1,026"]


def test_the_formula_of_a_part_names_the_part(subject):
    part = "nivel_gobierno=gobierno_regional"
    found = origin(subject("saldo_canon_sin_gastar", part=part), "2025")
    assert found.inputs[0].name.endswith("(Gobierno regional)")


def test_provinces_stand_from_the_heights_to_the_sea_and_the_gap_has_a_direction(subject):
    seen = subject("ejecucion_municipal")
    comparison = compare_provinces(seen)
    assert peers_of_the_whole(seen) == ("1802", "1801", "1803")
    assert [line.short for line in comparison.lines] == ["S. Cerro", "M. Nieto", "Ilo"]
    assert comparison.finding.startswith("La brecha se abre: era 8.7 en 2021 y es 9.5 en 2025.")


def test_a_gap_that_cannot_be_followed_says_so_and_what_falls_is_better_low(subject):
    finding = compare_provinces(subject("idh")).finding
    assert finding.startswith("Solo hay un año que se puede comparar")
    assert "va mejor Mariscal Nieto" in finding
    falling = compare_provinces(subject("residuos_por_persona")).finding
    assert "va mejor General Sánchez Cerro" in falling


def test_provinces_are_compared_with_what_was_known_in_the_year_looked_from(subject):
    assert compare_provinces(subject("ejecucion_municipal", year=2023)).periods[-1] == "2023"


def test_without_provincial_data_there_is_no_comparison(subject):
    assert compare_provinces(subject("pobreza_monetaria")) is None


def test_districts_stand_from_the_sea_and_a_new_one_says_so(subject):
    seen = subject("idh")
    places = smallest_places(seen)
    assert (places[0], places[-1], len(places)) == ("180301", "180204", 21)
    assert missing_words(seen, "180107") == "Sin dato: distrito nuevo"
    small = dict(zip(places, small_series(seen, places, LIGHT), strict=True))
    assert (small["180107"].value, small["180107"].image) == ("", "")
    assert small["180301"].image.startswith("data:image/svg+xml")


def test_a_tile_is_the_darker_the_higher_and_empty_where_it_must_be_verified(subject):
    seen = subject("luz_viviendas")
    tiles = {t.id: t for t in tile_map(seen, smallest_places(seen), LIGHT).tiles}
    assert tiles["180303"].step == 4
    assert (tiles["180208"].step, tiles["180208"].value_text) == (None, "6.6")
    assert "por verificar" in tiles["180208"].label
    assert (tiles["180107"].step, tiles["180107"].value_text) == (None, "")
    assert tiles["180209"].href == "indicador?indicador=luz_viviendas&territorio=180209"


def test_a_tile_map_is_of_one_period_and_of_the_year_looked_from(subject):
    seen = subject("ejecucion_municipal", year=2024)
    assert tile_map(seen, smallest_places(seen), LIGHT).period == "2023"


def test_an_indicator_of_the_whole_region_has_no_districts(subject):
    assert smallest_places(subject("pobreza_monetaria")) == ()


def test_places_nest_from_the_sea_and_the_one_that_is_shown_is_always_offered(subject):
    seen = subject("pobreza_monetaria", "1803")
    assert place_options(seen.sheet, seen.geography, "1803") == ("18", "1803")
    whole = subject("ejecucion_municipal")
    order = nested(whole.geography, whole.sheet.grid.places)
    assert order[:3] == ("18", "1803", "180301")
    assert set(order) == set(whole.sheet.grid.places)


@pytest.mark.parametrize(
    ("name", "short"),
    [("Ilo", "Ilo"), ("Mariscal Nieto", "M. Nieto"), ("General Sánchez Cerro", "S. Cerro")],
)
def test_names_in_drawings_are_short(name, short):
    assert short_name(name) == short


def test_the_chooser_holds_every_indicator_once(real_system, subject):
    chosen = [
        choice
        for perspective in indicator_choices(real_system, subject("idh").view)
        for objective in perspective.objectives
        for choice in objective.choices
    ]
    by_name = {choice.name: choice for choice in chosen}
    assert len(chosen) == len(by_name) == len(real_system.scorecard.indicators)
    assert by_name["Viviendas con luz eléctrica (censo)"].mark is None
    assert by_name["Viviendas con luz eléctrica (censo)"].when == "Hay cifra por distrito"
    assert by_name["Pobreza monetaria"].value == "11.0\u00a0%"
    assert by_name["Agua guardada en el embalse Pasto Grande"].value == "139.0\u00a0millones de m³"
