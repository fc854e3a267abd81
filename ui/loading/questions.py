"""What files leave open, as somebody can answer it: once for all files that ask the same."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from intake.vocabulary import LEAVE_OUT, Among, FileReport, Question
from system import System
from ui.language import gettext as _
from ui.saying import say
from ui.sentences import capital, place_phrase

_FEW = 6
"""Up to so many answers stand side by side; more are a list that can be searched."""


@dataclass(frozen=True)
class Choice:
    """An answer: what is kept, and what people read."""

    id: str
    name: str


@dataclass(frozen=True)
class Asked:
    """One question of one or more files. Without `choices` the answer is typed."""

    id: str
    text: str
    rows: int
    choices: tuple[Choice, ...]
    files: tuple[str, ...]
    digests: tuple[str, ...]

    @property
    def key(self) -> str:
        """A key of plain letters: ids hold texts of files."""
        told = "\n".join((self.id, self.text, *(choice.id for choice in self.choices[:20])))
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    @property
    def few(self) -> bool:
        return len(self.choices) <= _FEW

    @property
    def can_be_left_out(self) -> bool:
        """Whether the rows that wait may be left out instead."""
        return any(choice.id == LEAVE_OUT for choice in self.choices)


def questions_of(system: System, reports: Iterable[FileReport]) -> tuple[Asked, ...]:
    """The open questions, those about whole files first, then by the rows that wait for them."""
    found: dict[str, Asked] = {}
    for report in reports:
        for question in report.questions:
            asked = Asked(
                question.id,
                say(question.text),
                question.rows,
                _choices(system, question),
                (report.name,),
                (report.sha256,),
            )
            before = found.get(asked.key)
            if before is not None:
                asked = replace(
                    before,
                    rows=before.rows + asked.rows,
                    files=(*before.files, *asked.files),
                    digests=(*before.digests, *asked.digests),
                )
            found[asked.key] = asked
    return tuple(sorted(found.values(), key=lambda asked: (asked.rows > 0, -asked.rows)))


def _choices(system: System, question: Question) -> tuple[Choice, ...]:
    if question.among is Among.TEXT:
        return ()
    likely = [Choice(option.id, say(option.name)) for option in question.options]
    others: Sequence[Choice] = ()
    if question.among is Among.VARIABLES:
        others = variable_choices(system)
    elif question.among is Among.PLACES:
        others = place_choices(system)
    named = {choice.id: choice.name for choice in others}
    first = [Choice(one.id, named.get(one.id, one.name)) for one in likely]
    # The suggestion stands first; leaving out stands behind the likeliest, never hidden at the end.
    first.sort(key=lambda one: (one.id == LEAVE_OUT, one.id != question.suggested))
    given = {one.id for one in first}
    marked = [_marked(one, question.suggested) for one in first]
    return (*marked, *(one for one in others if one.id not in given))


def _marked(choice: Choice, suggested: str) -> Choice:
    if choice.id != suggested or not suggested:
        return choice
    return replace(choice, name=_("{name} (sugerido)").format(name=choice.name))


def variable_choices(system: System) -> tuple[Choice, ...]:
    """All variables by name, with the unit and the id that tells namesakes apart."""
    units = system.scorecard.unit
    choices = [
        Choice(
            one.id,
            _("{name} · {unit} · {id}").format(
                name=one.name,
                unit=units[one.unit].label if one.unit in units else one.unit,
                id=one.id,
            ),
        )
        for one in system.catalogue.variables.values()
    ]
    return tuple(sorted(choices, key=lambda choice: choice.name.casefold()))


def place_choices(system: System) -> tuple[Choice, ...]:
    """All places, from the whole region to its parts."""
    geography = system.catalogue.geography
    return tuple(
        Choice(place, capital(place_phrase(system.scorecard, geography, place)))
        for place in geography.places
    )
