import re
from itertools import product

import pytest

from indicators.rollup import Node, Tier
from ui.parts.tally import Nouns, Tally, tally, tally_sentence

OBJECTIVES = Nouns("objetivo", "objetivos")


def node(status, verdicts=None, counted=("i",)):
    return Node(
        Tier.OBJECTIVE, "o", "p", 1.0, None, status,
        frozenset(), frozenset(counted), verdicts or {},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("good", "slow", "bad", "unknown", "sentence"),
    [
        (0, 0, 0, 0, "Aquí no hay objetivos que juzgar."),
        (1, 0, 0, 0, "El único objetivo va bien."),
        (0, 0, 1, 0, "El único objetivo va mal."),
        (0, 0, 0, 1, "Del único objetivo no se puede decir: faltan datos."),
        (5, 0, 0, 0, "Los 5 objetivos van bien."),
        (0, 2, 0, 0, "Los 2 objetivos avanzan lento."),
        (0, 0, 0, 4, "De 4 objetivos, de ninguno se puede decir cómo va: faltan datos."),
        (1, 1, 0, 0, "De 2 objetivos, 1 va bien y 1 avanza lento."),
        (3, 0, 0, 1, "De 4 objetivos, 3 van bien. De 1 no se puede decir: faltan datos."),
        (
            3,
            1,
            5,
            6,
            "De 15 objetivos, 3 van bien, 1 avanza lento y 5 van mal. De 6 no se puede decir: faltan datos.",
        ),
        (
            1,
            3,
            6,
            8,
            "De 18 objetivos, 1 va bien, 3 avanzan lento y 6 van mal. De 8 no se puede decir: faltan datos.",
        ),
    ],
)
def test_the_sentence_agrees_in_number_and_leaves_out_what_is_zero(
    good, slow, bad, unknown, sentence
):
    assert tally_sentence(Tally(good, slow, bad, unknown), OBJECTIVES) == sentence


@pytest.mark.parametrize(("good", "slow", "bad", "unknown"), list(product(range(4), repeat=4)))
def test_the_parts_add_up_in_every_case(good, slow, bad, unknown):
    counted = Tally(good, slow, bad, unknown)
    sentence = tally_sentence(counted, OBJECTIVES)
    numbers = [int(number) for number in re.findall(r"\d+", sentence)]
    assert "0" not in re.findall(r"\d+", sentence)
    if counted.total < 2 or counted.total in (good, slow, bad, unknown):
        assert numbers == ([counted.total] if counted.total > 1 else [])
    else:
        total, *parts = numbers
        assert total == counted.total == sum(parts)
    for part, word in ((good, "bien"), (slow, "lento"), (bad, "mal"), (unknown, "decir")):
        assert (word in sentence) == (part > 0)


def test_each_status_goes_into_exactly_one_part():
    nodes = [
        node(status)
        for status in (
            "logrado", "en_camino", "avanza_lento", "rezagado", "retrocede", "no_logrado",
            "en_linea_base", "informacion_insuficiente", "sin_linea_base", "sin_meta", "sin_dato",
            "desactualizado",
        )
    ]  # fmt: skip
    assert tally(nodes) == Tally(good=2, slow=1, bad=3, unknown=6, without_target=1)


@pytest.mark.parametrize(
    ("verdicts", "counted", "reason"),
    [
        ([{"sin_dato": 2}],                  ["i"], "faltan datos."),
        ([{"sin_dato": 1, "sin_meta": 1}],   ["i"], "faltan datos."),
        ([{"sin_meta": 2}],                  ["i"], "faltan metas."),
        ([{"sin_meta": 2}, {"sin_dato": 1}], ["i"], "faltan datos o metas."),
        ([{}],                               [],    "no se mide aquí."),
        ([{}, {}],                           [],    "no se miden aquí."),
    ],
)  # fmt: skip
def test_the_reason_names_what_is_missing(verdicts, counted, reason):
    nodes = [node("informacion_insuficiente", verdict, counted) for verdict in verdicts]
    assert tally_sentence(tally([node("logrado"), *nodes]), OBJECTIVES).endswith(reason)


def test_what_is_measured_elsewhere_stands_beside_what_lacks_figures():
    nodes = [
        node("logrado"),
        node("informacion_insuficiente", {"sin_dato": 1}),
        node("informacion_insuficiente", {}, ()),
    ]
    sentence = tally_sentence(tally(nodes), OBJECTIVES)
    assert sentence.endswith("De 2 no se puede decir: faltan datos o no se miden aquí.")
