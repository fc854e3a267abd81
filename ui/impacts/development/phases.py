"""The years of a development: its phases on a line, and where each year was read."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.development import DevelopmentPhase
from ui.impacts.development.subject import Subject
from ui.impacts.words import PHASE
from ui.impacts.years import years_words
from ui.language import gettext as _
from ui.saying import say
from ui.sentences import capital

_BEFORE, _AFTER = 2, 6
"""Years of the line before the first known one and after the last."""
_FADING = 2
"""Years over which a phase whose start nobody published comes up."""
_NEAR = 28
"""Closer than this share to an end, today's label takes the place of the year there."""


@dataclass(frozen=True)
class Bar:
    """One phase: `left` and `width` are shares of the line, from 0 to 100.

    An `open` end goes on after the line; a `fading` start was never published.
    """

    name: str
    years: str
    look: str
    left: float
    width: float
    open: bool
    fading: bool
    note: str
    link: str


@dataclass(frozen=True)
class Line:
    """The phases on a line of years; `today` is a share of it too. Nothing where none is dated.

    `first` and `last` are the years at its ends, empty where today's label stands there.
    """

    bars: tuple[Bar, ...]
    first: str
    last: str
    today: float
    year: int
    words: str


def phases_line(subject: Subject) -> Line:
    """The line of the development, today always on it."""
    development, now = subject.development, subject.today
    phases = development.phases
    years = [y for phase in phases for y in (phase.start, phase.end) if y is not None]
    first, last = min([*years, now]) - _BEFORE, max([*years, now]) + _AFTER
    today = _share(now + 0.5, first, last)
    return Line(
        tuple(_bar(phase, first, last) for phase in phases),
        str(first) if today > _NEAR else "",
        str(last) if today < 100 - _NEAR else "",
        today,
        now,
        _undated(subject, phases),
    )


def _bar(phase: DevelopmentPhase, first: int, last: int) -> Bar:
    end = last if phase.end is None else phase.end
    start = end - _FADING if phase.start is None else phase.start
    left = _share(start, first, last)
    return Bar(
        capital(say(PHASE[phase.phase])),
        years_words(phase.start, phase.end),
        str(phase.phase),
        left,
        _share(end + 1, first, last) - left,
        phase.end is None,
        phase.start is None,
        phase.note,
        phase.address,
    )


def _share(year: float, first: int, last: int) -> float:
    return round(100 * (year - first) / (last + 1 - first), 2)


def _undated(subject: Subject, phases: Sequence[DevelopmentPhase]) -> str:
    """What is said of the years where no phase has any."""
    development = subject.development
    if phases:
        return ""
    if development.start_year is not None or development.end_year is not None:
        return _("La ficha dice {years}, sin decir de qué fase.").format(
            years=years_words(development.start_year, development.end_year)
        )
    if development.built:
        return _("No está publicado desde qué año funciona.")
    return _("No está publicado cuándo empieza.")
