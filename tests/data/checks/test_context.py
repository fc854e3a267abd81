"""What the checks take from a region's definitions."""

from data.checks.context import context_of
from indicators.definition.loading import LoadRules
from indicators.definition.variable import Variable
from tests.factories import UNITS, scorecard


def test_what_variables_mean_is_what_rules_compare():
    card = scorecard(
        variables=(
            Variable.model_validate({"id": "gente", "territory": "sum", "complete": ["sexo"]}),
            Variable.model_validate({"id": "gasto", "time": "sum"}),
            Variable.model_validate({"id": "tasa", "time": "mean"}),
            Variable.model_validate(
                {
                    "id": "votos",
                    "territory": "sum",
                    "starts": [{"place": "90103", "since": "2022", "reason": "Antes no votaba."}],
                }
            ),
        )
    )
    context = context_of(card, 2026)

    assert context.summed == {"gente", "votos"}
    assert context.additive == {"gente", "votos", "gasto"}
    assert context.complete == {("gente", "sexo")}
    assert context.late == {("votos", "90103", 2022 * 12)}
    assert context.settings == LoadRules()


def test_a_unit_in_hundredths_is_a_share_if_it_has_a_range():
    units = {
        **UNITS,
        "units": [
            {"id": "percent", "label": "%", "expression": "percent", "range": [0, 100]},
            {"id": "percent_change", "label": "%", "expression": "percent"},
            {"id": "person", "label": "personas", "expression": "person", "range": [0, None]},
        ],
    }
    context = context_of(scorecard(units=units, indicators=()), 2026)

    assert context.percent == {"percent", "percent_change"}
    assert context.shares == {"percent"}
