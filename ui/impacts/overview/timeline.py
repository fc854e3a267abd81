"""Every development in time: when it is built, when it works, and whose dates nobody published."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from indicators.definition.impact import DevelopmentStatus, Phase
from indicators.development import Development, DevelopmentPhase
from ui.impacts.naming import short_name
from ui.impacts.overview.subject import Subject, by_status
from ui.impacts.words import PHASE, STATUS, counted_status
from ui.language import gettext as _
from ui.language import ngettext
from ui.saying import say
from ui.sentences import capital, join_words

_BEFORE_TODAY = 16
_APART = 5
"""Years between two marks of the scale, which begins at one of them."""
_UNKNOWN_END = 1.5
"""How many years a bar fades over where one of its years is not published."""


@dataclass(frozen=True)
class Bar:
    """One phase: where it starts and how wide it is, in hundredths of the scale.

    `open_start` and `open_end` say that this year is not published.
    """

    phase: str
    left: float
    width: float
    open_start: bool
    open_end: bool

    @property
    def right(self) -> float:
        return self.left + self.width


@dataclass(frozen=True)
class Span:
    """One development with its bars, and the same in words.

    `beside` says that it works while it is still built: both bars are drawn, one under the other.
    """

    name: str
    whole: str
    link: str
    bars: tuple[Bar, ...]
    beside: bool
    words: str


@dataclass(frozen=True)
class Dated:
    """One phase as a row of the table, with its source."""

    name: str
    link: str
    status: str
    phase: str
    start: str
    end: str
    address: str
    note: str


@dataclass(frozen=True)
class Timeline:
    """The kept developments in time; `undated` by status, each with its link."""

    marks: tuple[tuple[float, int], ...]
    today: float
    year: int
    since: int
    until: int
    groups: tuple[tuple[str, tuple[Span, ...]], ...]
    undated: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    rows: tuple[Dated, ...]
    overlap: str
    dated_count: int
    undated_count: int


def timeline(subject: Subject) -> Timeline:
    """The time line of what the filters keep."""
    kept = subject.developments
    dated = [d for d in kept if d.phases]
    undated = [d for d in kept if not d.phases]
    since = (subject.today - _BEFORE_TODAY) // _APART * _APART
    ends = [p.end for d in dated for p in d.phases if p.end is not None]
    until = max([subject.last_year, *ends]) + 1
    scale = _Scale(since, until, subject.today)
    return Timeline(
        marks=tuple((scale.at(year), year) for year in range(since, until, _APART)),
        until=until - 1,
        today=scale.at(subject.today + 0.5),
        year=subject.today,
        since=since,
        groups=tuple(
            (
                counted_status(status, len(found)),
                tuple(_span(subject, scale, d) for d in _oldest_first(found)),
            )
            for status, found in by_status(dated)
        ),
        undated=tuple(
            (
                counted_status(status, len(found)),
                tuple((short_name(d.name), subject.view.link(proyecto=d.id)) for d in found),
            )
            for status, found in by_status(undated)
        ),
        rows=tuple(
            row for _s, found in by_status(dated) for d in found for row in _rows(subject, d)
        ),
        overlap=overlap(dated, subject.today),
        dated_count=len(dated),
        undated_count=len(undated),
    )


def overlap(developments: Iterable[Development], today: int) -> str:
    """In which year most constructions coincide, as far as dates say; empty if never two."""
    years: dict[int, list[str]] = {}
    for development in developments:
        phase = development.phase(Phase.CONSTRUCTION)
        for year in _construction_years(development, phase, today) if phase else ():
            years.setdefault(year, []).append(short_name(development.name))
    if not years:
        return ""
    most = max(len(names) for names in years.values())
    if most < 2:
        return ""
    first = next(year for year in sorted(years) if len(years[year]) == most)
    return _("Según las fechas conocidas, en {year} coinciden {n} construcciones: {names}.").format(
        year=first, n=most, names=join_words(sorted(years[first]))
    )


def _construction_years(
    development: Development, phase: DevelopmentPhase, today: int
) -> Iterable[int]:
    """The years known to be of construction; up to today where it goes on without an end."""
    if phase.start is None:
        return ()
    going_on = development.status is DevelopmentStatus.UNDER_CONSTRUCTION
    end = phase.end or (max(today, phase.start) if going_on else phase.start)
    return range(phase.start, end + 1)


@dataclass(frozen=True)
class _Scale:
    """From the beginning of `since` to the beginning of `until`."""

    since: int
    until: int
    today: int

    def at(self, year: float) -> float:
        share = 100 * (year - self.since) / (self.until - self.since)
        return round(min(max(share, 0.0), 100.0), 2)

    @property
    def year(self) -> float:
        """The width of one year."""
        return 100 / (self.until - self.since)

    def bar(self, phase: DevelopmentPhase) -> Bar:
        lasting = phase.phase is not Phase.CONSTRUCTION
        start: float = phase.start if phase.start is not None else (phase.end or 0) - _UNKNOWN_END
        if phase.end is not None:
            end: float = phase.end + 1
        elif lasting:
            end = self.until
        else:
            end = max(self.today + 1, start + 1) + _UNKNOWN_END
        left = self.at(start)
        return Bar(
            str(phase.phase),
            left,
            round(max(self.at(end) - left, 0.5), 2),
            open_start=phase.start is None,
            open_end=phase.end is None,
        )


def _oldest_first(developments: Iterable[Development]) -> list[Development]:
    def first(development: Development) -> int:
        years = (y for p in development.phases for y in (p.start, p.end) if y is not None)
        return min(years, default=0)

    return sorted(developments, key=first)


def _span(subject: Subject, scale: _Scale, development: Development) -> Span:
    words = (_phase_words(phase) for phase in development.phases)
    bars = tuple(scale.bar(phase) for phase in development.phases)
    return Span(
        short_name(development.name),
        development.name,
        subject.view.link(proyecto=development.id),
        bars,
        any(one.right - next_one.left > 2 * scale.year for one, next_one in pairwise(bars)),
        capital(", ".join(words)),
    )


def _phase_words(phase: DevelopmentPhase) -> str:
    """`en construcción de 2018 a 2022`, `en operación desde 2022`, `en construcción hasta 2030`."""
    name = say(PHASE[phase.phase])
    if phase.start is None:
        return _("en {phase} hasta {end}").format(phase=name, end=phase.end)
    if phase.end is None:
        return _("en {phase} desde {start}").format(phase=name, start=phase.start)
    if phase.start == phase.end:
        return _("en {phase} en {start}").format(phase=name, start=phase.start)
    return _("en {phase} de {start} a {end}").format(phase=name, start=phase.start, end=phase.end)


def _rows(subject: Subject, development: Development) -> Iterator[Dated]:
    for phase in development.phases:
        yield Dated(
            short_name(development.name),
            subject.view.link(proyecto=development.id),
            say(STATUS[development.status]),
            say(PHASE[phase.phase]),
            _year(phase.start),
            _year(phase.end),
            phase.address,
            phase.note,
        )


def _year(year: int | None) -> str:
    return _("sin fecha") if year is None else str(year)


def dated_sentence(found: Timeline) -> str:
    """How many of the shown developments have a date."""
    total = found.dated_count + found.undated_count
    works = ngettext("{n} obra", "{n} obras", total).format(n=total)
    return ngettext(
        "De {works}, {n} tiene alguna fecha publicada.",
        "De {works}, {n} tienen alguna fecha publicada.",
        found.dated_count,
    ).format(works=works, n=found.dated_count)
