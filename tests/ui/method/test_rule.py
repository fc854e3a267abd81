import typing

from indicators.definition.basis import Basis, Reference
from indicators.formula.tree import FUNCTIONS
from indicators.judgement.status import JUDGED, Status
from indicators.methods.comparison import METHODS
from indicators.period import Frequency
from tests.factories import THRESHOLDS, indicator, scorecard
from ui.method.bases import BASES, REFERENCES, basis_rows, standing_words
from ui.method.compared import ABOUT
from ui.method.language import WORDS, formula_words
from ui.method.overview import association_words, title
from ui.method.rule import ages, cases, parent_cases, percent

PLAIN = str.maketrans("\u00a0", " ")


def test_every_class_of_the_rule_is_told_in_the_order_in_which_it_is_tried():
    told = cases(THRESHOLDS)

    assert [case.number for case in told] == [status.value for status in Status]
    assert all(case.when for case in told)
    scored = {case.number for case in told if case.score != "no tiene"}
    assert scored == {status.value for status in JUDGED}
    assert title().startswith("Cómo se decide un estado: 13 casos")


def test_the_words_follow_the_thresholds():
    stricter = THRESHOLDS.model_copy(
        update={"on_track": 0.9, "slow": 0.625, "falling": -0.05, "minimum_coverage": 0.8}
    )

    told = {case.number: case.when.translate(PLAIN) for case in cases(stricter)}
    parents = [words.translate(PLAIN) for _, words in parent_cases(stricter)]

    assert "90 % o más" in told[Status.EN_CAMINO]
    assert "62.5 % o más" in told[Status.AVANZA_LENTO]
    assert "menos de 62.5 %" in told[Status.REZAGADO]
    assert "menor de -5 %" in told[Status.RETROCEDE]
    assert "menos de 80 %" in parents[0]
    assert "El puntaje es 62.5 o más." in parents


def test_a_percentage_has_the_decimals_of_its_threshold():
    assert [percent(share).translate(PLAIN) for share in (0.95, 0.005, 1, 0.625)] == [
        "95 %", "0.5 %", "100 %", "62.5 %",
    ]  # fmt: skip


def test_every_frequency_has_its_age():
    assert [years for _, years in ages(THRESHOLDS)] == [3, 3, 3, 3, 12]
    assert len({words for words, _ in ages(THRESHOLDS)}) == len(Frequency)


def _kinds(union) -> set[str]:
    members = typing.get_args(typing.get_args(union)[0])
    return {typing.get_args(m.model_fields["kind"].annotation)[0] for m in members}


def test_every_basis_of_the_closed_list_is_explained():
    assert set(BASES) == _kinds(Basis)
    assert set(REFERENCES) == _kinds(Reference)


def test_targets_are_counted_by_their_basis():
    share = {
        "kind": "gap_share", "share": 0.5,
        "reference": {"kind": "full_coverage", "value": 100, "right": "Derecho"},
    }  # fmt: skip
    targets = (
        {"horizon": "corto", "territory": "9", "basis": share},
        {"horizon": "largo", "territory": "9", "basis": share["reference"]},
        {"horizon": "mediano", "territory": "9", "basis": share},
    )
    card = scorecard(indicators=(indicator(baseline={"period": "2019"}, targets=targets),))

    rows = basis_rows(card)

    assert [row.targets for row in rows][:3] == [2, 1, 0]
    assert rows[0].of_these == "2 hacia la cobertura total"
    assert standing_words(card) == "Las 3 metas son propuestas: nadie las ha acordado todavía."
    assert standing_words(scorecard()) == "Todavía no hay ninguna meta definida."


def test_an_agreed_target_is_not_called_proposed(tiny_system):
    assert standing_words(tiny_system.scorecard) == (
        "De 4 metas, 1 está acordada; las demás son propuestas."
    )


def test_every_function_of_formulas_is_explained():
    assert set(FUNCTIONS) <= set(WORDS)
    assert len(formula_words()) == len(WORDS)


def test_every_other_method_is_explained():
    assert {method.id for method in METHODS} == set(ABOUT)


def test_the_association_is_told_with_its_own_numbers():
    words = association_words().translate(PLAIN)

    assert "menos de 8 pares" in words
    assert "10,000 veces (semilla 20221001)" in words
    assert "menos de 10 % de las veces" in words
