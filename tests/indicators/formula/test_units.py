"""Units: a formula must give the unit its indicator declares, in dimension and in scale."""

import pytest

from indicators.definition.settings import Units
from indicators.formula.parsing import parse_formula
from indicators.formula.units import UnitError, UnitRegistry
from tests.factories import UNITS

REGISTRY = UnitRegistry(Units.model_validate(UNITS))

VARIABLES = {
    "casas": "item",
    "casas_agua": "item",
    "gasto": "pen",
    "gasto_millones": "pen_million",
    "presupuesto": "pen",
    "personas": "person",
    "basura": "tonne_per_year",
    "parte": "percent",
    "razon": "proportion",
    "mezcla": "several_units",
}


@pytest.mark.parametrize(
    ("formula", "unit"),
    [
        ("casas", "item"),
        ("gasto / personas", "pen_per_person"),
        ("1000000 * gasto_millones / personas", "pen_per_person"),
        ("gasto / 1000000", "pen_million"),
        ("100 * gasto / presupuesto", "percent"),
        ("gasto / presupuesto", "proportion"),
        ("100 * (gasto / prev(gasto, 1) - 1)", "percent"),
        ("100 * (1 - gasto / presupuesto)", "percent"),
        ("100 - parte", "percent"),
        ("100 * razon", "percent"),
        ("parte / 100", "proportion"),
        ("1000 * basura / personas / 365", "kilogram_per_person_day"),
        ("1000 * basura / (personas * 365.25)", "kilogram_per_person_day"),
        ("1000000 * gasto_millones + gasto", "pen"),
        ("gasto - 1000000 * gasto_millones", "pen"),
        ("(200 - 100) * gasto / presupuesto", "percent"),
        ("(50 + 50) * gasto / presupuesto", "percent"),
        ("(150 + -50) * gasto / presupuesto", "percent"),
        ("-100 * gasto / presupuesto", "percent"),
        ("gasto + -1 * presupuesto", "pen"),
        ("greatest(parte, 0)", "percent"),
        ("least(100, parte)", "percent"),
        ("coalesce(parte, 100 * gasto / presupuesto)", "percent"),
        ("abs(gasto - presupuesto)", "pen"),
        ("rolling_mean(gasto, 3) / personas", "pen_per_person"),
        ("cumulative(gasto)", "pen"),
        ("at(casas, 'material=adobe')", "item"),
    ],
)
def test_units_that_fit_are_accepted(formula, unit):
    REGISTRY.check(parse_formula(formula), VARIABLES, unit)


@pytest.mark.parametrize(
    ("formula", "unit", "what"),
    [
        ("gasto / personas", "pen", "La fórmula da pen/person y el indicador dice soles."),
        ("parte + gasto", "percent", "No se puede sumar ni comparar percent con pen."),
        ("greatest(gasto, personas)", "pen", "No se puede sumar ni comparar pen con person."),
        ("coalesce(parte, casas / personas)", "percent", "No se puede sumar"),
        ("parte + razon", "percent", "en escalas distintas"),
        ("gasto + gasto_millones", "pen", "en escalas distintas"),
        ("gasto / presupuesto", "percent", "multiplica por 1 y para dar % hace falta 100"),
        ("gasto_millones / personas", "pen_per_person", "por 1 y .* hace falta 1e\\+06"),
        ("100 * casas_agua", "item", "multiplica por 100 y .* hace falta 1"),
        ("1000 * basura / personas", "kilogram_per_person_day", "hace falta 2.73785"),
        ("1000 * basura / personas / 12", "kilogram_per_person_day", "por 83.3333"),
        ("100 * gasto / presupuesto / 0", "percent", "multiplica por inf"),
        ("0 * gasto + presupuesto", "pen", "en escalas distintas"),
        ("presupuesto + 0 * gasto", "pen", "en escalas distintas"),
        ("mezcla", "item", "Con la unidad «varias unidades» no se calcula."),
        ("casas", "several_units", "Con la unidad «varias unidades» no se calcula."),
        ("casas", "nada", "Con la unidad «nada» no se calcula."),
        ("5", "percent", "multiplica por 5"),
    ],
)
def test_units_that_do_not_fit_are_refused_in_words(formula, unit, what):
    with pytest.raises(UnitError, match=what):
        REGISTRY.check(parse_formula(formula), VARIABLES, unit)


@pytest.mark.parametrize(
    "broken",
    [
        {"base": ["person 2"], "units": []},
        {"base": ["metre = 1000 * kilometre"], "units": []},
        {"base": ["metre = 2 * kilómetre"], "units": [
            {"id": "metre", "label": "m", "expression": "metre"}]},
        {"base": [], "units": [{"id": "metre", "label": "m", "expression": "metre"}]},
        {"base": [], "units": [{"id": "metre", "label": "m", "expression": "2 +"}]},
    ],
)  # fmt: skip
def test_a_list_of_units_that_cannot_be_read_is_refused_with_the_line(broken):
    with pytest.raises(UnitError, match="No se entiende la definición"):
        UnitRegistry(Units.model_validate(broken))
