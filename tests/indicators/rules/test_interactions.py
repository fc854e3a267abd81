"""Rules of what acts on effects together: interactions, and measures."""

import pytest

from tests.indicators.impacts.drawn import EXPERT, effect
from tests.indicators.rules.drawn_impacts import component, lines

EFFECTS = (
    effect("mina", start=2021),
    effect("planta"),
    effect("presa", sign="+"),
    effect("canal", sign="+"),
    effect("puerto", sign="?"),
)
HALF = {**EXPERT, "low": 0.1, "central": 0.5, "high": 0.9}
DOUBLE = {**HALF, "high": 2}


def together(kind: str, *names: str, id: str = "juntos", **changes) -> dict:  # noqa: A002
    effects = [f"{name}_operation" for name in names]
    return {"id": id, "kind": kind, "effects": effects, "hypothesis": "Porque sí.", **changes}


def of(*interactions: dict) -> list[str]:
    return lines(component(*EFFECTS, interactions=interactions))


@pytest.mark.parametrize(
    "interaction",
    [
        together("additive", "mina", "presa"),
        together("synergistic", "mina", "planta"),
        together("synergistic", "mina", "planta", strength=DOUBLE),
        together("antagonistic", "presa", "canal", strength=HALF),
        together("antagonistic", "presa", "puerto"),
        together("countervailing", "mina", "presa", "planta", strength=HALF),
        together("countervailing", "mina", "puerto"),
        together("masking", "presa", "mina", strength=HALF),
        together("induces", "mina", "planta", "puerto"),
    ],
    ids=lambda interaction: interaction["kind"],
)
def test_a_sound_interaction_has_no_findings(interaction):
    assert of(interaction) == []


@pytest.mark.parametrize("kind", ["additive", "induces"])
def test_what_only_adds_or_brings_has_no_strength(kind):
    assert of(together(kind, "mina", "presa", strength=HALF)) == [
        (
            f"interactions.juntos.strength · Una interacción {kind} tiene fuerza. · «additive» solo "
            "suma, e «induces» solo dice cuándo actúa: no llevan fuerza. · Quite «strength», o cambie "
            "«kind»."
        )
    ]


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("antagonistic", ("mina", "planta")),
        ("countervailing", ("mina", "presa")),
        ("masking", ("mina", "presa")),
    ],
)
def test_only_a_synergy_is_stronger_than_all(kind, names):
    assert of(together(kind, *names, strength=DOUBLE)) == [
        (
            "interactions.juntos.strength · La fuerza llega a 2.0. · Solo en «synergistic» la fuerza "
            "pasa de 1, que es todo: el 100 %. · Escriba una proporción de 0 a 1."
        )
    ]


@pytest.mark.parametrize(
    ("kind", "names", "signs", "rule"),
    [
        ("synergistic", ("mina", "presa"), "+ y -", "«synergistic» y «antagonistic» juntan"),
        (
            "antagonistic",
            ("mina", "puerto", "canal"),
            "+ y - y ?",
            "«synergistic» y «antagonistic»",
        ),
        ("countervailing", ("mina", "planta"), "-", "«countervailing» junta un efecto favorable"),
        ("countervailing", ("presa", "canal"), "+", "«countervailing» junta un efecto favorable"),
    ],
)
def test_the_signs_suit_the_kind(kind, names, signs, rule):
    (line,) = of(together(kind, *names))

    assert line.startswith(
        f"interactions.juntos.kind · La interacción {kind} junta efectos de signo {signs}. · {rule}"
    )
    assert line.endswith(" · Cambie «kind», o revise los efectos y sus signos.")


def test_an_effect_of_another_component_is_told_with_its_component():
    other = component(effect("mina", id="otro_efecto", start=2021), id="aire", unit="item")
    named = together("countervailing", "mina")
    named["effects"].append("otro_efecto")

    assert lines(component(*EFFECTS, interactions=[named]), other) == [
        (
            "interactions.juntos.effects.1 · «otro_efecto» no está entre los efectos de «agua»; está "
            "en «aire». · Solo se juntan efectos sobre un mismo componente. · Use uno de estos: "
            "canal_operation, mina_operation, planta_operation, presa_operation, puerto_operation."
        )
    ]


def test_an_effect_that_does_not_exist_is_told_with_the_nearest():
    (line,) = of(together("additive", "mina", "plantas"))

    assert line.startswith(
        "interactions.juntos.effects.1 · No existe el efecto «plantas_operation»."
    )
    assert line.endswith("¿Quiso escribir «planta_operation»?")


def test_an_effect_is_named_once():
    assert of(together("induces", "mina", "mina")) == [
        (
            "interactions.juntos.effects.1 · «mina_operation» está repetido. · Un efecto se nombra una "
            "sola vez. · Quite uno de los dos."
        )
    ]


def test_each_link_of_a_circle_is_told_and_no_other():
    found = of(
        together("induces", "mina", "planta", id="uno"),
        together("induces", "planta", "canal", "mina", id="dos"),
        together("induces", "presa", "mina", id="hacia_el_circulo"),
        together("additive", "canal", "presa", id="otra"),
    )

    assert found == [
        (
            "interactions.uno · Las interacciones «induces» cierran un círculo: mina_operation → "
            "planta_operation → mina_operation. · Lo que otro trae existe solo con él: nada puede "
            "traerse a sí mismo. · Quite una de las interacciones del círculo."
        ),
        (
            "interactions.dos · Las interacciones «induces» cierran un círculo: planta_operation → "
            "mina_operation → planta_operation. · Lo que otro trae existe solo con él: nada puede "
            "traerse a sí mismo. · Quite una de las interacciones del círculo."
        ),
    ]


def measured(*names: str, **changes) -> list[str]:
    measure = {
        "id": "ahorrar",
        "name": "Ahorrar",
        "kind": "reduce",
        "effects": [f"{name}_operation" for name in names],
        "responsible": "Alguien",
        "state": "done",
        "source": "Acta",
        **changes,
    }
    return lines(component(*EFFECTS, measures=[measure]))


@pytest.mark.parametrize("changes", [{}, {"since": 2020}, {"since": 2020, "reduction": HALF}])
def test_a_sound_measure_has_no_findings(changes):
    assert measured("mina", "puerto", **changes) == []


def test_a_measure_names_effects_of_its_component():
    (line,) = measured("mina", "minas")

    assert line.startswith("measures.ahorrar.effects.1 · No existe el efecto «minas_operation».")


def test_a_measure_on_something_good_is_a_warning():
    assert measured("mina", "presa") == [
        (
            "(measures.ahorrar.effects.1 · La medida actúa sobre «presa_operation», que es favorable. · "
            "Una medida evita, reduce, restaura o compensa un daño. · Nombre un efecto adverso, o "
            "revise el signo del efecto.)"
        )
    ]


def test_a_reduction_without_its_first_year_is_a_warning():
    assert measured("mina", reduction=HALF) == [
        (
            "(measures.ahorrar.since · La medida reduce y no dice desde qué año. · Sin «since» su "
            "reducción no se cuenta. · Escriba en «since» el año que da la fuente.)"
        )
    ]
