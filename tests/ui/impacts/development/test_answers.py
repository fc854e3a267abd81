from urllib.parse import parse_qs, urlparse

from tests.indicators.impacts.drawn import component, effect
from tests.ui.impacts.development.subjects import looked_at
from ui.impacts.development.answers import answers, together
from ui.impacts.development.without import without

JOINED = {
    "id": "juntos", "kind": "synergistic", "effects": ["mina_operation", "presa_operation"],
    "hypothesis": "Se juntan.", "evidence": "Nota: https://ejemplo.invalid/nota",
}  # fmt: skip
MEASURE = {
    "id": "ahorro", "name": "Ahorro", "kind": "reduce", "effects": ["presa_operation"],
    "responsible": "Presa", "state": "proposed", "source": "Acta",
}  # fmt: skip
AGUA = component(
    effect("mina", 5.0), effect("presa", 3.0), interactions=(JOINED,), measures=(MEASURE,)
)


def test_an_interaction_names_the_others_and_says_when_it_is_a_guess(tiny_system):
    (one,) = together(looked_at(tiny_system, "mina", AGUA))

    assert [name for name, _link in one.others] == ["Presa"]
    assert "nadie ha publicado" in one.known
    assert (one.evidence, one.address) == ("Nota", "https://ejemplo.invalid/nota")


def test_only_measures_on_its_own_effects_are_shown(tiny_system):
    assert answers(looked_at(tiny_system, "mina", AGUA)) == ()
    (answer,) = answers(looked_at(tiny_system, "presa", AGUA))

    assert (answer.kind, answer.state, answer.when) == (
        "Reducir", "propuesta", "sin fecha de seguimiento",
    )  # fmt: skip
    assert answer.change.startswith("No cambia la suma")


def test_the_link_to_what_would_be_without_it_leaves_it_out(tiny_system):
    (one,) = without(looked_at(tiny_system, "mina", AGUA))

    asked = parse_qs(urlparse(one.link).query)
    assert (asked["componente"], asked["sin"]) == (["agua"], ["mina"])
