"""Rules that join definitions with the repository: what is named is published and fits."""

import pytest

from indicators.catalogue import Catalogue
from indicators.rules.repository import check_repository
from tests.factories import (
    UNITS,
    catalogue,
    indicator,
    limit_entry,
    plan_target,
    scorecard,
    variable,
)

REPOSITORY = catalogue(
    variables={"casas": "item", "gasto": "pen", "personas": "person", "aguas_negras": "item"},
    limits=(
        limit_entry("limite", 25.0),
        limit_entry("dudoso", 25.0, confidence="C"),
        limit_entry("en_soles", 25.0, unit="pen"),
        limit_entry("en_proporcion", 25.0, unit="proportion"),
        limit_entry("mezclado", 25.0, unit="several_units"),
    ),
    plans=(
        plan_target("de_la_region", 90.0),
        plan_target("nacional", 90.0, territory="pe"),
        plan_target("sin_lugar", 90.0, territory=""),
        plan_target("sin_fecha", 90.0, target_period=""),
        plan_target("de_2050", 90.0, target_period="2050", territory="pe"),
        plan_target("de_2019", 90.0, target_period="2019"),
        plan_target("en_soles", 90.0, unit="pen"),
    ),
)


def lines(repository: Catalogue = REPOSITORY, variables=(), units=UNITS, **changes) -> list[str]:
    definitions = scorecard(
        indicators=(indicator(**{"baseline": {"period": "2019"}, **changes}),),
        variables=variables,
        units=units,
    )
    findings = check_repository(definitions, repository)
    return [f"{'.'.join(map(str, f.path))} · {f.what} · {f.next}" for f in findings]


def of_target(basis: dict, **changes) -> list[str]:
    """What is found about one target, without the path to it."""
    given = {"horizon": "mediano", "territory": "9", "basis": basis, **changes}
    direction = "range" if basis.get("low") is not None else "increase"
    return [
        line.removeprefix("indicators.agua.targets.0.")
        for line in lines(direction=direction, targets=(given,))
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"formula": "100 * agua / casas", "unit": "percent"},
        {"formula": "gasto / personas", "unit": "pen_per_person"},
        {"levels": ("distrito", "embalse")},
        {"plan_references": ("nacional",)},
        {"variables": (variable("agua", starts=(
            {"place": "922", "since": "2022", "reason": "…"},)),)},
    ],
)  # fmt: skip
def test_sound_definitions_have_no_findings(changes):
    assert lines(**changes) == []


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"formula": "agua + casa"}, ("indicators.agua.formula · No existe la variable «casa». "
         "(columna 8 de la fórmula) · ¿Quiso escribir «casas»?")),
        ({"formula": "agua + aguas"}, ("indicators.agua.formula · No existe la variable «aguas». "
         "(columna 8 de la fórmula) · ¿Quiso escribir «agua»?")),
        ({"formula": "aguas_negras + aguas"}, ("indicators.agua.formula · "
         "No existe la variable «aguas». (columna 16 de la fórmula) · ¿Quiso escribir «agua»?")),
        ({"levels": ("distritos",)}, ("indicators.agua.levels.0 · No existe el nivel «distritos». · "
         "¿Quiso escribir «distrito»?")),
        ({"plan_references": ("nacionales",)}, ("indicators.agua.plan_references.0 · "
         "No existe la meta de plan «nacionales». · ¿Quiso escribir «nacional»?")),
        ({"variables": (variable("agu"),)}, ("variables.agu.id · No existe la variable «agu». · "
         "¿Quiso escribir «agua»?")),
        ({"variables": (variable("agua", starts=(
            {"place": "9222", "since": "2022", "reason": "…"},)),)},
         "variables.agua.starts.0.place · No existe el lugar «9222». · ¿Quiso escribir «922»?"),
        ({"formula": "gasto + agua"}, ("indicators.agua.formula · "
         "No se puede sumar ni comparar pen con count. · Revise la fórmula")),
        ({"formula": "gasto / personas", "unit": "pen"}, ("indicators.agua.formula · "
         "La fórmula da pen/person y el indicador dice soles. · Revise la fórmula")),
        ({"formula": "agua / casas", "unit": "percent"}, ("indicators.agua.formula · "
         "La fórmula multiplica por 1 y para dar % hace falta 100. · Revise la fórmula")),
    ],
)  # fmt: skip
def test_an_unknown_name_or_an_impossible_unit_is_found(changes, line):
    (found,) = lines(**changes)

    assert found.startswith(line)


def test_a_variable_that_is_unknown_is_told_once_however_often_it_is_named():
    assert len(lines(formula="agua + casa / (casa + at(casa, 'k=v'))")) == 1


def test_a_formula_that_cannot_be_read_and_an_unknown_unit_are_told_elsewhere():
    assert lines(formula="agua +") == []
    assert lines(unit="nada") == []


def test_a_list_of_units_that_cannot_be_read_is_told_once_and_units_go_unchecked():
    broken = {**UNITS, "base": [*UNITS["base"], "nada = 2 * otra_cosa"]}

    (line,) = lines(units=broken, formula="gasto + agua")

    assert line.startswith("units · No se entiende la definición «nada")


FULL = {"kind": "full_coverage", "value": 100, "right": "El agua es un derecho"}


def close(reference: dict, start: dict | None = None) -> dict:
    return {"kind": "gap_share", "share": 0.5, "reference": reference, "start": start}


@pytest.mark.parametrize(
    ("basis", "changes"),
    [
        (FULL, {}),
        (FULL, {"territory": "922"}),
        ({"kind": "limit", "limit": "limite"}, {}),
        ({"kind": "limit", "limit": "en_proporcion"}, {}),
        ({"kind": "limit", "limit": "limite", "low": 24.0}, {}),
        ({"kind": "best_place", "level": "distrito", "period": "2019"}, {}),
        ({"kind": "plan_value", "plan_target": "de_la_region"}, {}),
        ({"kind": "line_to_plan", "plan_target": "de_2050"}, {}),
        ({"kind": "line_to_plan", "plan_target": "nacional"}, {}),
        (close({"kind": "plan_value", "plan_target": "sin_fecha"}), {}),
        (close({"kind": "value_of", "period": "2019", "place": "91"}), {}),
        (close({"kind": "value_of", "period": "2019"}), {}),
        (close(FULL, {"kind": "limit", "limit": "limite"}), {}),
    ],
)
def test_a_target_that_refers_to_what_there_is_has_no_findings(basis, changes):
    assert of_target(basis, **changes) == []


@pytest.mark.parametrize(
    ("basis", "line"),
    [
        ({"kind": "limit", "limit": "limites"},
         "basis · No existe el límite «limites». · ¿Quiso escribir «limite»?"),
        ({"kind": "limit", "limit": "dudoso"}, "basis · El límite «dudoso» tiene confianza C."),
        ({"kind": "limit", "limit": "limite", "low": 25.0}, "basis · El rango va de 25.0 a 25.0."),
        ({"kind": "limit", "limit": "en_soles"},
         "basis · «en_soles» no tiene la unidad del indicador."),
        ({"kind": "limit", "limit": "mezclado"},
         "basis · «mezclado» no tiene la unidad del indicador."),
        ({"kind": "plan_value", "plan_target": "en_soles"},
         "basis · «en_soles» no tiene la unidad del indicador."),
        ({"kind": "plan_value", "plan_target": "de_la_regiones"},
         "basis · No existe la meta de plan «de_la_regiones». · ¿Quiso escribir «de_la_region»?"),
        ({"kind": "plan_value", "plan_target": "nacional"},
         "basis · La meta «nacional» es de 2030 y del lugar «pe». · Déjela como plan_references"),
        ({"kind": "plan_value", "plan_target": "sin_lugar"},
         "basis · La meta «sin_lugar» es de 2030 y del lugar «—»."),
        ({"kind": "plan_value", "plan_target": "sin_fecha"},
         "basis · La meta «sin_fecha» es de — y del lugar «9»."),
        ({"kind": "plan_value", "plan_target": "de_2050"},
         "basis · La meta «de_2050» es de 2050 y del lugar «pe»."),
        ({"kind": "line_to_plan", "plan_target": "sin_fecha"},
         "basis · La meta «sin_fecha» es de — y del lugar «9»."),
        ({"kind": "line_to_plan", "plan_target": "de_2019"},
         "basis · La meta «de_2019» es de 2019 y del lugar «9»."),
        ({"kind": "best_place", "level": "distritos", "period": "2019"},
         "basis · No existe el nivel «distritos». · ¿Quiso escribir «distrito»?"),
        (close({"kind": "value_of", "period": "2019", "place": "9111"}),
         "basis · No existe el lugar «9111». · ¿Quiso escribir «911»?"),
        (close({"kind": "limit", "limit": "dudoso"}),
         "basis · El límite «dudoso» tiene confianza C."),
        (close(FULL, {"kind": "limit", "limit": "limites"}),
         "basis · No existe el límite «limites»."),
        (close({"kind": "plan_value", "plan_target": "en_soles"}),
         "basis · «en_soles» no tiene la unidad del indicador."),
    ],
)  # fmt: skip
def test_a_target_that_refers_to_what_is_not_there_or_does_not_fit_is_found(basis, line):
    (found,) = of_target(basis)

    assert found.startswith(line)


@pytest.mark.parametrize("plan", ["sin_lugar", "nacional", "de_la_region"])
def test_a_value_of_a_plan_is_never_for_each_place(plan):
    basis = {"kind": "plan_value", "plan_target": plan}

    (found,) = of_target(basis, territory="", each=("provincia",))

    assert found.startswith(f"basis · La meta «{plan}» es de 2030")


def test_a_line_ends_at_the_date_of_its_plan():
    basis = {"kind": "line_to_plan", "plan_target": "nacional"}

    (found,) = of_target(basis, horizon="largo")

    assert found.startswith("basis · La meta «nacional» es de 2030")


@pytest.mark.parametrize("territory", ["99", "lago", "pe"])
def test_a_target_is_set_for_a_place_of_the_indicator(territory):
    (found,) = of_target(FULL, territory=territory)

    assert found.startswith(f"territory · No existe el lugar «{territory}».")
