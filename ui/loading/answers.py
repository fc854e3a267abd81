"""Answers as they are kept, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from indicators.message import N_, Message
from intake.vocabulary import LEAVE_OUT, FileMapping
from system import System
from ui.language import gettext as _
from ui.saying import say
from ui.sentences import capital, place_phrase

_SUBJECTS: Mapping[str, Message] = {
    "variable": N_("Variable"),
    "place": N_("Lugar"),
    "period": N_("Periodo"),
    "unit": N_("Unidad"),
    "column": N_("Columna"),
    "decimal": N_("Signo decimal"),
    "delimiter": N_("Separador de columnas"),
    "encoding": N_("Codificación"),
    "breakdown": N_("Desglose"),
}


@dataclass(frozen=True)
class AnswerLine:
    """One answer: what the file says, and how it was read."""

    subject: str
    text: str
    answer: str


def answer_lines(system: System, mapping: FileMapping) -> tuple[AnswerLine, ...]:
    """The answers of a mapping; the shape of the file is said elsewhere."""
    return tuple(
        _line(system, question, answer)
        for question, answer in mapping.answers.items()
        if question != "shape"
    )


def _line(system: System, question: str, answer: str) -> AnswerLine:
    subject, _colon, text = question.partition(":")
    known = _SUBJECTS.get(subject)
    variable = system.catalogue.variables.get(answer)
    geography = system.catalogue.geography
    if answer == LEAVE_OUT:
        words = _("no se carga")
    elif variable is not None:
        words = f"{variable.name} · {variable.id}"
    elif answer in geography.places:
        words = capital(place_phrase(system.scorecard, geography, answer))  # type: ignore[arg-type]
    else:
        words = answer
    return AnswerLine(say(known) if known else subject, text or "–", words)
