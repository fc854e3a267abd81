"""Definitions: frozen values, of which an invalid one cannot be built."""

import pytest
from pydantic import ValidationError

from indicators.definition.basis import Agreed
from indicators.definition.indicator import Target
from indicators.definition.scorecard import Scorecard
from indicators.definition.settings import Thresholds
from indicators.definition.variable import TerritoryRule, TimeRule, Variable
from indicators.period import Frequency
from tests.factories import THRESHOLDS, indicator, objective, scorecard, variable

AGREEMENT = {"date": "2024-01-01", "by": ("Mesa",)}
FULL = {"kind": "full_coverage", "value": 100, "right": "El agua es un derecho"}


def test_a_definition_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        indicator().name = "Otro"


def test_an_unknown_key_cannot_be_built():
    with pytest.raises(ValidationError, match="Extra inputs"):
        indicator(formla="agua")


@pytest.mark.parametrize("name", ["", "a", "Agua", "agua-1", "1agua", "agua negra", "a" * 65])
def test_an_id_is_lower_case_words_joined_by_underscores(name):
    with pytest.raises(ValidationError):
        indicator(id=name)


def test_a_variable_aggregates_nothing_unless_it_says_so():
    plain = variable("agua")

    assert (plain.time, plain.territory, plain.complete) == (TimeRule.NONE, TerritoryRule.NONE, ())
    assert not plain.cumulative


@pytest.mark.parametrize(
    ("given", "cumulative"),
    [
        ({"id": "gasto_acumulado"}, True),
        ({"id": "gasto_acumulado", "cumulative": False}, False),
        ({"id": "gasto", "cumulative": True}, True),
        ({"id": "acumulado_gasto"}, False),
    ],
)
def test_the_name_of_a_variable_may_say_that_its_months_are_cut_offs(given, cumulative):
    assert Variable.model_validate(given).cumulative is cumulative


def test_one_baseline_may_be_written_without_a_list():
    one, listed = (indicator(baseline=b) for b in ({"period": "2019"}, [{"period": "2019"}]))

    assert one == listed


@pytest.mark.parametrize("period", ["2019-13", "MMXIX", "2020/2019"])
def test_a_baseline_needs_a_period(period):
    with pytest.raises(ValidationError, match=r"not a period|backwards"):
        indicator(baseline={"period": period})


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({}, "value, or low and high"),
        ({"value": 1, "low": 0, "high": 2}, "value, or low and high"),
        ({"low": 1}, "low < high"),
        ({"low": 2, "high": 2}, "low < high"),
        ({"low": 3, "high": 2}, "low < high"),
        ({"value": 1, "tolerance": 0}, "greater than 0"),
    ],
)
def test_an_agreed_value_is_a_point_or_a_range(given, reason):
    with pytest.raises(ValidationError, match=reason):
        Agreed(kind="agreed", **given)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"basis": FULL}, "territory, or each"),
        ({"basis": FULL, "territory": "9", "each": ("distrito",)}, "territory, or each"),
        ({"basis": FULL, "each": ("distrito",), "status": "agreed", "agreement": AGREEMENT},
         "each is only for proposed"),
        ({"basis": {"kind": "agreed", "value": 5}, "territory": "9"}, "needs an agreement"),
        ({"basis": FULL, "territory": "9", "status": "agreed", "agreement": AGREEMENT},
         "typed or read from a plan"),
        ({"basis": FULL, "territory": "9", "status": "agreed"}, "agreed needs agreement"),
        ({"basis": FULL, "territory": "9", "agreement": AGREEMENT}, "proposed has none"),
        ({"basis": {"kind": "my_guess", "value": 5}, "territory": "9"}, "kind"),
    ],
)  # fmt: skip
def test_a_target_is_computed_unless_it_is_agreed(given, reason):
    with pytest.raises(ValidationError, match=reason):
        Target.model_validate({"horizon": "corto", **given})


@pytest.mark.parametrize(
    "changes",
    [
        {"slow": 0.95},
        {"falling": 0},
        {"on_track": 1.1},
        {"minimum_coverage": 0},
        {"max_age": {Frequency.YEARLY: 3}},
    ],
)
def test_thresholds_that_contradict_each_other_cannot_be_built(changes):
    with pytest.raises(ValidationError):
        Thresholds.model_validate({**THRESHOLDS.model_dump(), **changes})


def test_equal_scorecards_give_equal_text_and_come_back_from_it():
    one = scorecard(indicators=(indicator(targets=({"horizon": "corto", "territory": "9",
                                                    "basis": FULL},)),))  # fmt: skip

    text = one.model_dump_json()

    assert text == scorecard(indicators=one.indicators).model_dump_json()
    assert Scorecard.model_validate_json(text) == one


def test_the_age_allowed_is_the_indicator_s_own_or_that_of_its_frequency():
    definitions = scorecard()

    assert definitions.max_age(indicator()) == 3
    assert definitions.max_age(indicator(frequency="census")) == 12
    assert definitions.max_age(indicator(frequency="census", max_age=0)) == 0


def test_indicators_of_an_objective_come_in_the_order_they_were_defined():
    names = ("zeta", "alfa", "beta")
    definitions = scorecard(
        objectives=(objective(), objective(id="sin_nada")),
        indicators=tuple(indicator(id=name) for name in names),
    )

    found = definitions.objective_indicators

    assert [i.id for i in found["tener_agua"]] == list(names)
    assert found["sin_nada"] == ()
