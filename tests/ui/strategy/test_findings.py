import pytest

from indicators.association import Association, Finding
from ui.parts.view import view_of
from ui.strategy.findings import finding_words, findings_summary, label

YEARS = tuple((year, 1.0, 2.0) for year in range(2013, 2026))


def found(finding, pairs=YEARS, rho=0.626, p_value=0.0267):
    return Association(finding, pairs, rho, p_value)


@pytest.mark.parametrize(
    ("association", "words"),
    [
        (None, "Sin indicadores"),
        (found(Finding.INSUFFICIENT, YEARS[:3]), "Datos insuficientes (3\u00a0de\u00a08)"),
        (found(Finding.COMPATIBLE), "Compatible"),
        (found(Finding.CONTRADICTS), "Contradice"),
        (found(Finding.INCONCLUSIVE), "No concluyente"),
    ],
)
def test_every_finding_has_its_word(association, words):
    assert label(association) == words


def test_the_counts_of_findings_add_up_and_say_that_none_is_a_cause():
    lines = findings_summary(
        [found(Finding.COMPATIBLE), found(Finding.INSUFFICIENT), found(Finding.INSUFFICIENT), None]
    )

    assert lines == (
        (
            "Qué dicen los datos de toda la región: compatible 1, datos insuficientes 2, "
            "sin indicadores 1. Es asociación, no causa."
        ),
        (
            "Solo 1 flecha se pudo comprobar. De cada 10 que no tuvieran relación, 1 daría una señal "
            "por puro azar."
        ),
    )


def test_without_links_nothing_is_said_of_them():
    assert findings_summary([]) == ()


def test_a_finding_stands_with_its_numbers_its_indicators_and_its_caution(real_system):
    link = next(
        k for k in real_system.scorecard.links if k.id == "gestionar_con_eficacia>manejar_residuos"
    )
    view = view_of(real_system, real_system.catalogue.geography.root.id, 2026, "corto")

    words = finding_words(real_system, view, link)

    assert words.label == "Compatible"
    assert words.numbers.replace("\u00a0", " ") == "n = 13 (2013 a 2025), ρ = 0.63, p = 0.03"
    assert [name for name, _ in words.compared] == [
        "Gasto público cumplido en toda la región",
        "Gasto cumplido en residuos sólidos",
    ]
    assert words.expected.startswith("Se comparan sus cambios del mismo año")
    assert "parte con el todo" in words.caution


def test_too_few_years_give_a_count_and_no_coefficient(real_system):
    link = next(
        k for k in real_system.scorecard.links if k.id == "manejar_residuos>cuidar_ambiente"
    )
    view = view_of(real_system, real_system.catalogue.geography.root.id, 2026, "corto")

    words = finding_words(real_system, view, link)

    assert words.sentence == "Hay 1 año que se puede comparar; hacen falta 8."
    assert words.numbers.replace("\u00a0", " ") == "n = 1 (2024)"
