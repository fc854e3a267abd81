"""Why something was not done, in calm words: each reason that may come up has its own."""

import pytest

from access.right import DeniedError
from indicators.message import N_
from indicators.problem import Problem, Where
from intake.origin import IncompleteError
from intake.vocabulary import BrokenLogError, OvertakenError, UnknownLoadError
from ui.loading.refusals import REFUSALS, explain

PROBLEM = Problem(Where("log.jsonl", 3), N_("No se puede leer."), N_("Regla."), N_("Recupérela."))
ERRORS = [
    (BrokenLogError(PROBLEM), "Recupérela."),
    (DeniedError(N_("No puede.")), "No puede."),
    (IncompleteError(N_("Falta esto."), N_("Falta eso.")), "Falta eso."),
    (OvertakenError("x"), "Mientras usted miraba"),
    (UnknownLoadError("x"), "Esa carga ya no está"),
    (OSError(28, "lleno"), "No se pudo guardar"),
]


@pytest.mark.parametrize(("error", "words"), ERRORS, ids=lambda one: type(one).__name__)
def test_every_reason_is_said_in_words(error, words) -> None:
    assert isinstance(error, REFUSALS)
    assert words in " ".join(explain(error))


def test_no_reason_is_left_without_a_test() -> None:
    assert {type(error) for error, _ in ERRORS} == set(REFUSALS)
