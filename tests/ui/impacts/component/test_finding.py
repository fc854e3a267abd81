"""What is said first comes only from published numbers."""

import pytest

from ui.impacts.component.finding import completeness, sentences, title

TOGETHER = "Ninguna obra por sí sola pasa el límite, pero juntas sí."


def test_a_confirmed_limit_that_is_passed_is_the_finding(look):
    subject = look("horas_tomadas", "planned")

    assert title(subject) == (
        "Con todo lo planificado se pasaría, en 2030, el límite de 10.0\u00a0horas por día"
    )
    assert sentences(subject) == (
        "Si se construye todo lo planificado, en 2040 se tomarían 10.3\u00a0horas por día.",
        TOGETHER,
    )


def test_a_minimum_is_fallen_below(look):
    assert title(look("horas_que_hay", "planned")) == (
        "Con todo lo planificado se bajaría, en 2030, del mínimo de 12.0\u00a0horas por día"
    )


def test_inside_the_limit_the_total_is_said_with_it_and_what_may_come(look):
    subject = look("horas_tomadas")

    assert title(subject) == (
        "Con lo que ya existe, en 2026 se toman 7.5\u00a0horas por día, "
        "sin contar un efecto que no se puede sumar; el límite es 10.0"
    )
    assert sentences(subject) == (
        "Si se construye todo lo planificado, en 2040 se tomarían 10.3\u00a0horas por día.",
    )


def test_a_coming_year_is_said_as_what_would_be(look):
    assert "en 2035 se tomarían" in title(look("horas_tomadas", "existing", 2035))


def test_without_the_work_that_passes_it_the_limit_is_kept(look):
    assert "se pasaría" not in title(look("horas_tomadas", "planned", off=frozenset({"fabrica"})))


@pytest.mark.parametrize(
    ("component", "scenario", "said"),
    [
        ("aire_ilo", "foreseeable", "Aire de Ilo: ninguno de sus 14 efectos se puede sumar"),
        (
            "agua_cantidad_tambo",
            "existing",
            (
                "Con lo que ya existe, en 2026 se pueden tomar hasta 28.8\u00a0millones de m³ por año "
                "con cifras de 2022 y 2025, sin contar 2 efectos que no se pueden sumar"
            ),
        ),
    ],
)
def test_the_real_findings(look_at_real, component, scenario, said):
    assert title(look_at_real(component, scenario)) == said


def test_a_sum_that_does_not_grow_says_that_figures_are_missing(look_at_real):
    tambo = "agua_cantidad_tambo"

    (said,) = sentences(look_at_real(tambo))
    assert said == (
        "Si se construye todo lo planificado, la suma publicada sigue en 28.8\u00a0millones de m³ por año. "
        "No se pueden sumar 9 efectos: por eso no cambia."
    )
    assert sentences(look_at_real(tambo, "planned"))[0].startswith("Es la misma suma")


def test_an_observation_that_is_held_says_from_when_it_is(look):
    assert title(look("horas_que_hay", "planned", off=frozenset({"presa", "fabrica"}))) == (
        "Con todo lo planificado, en 2035 llegarían 15.0\u00a0horas por día, "
        "si se mantiene lo publicado en 2025; el límite es 12.0"
    )


@pytest.mark.parametrize("scenario", ["existing", "under_construction", "planned", "foreseeable"])
def test_a_condition_that_nothing_changes_is_what_was_published_never_what_will_be(
    look_at_real, scenario
):
    for component, begins in (
        ("agua_pasto_grande", "En enero de 2026 el embalse guarda 139\u00a0"),
        ("migracion_poblacion", "En 2025 viven en la región "),
    ):
        subject = look_at_real(component, scenario)
        said = title(subject)
        assert said.startswith(begins)
        assert said.endswith("; ninguna obra tiene una cifra que lo cambie")
        assert not sentences(subject)


def test_such_a_condition_is_held_against_its_limit_and_what_may_come_is_said(look):
    subject = look("horas_que_hay")

    assert title(subject) == (
        "En 2025 llegan 14.0\u00a0horas por día; ninguna obra tiene una cifra que lo cambie"
    )
    below, coming = sentences(subject)
    assert below == "Lo publicado no baja del mínimo de 12.0\u00a0horas por día."
    assert coming.startswith("Si se construye todo lo planificado, en 2035 llegarían")


@pytest.mark.parametrize(
    ("year", "source"),
    [(2023, "por año, sin"), (2026, "por año con la cifra de 2023, sin")],
)
def test_a_figure_published_for_another_year_says_so_in_the_title(look_at_real, year, source):
    assert f"{source} contar" in title(look_at_real("transferencias_fiscales", year=year))


def test_what_is_inside_the_observation_is_counted_apart(look_at_real):
    assert completeness(look_at_real("agua_pasto_grande")) == (
        "Cuantificados 0 de 2 efectos conocidos. Ya dentro de lo que se mide: 2."
    )


def test_every_real_component_has_a_title_in_every_scenario(look_at_real, real_system):
    for component in real_system.impacts.components:
        for scenario in ("existing", "under_construction", "planned", "foreseeable"):
            said = title(look_at_real(component, scenario))
            assert said
            assert "nan" not in said
