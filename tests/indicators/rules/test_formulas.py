"""Rules of formulas: they can be read, their functions fit, their examples come out."""

import pytest

from indicators.rules.formulas import check_formula
from tests.factories import indicator


def lines(**changes) -> list[str]:
    return [
        f"{'.'.join(map(str, finding.path[2:]))} · {finding.what} · {finding.next}"
        for finding in check_formula(indicator(**changes))
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"formula": "100 * agua / casas"},
        {"formula": "prev(agua, 1)", "frequency": "quarterly"},
        {"formula": "coalesce(agua, casas)", "frequency": "census"},
        {"examples": ({"given": {"agua": 2}, "expected": 2},)},
        {"formula": "100 * agua / at(casas, 'k=v')",
         "examples": ({"given": {"agua": 1, "casas[k=v]": 3}, "expected": 33.3333333},)},
        {"formula": "agua - agua", "examples": ({"given": {"agua": 2}, "expected": 0},)},
    ],
)  # fmt: skip
def test_a_sound_formula_has_no_findings(changes):
    assert lines(**changes) == []


@pytest.mark.parametrize(
    ("formula", "what", "advice"),
    [
        ("agua casas", "Falta un signo antes de «casas». (columna 6 de la fórmula)",
         "Una fórmula usa variables"),
        ("agua + promedios(x)", "No existe la función «promedios». (columna 8 de la fórmula)",
         "Use uno de estos"),
        ("abz(agua)", "No existe la función «abz». (columna 1 de la fórmula)",
         "¿Quiso escribir «abs»?"),
    ],
)  # fmt: skip
def test_a_formula_that_cannot_be_read_is_told_with_its_column(formula, what, advice):
    (line,) = lines(formula=formula)

    assert line.startswith(f"formula · {what} · {advice}")


def test_a_formula_without_a_variable_is_no_indicator():
    assert lines(formula="100 * 3") == [
        (
            "formula · La fórmula no nombra ninguna variable. · "
            "Nombre al menos una variable del repositorio."
        )
    ]


@pytest.mark.parametrize("frequency", ["irregular", "census"])
@pytest.mark.parametrize("formula", ["prev(agua, 1)", "cumulative(agua)", "rolling_mean(agua, 2)"])
def test_looking_back_needs_a_calendar(formula, frequency):
    (line,) = lines(formula=f"1 + {formula}", frequency=frequency)

    assert line.startswith(f"formula · {formula.partition('(')[0]} necesita un calendario.")


@pytest.mark.parametrize(
    ("given", "expected", "what"),
    [
        ({"agua": 1}, 1, "examples.0.given · El ejemplo da agua y la fórmula usa agua, casas."),
        ({"agua": 1, "casas": 2, "luz": 3}, 1,
         "examples.0.given · El ejemplo da agua, casas, luz y la fórmula usa agua, casas."),
        ({"agua": 1, "casas": 2}, 0.51,
         "examples.0.expected · La fórmula da 0.5 y el ejemplo espera 0.51."),
        ({"agua": 1, "casas": 0}, 1,
         "examples.0.expected · La fórmula da nan y el ejemplo espera 1."),
    ],
)  # fmt: skip
def test_an_example_is_the_test_of_its_formula(given, expected, what):
    (line,) = lines(formula="agua / casas", examples=({"given": given, "expected": expected},))

    assert line.startswith(what)
