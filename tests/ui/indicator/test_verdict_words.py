"""What each class of the rule says; numbers are those of the worked cases."""

import pytest

from indicators.definition.model import Agreement
from indicators.judgement.judgement import Verdict
from indicators.judgement.status import Status
from indicators.message import N_
from ui.indicator.ruling import Ruling
from ui.indicator.verdict_words import road_percent, side_notes, verdict_sentence

SPACE = "\u00a0"


def ruling(status: Status, avance=None, esperado=None, **changes) -> Ruling:
    known = {
        "target_year": 2030,
        "value_period": "2024",
        "base_period": "2019",
        "base_known": True,
        **changes,
    }
    return Ruling(Verdict(status, avance, esperado, None, None), **known)


def said(*given, **changes) -> str:
    return str(verdict_sentence(ruling(*given, **changes))).replace(SPACE, " ")


def test_on_the_road_it_says_how_far_and_how_far_was_expected():
    for status in (Status.EN_CAMINO, Status.AVANZA_LENTO, Status.REZAGADO):
        assert said(status, 0.48, 0.75) == (
            "Lleva 48 % del camino; a estas alturas se esperaba 75 %."
        )


def test_slightly_under_the_baseline_is_no_progress_and_not_a_negative_one():
    assert said(Status.REZAGADO, -0.01667, 0.4545).startswith("Lleva 0 % del camino")


def test_where_nothing_was_expected_yet_it_says_so():
    assert said(Status.EN_CAMINO, 0.1, 0.0) == (
        "Lleva 10 % del camino; todavía no se esperaba avance."
    )


def test_the_whole_road_is_never_said_before_the_end():
    assert road_percent(0.998).replace(SPACE, " ") == "99 %"
    assert road_percent(1.0).replace(SPACE, " ") == "100 %"


def test_worse_than_the_baseline():
    assert said(Status.RETROCEDE, -0.4, 0.67) == (
        "Está peor que en 2019; a estas alturas se esperaba 67 % del camino."
    )
    assert said(Status.RETROCEDE, -0.4, 0.0) == "Está peor que en 2019, cuando se empezó a medir."


def test_met_then_lost():
    assert said(Status.RETROCEDE) == "En 2019 cumplía la meta y ahora no."


def test_achieved_and_whether_it_already_was():
    assert said(Status.LOGRADO, 1.07, 0.45) == "Cumple la meta de 2030."
    assert said(Status.LOGRADO, met_at_baseline=True) == (
        "Cumple la meta de 2030. Ya cumplía en 2019: es algo que mantener, o una meta que subir."
    )


def test_missed_at_its_date():
    assert said(Status.NO_LOGRADO, 0.9667, 1.0) == (
        "Llegó 2030 y la meta no se cumplió: se recorrió 97 % del camino."
    )
    assert said(Status.NO_LOGRADO) == "Llegó 2030 y la meta no se cumplió."
    assert said(Status.NO_LOGRADO, met_at_baseline=True) == (
        "Llegó 2030 y la meta no se cumple, aunque en 2019 se cumplía."
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"comparable": False},
            "La serie cambió de método: 2024 no se compara con la línea de base de 2019.",
        ),
        (
            {"base_known": False},
            "No hay cifra de 2019, la línea de base: no se puede medir el avance.",
        ),
        (
            {"base_period": None, "base_known": False},
            "No hay línea de base desde la cual medir el avance.",
        ),
    ],
)
def test_without_a_baseline_it_says_which_of_the_three_reasons(changes, words):
    assert said(Status.SIN_LINEA_BASE, **changes) == words


def test_before_the_baseline_at_it_too_old_and_informative():
    assert said(Status.ANTERIOR, value_period="2012") == (
        "La cifra es de 2012, anterior a la línea de base (2019): no se juzga."
    )
    assert said(Status.EN_LINEA_BASE, 0.0, 0.0) == (
        "El dato de 2019 es la línea de base: todavía no hay avance que medir."
    )
    assert said(Status.DESACTUALIZADO) == "El último dato es de 2024: es muy antiguo para juzgar."
    assert said(Status.INFORMATIVO) == "Este número solo informa: no se juzga."


def test_no_value_is_told_apart_from_one_still_to_be_verified():
    assert said(Status.SIN_DATO, value_period=None) == "No hay cifra, así que no se puede juzgar."
    assert said(Status.SIN_DATO, unverified=True) == (
        "La cifra está por verificar: se muestra, pero no se juzga."
    )


def test_without_a_target_the_reason_is_said():
    assert said(Status.SIN_META, no_target=N_("Por acordar.")) == "Por acordar."
    assert said(Status.SIN_META) == "No hay meta de 2030 para este lugar."


def test_a_proposed_target_is_always_called_so_and_an_agreed_one_says_by_whom():
    agreement = Agreement(date="2026-11-20", by=("Gobierno Regional", "Mesa de Ilo"))
    assert [str(n) for n in side_notes(ruling(Status.LOGRADO))] == [
        "Meta de 2030: propuesta, sin acuerdo."
    ]
    assert [str(n) for n in side_notes(ruling(Status.LOGRADO, agreement=agreement))] == [
        "Meta de 2030: acordada el 20 de noviembre de 2026 por Gobierno Regional, Mesa de Ilo."
    ]
    assert side_notes(ruling(Status.SIN_META, has_target=False)) == ()


def test_a_target_past_its_date_with_older_data_says_both_dates():
    notes = side_notes(ruling(Status.AVANZA_LENTO, 0.67, 0.86, target_year=2026, overdue=True))
    assert str(notes[-1]) == "La meta venció en 2026; el último dato es de 2024."


def test_there_is_a_sentence_for_every_class():
    for status in Status:
        assert said(status, 0.5, 0.5)
