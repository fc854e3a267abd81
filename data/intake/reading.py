"""What one text of a file turned out to be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.importers.question import Question
from indicators.message import N_, Message

MOST_QUESTIONS = 200
"""Questions of one subject that are asked of a file; what is left after them is refused."""

MOST_ADVICE = 1000
"""Unknown texts of a file for which the nearest name is looked up, which is slow."""


@dataclass(frozen=True)
class Taken:
    """Understood: the id or the canonical text, and the mark that stood beside it."""

    value: str
    mark: str = ""


@dataclass(frozen=True)
class Asked:
    """More than one thing, or nothing known: the rows wait for the answer."""

    question: Question


@dataclass(frozen=True)
class LeftOut:
    """Somebody decided that such rows are not loaded, or there is no figure."""


@dataclass(frozen=True)
class Refused:
    """No reading at all; the cell's own text is shown beside the message."""

    rule: str
    what: Message
    why: Message
    next: Message


Reading = Taken | Asked | LeftOut | Refused
LEFT_OUT = LeftOut()


def limit_questions(readings: Iterable[Reading], rule: str) -> Sequence[Reading]:
    """The readings, refused where they ask more questions than anybody answers."""
    too_many = Refused(
        rule,
        N_("El texto no se entiende, y hay demasiados como este para preguntarlos."),
        N_("De un archivo se preguntan hasta {most} textos de una columna.", most=MOST_QUESTIONS),
        N_("Revise si la columna es la correcta y escriba los nombres del catálogo."),
    )
    asked: set[str] = set()
    found: list[Reading] = []
    for reading in readings:
        if isinstance(reading, Asked):
            if len(asked) < MOST_QUESTIONS:
                asked.add(reading.question.id)
            reading = reading if reading.question.id in asked else too_many  # noqa: PLW2901
        found.append(reading)
    return found
