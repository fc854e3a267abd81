"""How a target was obtained, in words; one drawn series, one claim for each kind of basis."""

import pytest

from indicators.definition.indicator import Target
from indicators.judgement.baseline import read_baseline
from indicators.judgement.basis_words import BasisWords, Wording
from indicators.judgement.targets import TargetBook
from tests.factories import (
    catalogue,
    evaluated,
    geography,
    indicator,
    limit_entry,
    plan_target,
    scorecard,
)

SERIES = """
             2019  2020  2021  2022
    agua 9   -     -     -     -
    agua 91  40    50    60    55
    agua 92  20    30    45    -
"""

WORDING = Wording(
    number=lambda value: f"{value:.1f}",
    period=str,
    place=lambda place: f"la provincia de {geography().places[place].name}",
    level=lambda level: f"{level}s",
)


def explained(basis: dict, place: str = "91", direction: str = "increase") -> str:
    """The words for a basis at a place, seen from 2026, for the horizon of 2027."""
    defined = indicator(
        direction=direction, baseline={"period": "2020"}, levels=("departamento", "provincia")
    )
    sheet = evaluated(SERIES, defined).of("agua")
    known = catalogue(
        limits=(limit_entry("norma", 80.0), limit_entry("dudosa", 80.0, confidence="C")),
        plans=(
            plan_target("plan_2030", 90.0),
            plan_target("plan_2027", 70.0, target_period="2027"),
        ),
    )
    target = Target.model_validate({"horizon": "corto", "territory": "9", "basis": basis})
    words = BasisWords(TargetBook(sheet, read_baseline(sheet, 2026), known), place, WORDING)
    return str(words.explain(target.basis, scorecard().horizons[0]))


FULL = {"kind": "full_coverage", "value": 100, "right": "El agua es un derecho"}

CASES = {
    "own_best": (
        {"kind": "own_best", "since": "2019", "until": "2022"},
        "Llegar a 60.0 (su mejor valor de 2019 a 2022).",
    ),
    "best_place": (
        {"kind": "best_place", "level": "provincia", "period": "2021"},
        "Llegar a 60.0 (el mejor valor entre provincias en 2021: la provincia de Norte).",
    ),
    "full_coverage": (FULL, "Llegar a 100.0 (el agua es un derecho)."),
    "limit": (
        {"kind": "limit", "limit": "norma"},
        "Llegar al menos a 80.0 (norma, Norma).",
    ),
    "limit of a range": (
        {"kind": "limit", "limit": "norma", "low": 10.0},
        "Estar entre 10.0 y 80.0 (norma, Norma).",
    ),
    "plan_value": (
        {"kind": "plan_value", "plan_target": "plan_2027"},
        "Llegar a 70.0 (Plan).",
    ),
    "plan_value of another year": (
        {"kind": "plan_value", "plan_target": "plan_2030"},
        "Plan pide 90.0 para otra fecha: no da una meta de 2027.",
    ),
    "line_to_plan": (
        {"kind": "line_to_plan", "plan_target": "plan_2030"},
        (
            "Estar en 2027 sobre la línea recta que va de 50.0 (su línea de base, 2020) a 90.0 en "
            "2030 (Plan)."
        ),
    ),
    "keep_baseline": (
        {"kind": "keep_baseline", "tolerance_percent": 5},
        "Mantenerse como máximo a 5 % de 50.0 (su línea de base, 2020), hacia arriba o hacia abajo.",
    ),
    "gap_share from the baseline": (
        {"kind": "gap_share", "share": 0.25, "reference": FULL},
        (
            "Cerrar un cuarto de la distancia entre 50.0 (su línea de base, 2020) y 100.0 (el agua es "
            "un derecho)."
        ),
    ),
    "gap_share from a named start": (
        {
            "kind": "gap_share",
            "share": 0.5,
            "reference": FULL,
            "start": {"kind": "own_best", "since": "2019", "until": "2022"},
        },
        (
            "Cerrar la mitad de la distancia entre 60.0 (su mejor valor de 2019 a 2022) y 100.0 (el "
            "agua es un derecho)."
        ),
    ),
    "gap_share of an odd size": (
        {"kind": "gap_share", "share": 0.4, "reference": {"kind": "value_of", "period": "2021"}},
        (
            "Cerrar 40 % de la distancia entre 50.0 (su línea de base, 2020) y 60.0 (su propio valor "
            "en 2021)."
        ),
    ),
    "gap_share to another place": (
        {
            "kind": "gap_share",
            "share": 1.0,
            "reference": {"kind": "scale_end", "value": 90, "scale": "Tope de la escala"},
        },
        "Cerrar toda la distancia entre 50.0 (su línea de base, 2020) y 90.0 (tope de la escala).",
    ),
}


@pytest.mark.parametrize(("basis", "words"), CASES.values(), ids=CASES)
def test_every_basis_names_its_inputs(basis, words):
    assert explained(basis) == words


def test_a_value_of_another_place_names_the_place():
    basis = {
        "kind": "gap_share",
        "share": 0.5,
        "reference": {"kind": "value_of", "period": "2021", "place": "92"},
    }
    assert "45.0 (el valor de la provincia de Sur en 2021)" in explained(basis)


def test_a_reference_that_is_already_reached_is_to_be_kept():
    basis = {"kind": "gap_share", "share": 0.5, "reference": {"kind": "value_of", "period": "2019"}}
    assert explained(basis) == (
        "Conservar 40.0 (su propio valor en 2019) o algo mejor: ya partió de 50.0 (su línea de "
        "base, 2020)."
    )


def test_a_limit_for_what_should_fall_is_not_to_be_passed():
    basis = {"kind": "limit", "limit": "norma"}
    assert explained(basis, direction="decrease") == "No pasar de 80.0 (norma, Norma)."


def test_an_input_that_is_missing_is_called_so():
    basis = {"kind": "gap_share", "share": 0.5, "reference": FULL}
    assert "entre sin dato (su línea de base, 2020)" in explained(basis, place="9")
    assert "No pasar" not in explained({"kind": "limit", "limit": "dudosa"})
    assert "sin dato" in explained({"kind": "limit", "limit": "dudosa"})


def test_an_agreed_value_needs_no_explanation_of_ours():
    basis = {"kind": "agreed", "value": 70.0}
    defined = indicator(baseline={"period": "2020"}, levels=("departamento", "provincia"))
    sheet = evaluated(SERIES, defined).of("agua")
    target = Target.model_validate(
        {
            "horizon": "corto",
            "territory": "9",
            "basis": basis,
            "status": "agreed",
            "agreement": {"date": "2026-10-01", "by": ["Gobierno Regional"]},
        }
    )
    book = TargetBook(sheet, read_baseline(sheet, 2026), catalogue())
    words = BasisWords(book, "91", WORDING).explain(target.basis, scorecard().horizons[0])
    assert str(words) == "Valor acordado por los actores."
