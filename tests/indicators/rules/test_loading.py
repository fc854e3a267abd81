"""Rules of bringing data in: what they name is in the repository, and can be compared."""

from indicators.definition.loading import LoadRules
from indicators.rules.loading import check_loading
from tests.factories import catalogue, scorecard

REPOSITORY = catalogue(variables={"gasto": "pen", "presupuesto": "pen", "casas": "item"})
INSTITUTION = REPOSITORY.variables["gasto"].institution


def found(**rules):
    card = scorecard(loading=LoadRules.model_validate(rules))
    return [(f.path[1:], str(f.what)) for f in check_loading(card, REPOSITORY)]


def test_nothing_is_wrong_with_a_pair_of_one_unit_and_a_known_institution():
    assert found(not_above=[{"amount": "gasto", "ceiling": "presupuesto"}]) == []
    assert found(stewards=[{"institution": INSTITUTION, "post": "Jefatura"}]) == []
    assert list(check_loading(scorecard(), REPOSITORY)) == []


def test_a_name_that_nobody_knows_is_told():
    assert found(not_above=[{"amount": "gastos", "ceiling": "presupuesto"}]) == [
        (("not_above", 0, "amount"), "No existe la variable «gastos».")
    ]
    assert found(stewards=[{"institution": "Nadie", "post": "Jefatura"}]) == [
        (("stewards", 0, "institution"), "No existe la institución «Nadie».")
    ]


def test_two_units_or_one_variable_are_not_compared():
    for pair in (("gasto", "casas"), ("gasto", "gasto")):
        amount, ceiling = pair
        assert found(not_above=[{"amount": amount, "ceiling": ceiling}]) == [
            (("not_above", 0), f"«{amount}» y «{ceiling}» no se comparan.")
        ]


def test_two_units_that_count_the_same_are_compared():
    units = {
        "base": ["person = [person]"],
        "units": [
            {"id": "person", "label": "personas", "expression": "person"},
            {"id": "vote", "label": "votos", "expression": "person"},
            {"id": "loose", "label": "varias", "expression": None},
        ],
    }
    rules = LoadRules.model_validate({"not_above": [{"amount": "votos", "ceiling": "padron"}]})
    card = scorecard(loading=rules, units=units, indicators=())

    def alike(amount, ceiling):
        repository = catalogue(variables={"votos": amount, "padron": ceiling})
        return list(check_loading(card, repository)) == []

    assert alike("vote", "person")
    assert not alike("vote", "loose")
    assert not alike("vote", "unheard_of")
