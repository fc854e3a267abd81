"""What the value on screen was in earlier editions, and why it changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import streamlit as st

from indicators.evidence.chain import Chain
from indicators.evidence.entry import Entry
from system import FormerValue
from ui.drawing import render
from ui.indicator.subject import Subject
from ui.language import gettext as _
from ui.language import session_language
from ui.moments import moment_of
from ui.quantities import NO_BREAK, show_figure, show_period
from ui.record.query import entry_link
from ui.record.reading import record
from ui.record.words import cause, stop
from ui.sentences import with_unit


@dataclass(frozen=True)
class Why:
    """One entry that may have changed the value: who, when and for what reason."""

    link: str
    name: str
    words: str
    reason: str
    """Empty where nobody wrote one."""


@dataclass(frozen=True)
class Step:
    """A change between two editions, or (`changed` is false) a run that says the same."""

    words: str
    changed: bool
    why: tuple[Why, ...] = ()
    searched: str = ""
    """Said where several entries stand between two kept editions and no one is sure."""


@dataclass(frozen=True)
class Past:
    """The steps, the newest first; `first` where there is no earlier edition to ask."""

    heading: str
    first: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class _Seen:
    """What one edition says."""

    entry: int
    value: float | None
    formula: str


def show_past(subject: Subject) -> None:
    """What the value was in earlier editions, and who changed it."""
    if words := draw_past(subject, record()):
        st.html(words)


def draw_past(subject: Subject, chain: Chain) -> str:
    """The history as HTML, drawn once for an edition; empty where there is no value."""
    if subject.newest is None:
        return ""
    key = (
        subject.system.edition.name, chain.head, session_language(), subject.indicator.id,
        subject.breakdown, *subject.view.key,
    )  # fmt: skip
    return _drawn(key, subject, chain)


@st.cache_data(show_spinner=False, max_entries=512)
def _drawn(key: tuple[object, ...], _subject: Subject, _chain: Chain) -> str:  # noqa: ARG001
    newest = _subject.newest
    if newest is None:
        return ""
    return render("indicator/past.html", past=past(_subject, newest.period.text, _chain))


def past(subject: Subject, period: str, chain: Chain) -> Past:
    """What the value of a period was; it must exist in the edition of the subject."""
    former = subject.system.former_values(
        subject.indicator.id, subject.place, period, subject.breakdown
    )
    value = subject.sheet.at(subject.place, period)
    now = _Seen(
        subject.system.edition.entry,
        None if value is None else value.value,
        subject.indicator.formula,
    )
    seen = [now, *(_seen(one) for one in former)]
    heading = _("Qué decía antes esta cifra de {period}").format(period=show_period(period))
    first = "" if former else _("No se guarda ninguna edición anterior con la cual comparar.")
    return Past(heading, first, tuple(_steps(subject, seen, chain)) if former else ())


def _seen(one: FormerValue) -> _Seen:
    return _Seen(one.edition.entry, one.value, one.formula)


def _steps(subject: Subject, seen: Sequence[_Seen], chain: Chain) -> Iterator[Step]:
    """Runs of equal editions in one line each, with the change between two runs."""
    run = [seen[0]]
    for one in seen[1:]:
        if (one.value, one.formula) == (run[-1].value, run[-1].formula):
            run.append(one)
            continue
        yield _same(subject, run, newest=run[0] is seen[0])
        yield _change(subject, one, run[-1], chain)
        run = [one]
    yield _same(subject, run, newest=run[0] is seen[0])


def _same(subject: Subject, run: Sequence[_Seen], *, newest: bool) -> Step:
    last, first = run[0].entry, run[-1].entry
    value = _value(subject, run[0])
    if newest and first == last:
        words = _("Ahora, en la entrada {n}: {value}.")
    elif newest:
        words = _("Ahora, y sin cambios desde la entrada {first}: {value}.")
    elif first == last:
        words = _("En la entrada {n}: {value}.")
    else:
        words = _("Sin cambios de la entrada {first} a la {n}: {value}.")
    return Step(words.format(n=last, first=first, value=value), changed=False)


def _change(subject: Subject, was: _Seen, now: _Seen, chain: Chain) -> Step:
    between = chain.entries[was.entry : now.entry]
    likely = [entry for entry in between if _may_change(subject, entry)] or list(between)
    return Step(
        words=_changed_words(subject, was, now),
        changed=True,
        why=tuple(_why(entry) for entry in likely),
        searched=_("Entre las dos ediciones que se guardan hubo estas entradas:")
        if len(likely) > 1
        else "",
    )


def _may_change(subject: Subject, entry: Entry) -> bool:
    """Whether an entry changed figures, or the definitions a value is computed from."""
    counts = entry.counts
    own = f"indicators/{subject.indicator.id}"
    return (
        counts.new + counts.revised + counts.removed > 0
        or not entry.effects_known
        or any(
            change.subject == own or change.subject.startswith(("variables/", "units/"))
            for change in entry.changes
        )
    )


def _changed_words(subject: Subject, was: _Seen, now: _Seen) -> str:
    if not was.formula or was.value is None:
        return _("Antes no la había.") if now.value is not None else _("Sigue sin haberla.")
    if now.value is None:
        return _("Dejó de haberla.")
    if was.value == now.value:
        return _("Cambió la fórmula y el valor es el mismo.")
    before, after = _pair(subject, was.value, now.value)
    if was.formula != now.formula:
        words = _("Pasó de {before} a {after}, con otra fórmula.")
    else:
        words = _("Pasó de {before} a {after}, con la misma fórmula.")
    return words.format(before=before, after=after)


def _pair(subject: Subject, before: float, after: float) -> tuple[str, str]:
    """Both as they are shown; with all their digits where they would look the same."""
    shown = tuple(with_unit(subject.scorecard, subject.indicator, one) for one in (before, after))
    if shown[0] != shown[1]:
        return shown[0], shown[1]
    unit = subject.scorecard.unit[subject.indicator.unit].label
    first, second = (
        f"{show_figure(float(f'{one:.15g}'))}{NO_BREAK}{unit}" for one in (before, after)
    )
    return first, second


def _value(subject: Subject, seen: _Seen) -> str:
    if not seen.formula:
        return _("no existía este indicador, o esa edición ya no se puede leer")
    if seen.value is None:
        return _("sin cifra")
    return with_unit(subject.scorecard, subject.indicator, seen.value)


def _why(entry: Entry) -> Why:
    return Why(
        link=entry_link(entry.number),
        name=_("Entrada {n}").format(n=entry.number),
        words=stop(_("{day}: {what}").format(day=moment_of(entry.at).day, what=cause(entry))),
        reason=entry.reason.strip(),
    )
