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
        "sin contar un efecto sin cifra; el límite es 10.0"
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
        ("aire_ilo", "foreseeable", "Aire de Ilo: de 14 efectos no se sabe cuánto es ninguno"),
        (
            "agua_cantidad_tambo",
            "existing",
            (
                "Con lo que ya existe, en 2026 se pueden tomar hasta 28.8\u00a0hm³ por año, "
                "sin contar 2 efectos sin cifra"
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
        "Si se construye todo lo planificado, la suma publicada sigue en 28.8\u00a0hm³ por año. "
        "Falta la cifra de 9 efectos: por eso no cambia."
    )
    assert sentences(look_at_real(tambo, "planned"))[0].startswith("Es la misma suma")


def test_an_observation_that_is_held_says_from_when_it_is(look, look_at_real):
    assert title(look("horas_que_hay")) == (
        "Con lo que ya existe, en 2026 llegarían 14.0\u00a0horas por día, "
        "si se mantiene lo observado en 2025; el límite es 12.0"
    )
    assert title(look_at_real("agua_pasto_grande")) == (
        "Con lo que ya existe, en enero de 2026 el embalse guarda 139\u00a0hm³"
    )


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
