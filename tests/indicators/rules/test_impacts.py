"""Rules of valued components: what they name exists, and one limit and one reference judge."""

import pytest

from tests.indicators.impacts.drawn import JUDGING, effect
from tests.indicators.rules.drawn_impacts import component, lines

WATER = {"variable": "agua", "place": "9"}


def boundary(**changes) -> dict:
    return {"space": "La cuenca", "territories": ["9"], "since": 2019, "until": 2024, **changes}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"objectives": ["tener_agua"], "indicators": ["agua"]},
        {"boundary": boundary(territories=["91", "922"], place="lago")},
        {"observed": [WATER, {"variable": "gasto", "place": "lago"}]},
        {"limits": [JUDGING, {**JUDGING, "id": "otro", "limits": ["en_soles"], "judges": False}]},
        {"limits": [{**JUDGING, "limits": ["tope", "tope_nuevo"]}]},
        {"quantity": "condition", "takes": False, "observed": [{**WATER, "reference": True}]},
        {
            "quantity": "condition",
            "takes": False,
            "observed": [WATER],
            "no_reference": "Nadie lo midió.",
        },
    ],
)
def test_a_sound_component_has_no_findings(changes):
    assert lines(component(effect("mina"), **changes)) == []


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"unit": "itm"}, ("unit · No existe la unidad «itm». · Lo que se nombra tiene que estar "
         "definido. · ¿Quiso escribir «item»?")),
        ({"objectives": ["tener_aguas"]}, ("objectives.tener_aguas · No existe el objetivo "
         "«tener_aguas». · Lo que se nombra tiene que estar definido. · ¿Quiso escribir «tener_agua»?")),
        ({"indicators": ["agua", "aguas"]}, "indicators.aguas · No existe el indicador «aguas»."),
        ({"boundary": boundary(territories=["9", "lago"])},
         "boundary.territories.1 · No existe el territorio «lago»."),
        ({"boundary": boundary(place="lagos")}, "boundary.place · No existe el lugar «lagos»."),
        ({"observed": [WATER, {"variable": "aguas", "place": "9"}]},
         "observed.1.variable · No existe la variable «aguas»."),
        ({"observed": [{"variable": "agua", "place": "99"}]},
         "observed.0.place · No existe el lugar «99»."),
        ({"limits": [{**JUDGING, "limits": ["tope", "topes"]}]},
         "limits.tope.limits.1 · No existe el límite «topes»."),
    ],
)  # fmt: skip
def test_an_unknown_name_is_found_with_the_nearest(changes, line):
    (found,) = lines(component(**changes))

    assert found.startswith(line)


def test_a_sentence_has_only_the_value_and_no_open_brace():
    plain = {"today": "se toman {value} en {year}", "future": "se tomarían {value} {"}

    assert lines(component(plain=plain)) == [
        (
            "plain.today · La frase usa {year}. · La frase usa solo {value}. · "
            "Use uno de estos: value."
        ),
        (
            "plain.future · La frase tiene una llave sin cerrar. · La frase usa solo {value}. · "
            "Revise las llaves."
        ),
    ]


@pytest.mark.parametrize(
    ("quantity", "observed", "expected"),
    [
        ("condition", [WATER],
         [("(no_reference · El componente no tiene referencia ni dice por qué. · Una condición parte "
          "de lo observado, o dice por qué no hay de dónde partir. · Escriba «reference: true» en "
          "una variable de «observed», o «no_reference».)")]),
        ("condition", [{**WATER, "reference": True}, WATER, {**WATER, "reference": True}],
         [("observed.2.reference · «agua» es la segunda referencia. · Una condición parte de una "
          "sola referencia. · Deje «reference: true» en una sola variable.")]),
        ("condition", [{"variable": "gasto", "place": "9", "reference": True}],
         [("observed.0.reference · La referencia está en soles y el componente en unidades. · La "
          "referencia está en la unidad de su componente. · Elija otra variable, o quite "
          "«reference» y escriba «no_reference».")]),
        ("pressure", [{**WATER, "reference": True}],
         [("observed.0.reference · «agua» es referencia de una presión. · Solo una condición parte "
          "de lo observado; una presión suma sus aportes. · Quite «reference», o escriba "
          "«quantity: condition».")]),
    ],
)  # fmt: skip
def test_a_condition_and_nothing_else_starts_from_one_reference_in_its_unit(
    quantity, observed, expected
):
    assert lines(component(quantity=quantity, takes=False, observed=observed)) == expected


def test_every_limit_has_its_norm():
    use = {**JUDGING, "limits": ["tope", "sin_norma"], "judges": False}

    assert lines(component(limits=[use])) == [
        (
            "limits.tope.limits.1 · El límite «sin_norma» no tiene norma. · Un límite vale por la "
            "norma que lo fija. · Escriba la norma en limits.csv, o quite el límite del componente."
        )
    ]


def test_a_limit_judges_in_the_unit_of_the_component():
    assert lines(component(limits=[{**JUDGING, "limits": ["tope", "en_soles"]}])) == [
        (
            "limits.tope.judges · El límite está en soles y el componente en unidades. · El límite que "
            "juzga está en la unidad de su componente. · Quite «judges»: el límite se muestra y no "
            "juzga."
        )
    ]


def test_one_limit_at_most_judges():
    second = {**JUDGING, "id": "otro", "name": "Otro", "limits": ["tope_nuevo"]}

    assert lines(component(limits=[JUDGING, second])) == [
        (
            "limits.otro.judges · «Otro» es el segundo límite que juzga. · Un total se compara con un "
            "solo límite. · Deje «judges: true» en un solo límite."
        )
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"quantity": "condition", "no_reference": "Nadie lo midió."},
            (
                "takes · «takes» está en una condición. · Solo de una presión se dice cuánto se "
                "toma; una condición dice cuánto hay. · Quite «takes»."
            ),
        ),
        (
            {"limits": [{**JUDGING, "direction": "minimum"}]},
            (
                "limits.tope.direction · El límite pide tomar al menos una cantidad. · De lo que se "
                "toma se limita lo más: «maximum». · Escriba «direction: maximum», o quite «takes»."
            ),
        ),
    ],
)
def test_only_of_a_pressure_an_amount_is_taken_and_there_is_a_most_of_it(changes, expected):
    assert lines(component(takes=True, **changes)) == [expected]
