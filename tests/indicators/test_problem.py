"""Problems: where they stand, and the advice for an unknown name."""

import pytest

from indicators.message import N_
from indicators.problem import Finding, Where, nearest


def test_the_whole_file_comes_before_its_lines_and_lines_before_their_columns():
    places = [Where("b"), Where("a", 2, 1), Where("a", 10), Where("a"), Where("a", 2)]

    assert [str(where) for where in sorted(places)] == ["a", "a:2", "a:2:1", "a:10", "b"]


@pytest.mark.parametrize(
    ("name", "valid", "advice"),
    [
        ("mui_pim", ["muni_pim", "gore_pim"], "¿Quiso escribir «muni_pim»?"),
        ("zzz", ["b", "a", "a"], "Use uno de estos: a, b."),
        ("zzz", [f"name_{n}" for n in range(13)], "Busque el nombre exacto: hay 13 válidos."),
    ],
)
def test_the_nearest_valid_name_is_offered(name, valid, advice):
    assert str(nearest(name, valid)) == advice


def test_a_finding_becomes_a_problem_where_it_stands():
    finding = Finding(("indicators", "idh"), N_("Falta {what}.", what="algo"), N_("R"), N_("S"))

    assert str(finding.at(Where("config/idh.yaml", 3))) == "config/idh.yaml:3 · Falta algo. · R · S"


def test_a_message_is_put_into_words_by_whoever_shows_it():
    message = N_("Falta {what} en {where}.", what=N_("el dato"), where="Ilo")

    assert str(message) == "Falta el dato en Ilo."
    assert message.render(_shout) == "FALTA EL DATO EN Ilo."


def _shout(template: str) -> str:
    return {"Falta {what} en {where}.": "FALTA {what} EN {where}.", "el dato": "EL DATO"}[template]
