"""Answers that a mapping holds, and the questions that it leaves open."""

from collections.abc import Iterable, Mapping

from data.importers.question import Among, FileMapping, Option, Question
from indicators.message import N_, Message


class Asking:
    """Looks answers up while a file is read; what has no answer yet is kept in `open`."""

    def __init__(self, mapping: FileMapping) -> None:
        self._answers: Mapping[str, str] = mapping.answers
        self.open: list[Question] = []

    def answer(self, question: Question) -> str:
        """The answer, or nothing: then the question is open.

        An answer that is none of the options, kept from another file, is asked for anew.
        """
        found = self._answers.get(question.id, "")
        options = {option.id for option in question.options}
        if found and (question.among is not Among.OPTIONS or found in options):
            return found
        self.open.append(question)
        return ""

    def only_or_answer(self, question: Question) -> str:
        """As `answer`, but what has a single option is not asked."""
        if len(question.options) == 1:
            return question.options[0].id
        return self.answer(question)


def texts_as_options(texts: Iterable[str]) -> tuple[Option, ...]:
    """Texts of a file as answers that read as they stand there."""
    return tuple(Option(text, N_("{text}", text=text)) for text in texts)


def ask_place(asking: Asking, id_: str, text: Message, rows: int) -> str:
    """The place that a file does not say, one of the catalogue's."""
    return asking.answer(Question(id_, text, among=Among.PLACES, rows=rows))
