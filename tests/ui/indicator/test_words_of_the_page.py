"""Title, key, reasons, cautions and the empty state, on the real region."""

import re

from ui.indicator.aside import draw_hundred, hundred, three_values, touching_cautions
from ui.indicator.chart_words import chart_finding, chart_key, source_line
from ui.indicator.charting import build_chart
from ui.indicator.heading import crumbs, title
from ui.indicator.missing import what_is_missing
from ui.indicator.origin import cited_sources
from ui.indicator.ruling import rule_on, why_no_target
from ui.indicator.series_part import figures_here
from ui.theme import LIGHT


def key(subject) -> str:
    return " | ".join(entry.words for entry in chart_key(subject, build_chart(subject, ())))


def test_the_title_is_the_plain_sentence(subject):
    assert title(subject("ejecucion_saneamiento_rural")) == (
        "De cada 100 soles disponibles para agua y desagüe del campo en la región Moquegua, el "
        "Estado gastó 81 en 2025"
    )


def test_the_title_of_a_part_names_it_and_of_a_doubtful_value_says_so(subject):
    part = subject("saldo_canon_sin_gastar", part="nivel_gobierno=gobierno_regional")
    assert title(part).startswith("Gobierno regional: en 2025 quedaron")
    assert title(subject("luz_viviendas", "180208")).endswith("(por verificar)")


def test_without_a_value_the_title_is_the_sentence_of_the_gap(subject):
    assert title(subject("carga_puerto_ilo")).startswith("Todavía no hay cifra")


def test_the_crumbs_lead_to_the_perspective_and_the_objective(subject):
    links = dict(crumbs(subject("idh", "1803")))
    assert links["Resultados: triple valor"] == "tablero?territorio=1803&perspectiva=resultados"
    assert links["Elevar el desarrollo humano de las personas"] == (
        "objetivo?territorio=1803&objetivo=elevar_desarrollo_humano"
    )


def test_the_key_names_every_mark(subject):
    words = key(subject("ejecucion_saneamiento_rural"))
    assert words == (
        "Línea de base, 2022: 72.3 | Hoy, 2025: 81.1 | Metas propuestas, sin acuerdo: 2027: 87.4 "
        "· 2030: 93.7 · 2040: 96.8 | Camino esperado hasta 2027"
    )
    assert "Límite: ECA aire PM2.5" in key(subject("aire_pm25"))
    assert "Corte a junio de 2026: 86.9" in key(subject("presupuesto_previsto_inicio"))
    assert "Cambio de método (2017, 2019)" in key(subject("idh", "180204"))
    assert "El eje no empieza en 0" in key(subject("esperanza_vida"))
    assert "Lo último hasta 2024, 2023: 79.8" in key(subject("ejecucion_municipal", year=2024))


def test_the_alternative_text_says_the_finding(subject):
    seen = subject("pobreza_monetaria")
    said = chart_finding(seen, build_chart(seen, ()))
    assert said.startswith("Pobreza monetaria en la región Moquegua: de 50.8 % en 2004 a 11.0 %")
    assert "Retrocede. Está peor que en 2018" in said


def test_the_institutions_stand_under_the_chart_also_for_sums(subject):
    for place in ("18", "1803", "180107"):
        seen = subject("ejecucion_municipal", place)
        assert source_line(cited_sources(seen, figures_here(seen))) == "Fuente: MEF."


def test_without_a_target_the_reason_fits_the_place(subject):
    def reason(*seen, **changes) -> str:
        return str(why_no_target(subject(*seen, **changes), 0))

    assert reason("pobreza_monetaria", "1803") == (
        "La meta de 2027 se propuso solo para la región Moquegua: no juzga a otro lugar."
    )
    assert reason("esperanza_vida").startswith("Por acordar entre los actores")
    part = {"part": "nivel_gobierno=gobierno_regional"}
    assert reason("saldo_canon_sin_gastar", **part) == (
        "Falta la cifra de 2024, la línea de base: sin ella la meta no se calcula."
    )


def test_a_ruling_knows_the_reasons_of_its_place(subject):
    assert rule_on(subject("luz_viviendas", "180208"), 0).unverified
    assert rule_on(subject("produccion_agropecuaria"), 0).met_at_baseline
    assert not rule_on(subject("pobreza_monetaria", "1803"), 0).has_target


def test_what_is_published_elsewhere_says_where_and_shows_no_other_figure(subject):
    missing = what_is_missing(subject("pobreza_monetaria", "1803"))
    assert missing.title == "Aquí no hay cifra para la provincia de Ilo"
    assert missing.what == (
        "Solo hay cifra para la región Moquegua. No se muestra aquí la cifra de otro lugar."
    )
    assert "por distrito" in what_is_missing(subject("luz_viviendas")).what


def test_what_nobody_publishes_says_who_owes_it_and_since_when(subject):
    missing = what_is_missing(subject("carga_puerto_ilo"))
    assert "«Carga movilizada por los terminales de Ilo»" in missing.what
    assert missing.owner.startswith("Autoridad Portuaria Nacional")
    assert missing.since == "este sistema todavía no tiene ninguna cifra"


def test_a_new_district_and_a_year_before_the_first_figure_say_so(subject):
    assert what_is_missing(subject("luz_viviendas", "180107")).since == "desde que existe"
    early = what_is_missing(subject("ejecucion_municipal", year=2015))
    assert (early.title, early.what) == (
        "Hasta 2015 no hay cifra para la región Moquegua", "La primera es de 2021.",
    )  # fmt: skip


def test_a_share_is_shown_as_so_many_of_a_hundred(subject):
    icons = hundred(subject("ejecucion_saneamiento_rural"), LIGHT)
    assert icons.words == "81 de cada 100 en 2025; los otros 19, no."
    assert icons.image == draw_hundred(81, LIGHT)
    assert draw_hundred(81, LIGHT).count(f'fill="{LIGHT.ink}"') == 81
    assert len(re.findall("<circle", draw_hundred(81, LIGHT))) == 100


def test_what_is_no_share_shows_its_three_values(subject):
    seen = subject("aire_pm25")
    assert hundred(seen, LIGHT) is None
    assert [fact.name for fact in three_values(seen)] == [
        "Hoy, 2023", "Línea de base, 2018", "Meta propuesta, 2027",
    ]  # fmt: skip


def test_cautions_stand_with_the_places_and_years_they_touch(subject):
    def separated(place: str) -> bool:
        return any(
            "San Antonio" in c for c in touching_cautions(subject("ejecucion_municipal", place))
        )

    assert separated("180107")
    assert separated("1801")
    assert not separated("1803")
    assert "Dos" not in " ".join(touching_cautions(subject("aire_pm25")))
