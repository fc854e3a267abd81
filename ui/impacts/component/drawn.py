"""The screen of one component, drawn once for all visitors who look at the same."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from indicators.definition.impact import Significance
from ui.drawing import render
from ui.figures.stack import draw_stack
from ui.figures.stack_running import draw_running
from ui.impacts.component.account import account, alt_text
from ui.impacts.component.answers import answers, any_changes_the_sum
from ui.impacts.component.contributions import contributions
from ui.impacts.component.debts import debts, inside
from ui.impacts.component.finding import completeness, sentences, title
from ui.impacts.component.key import key_entries, key_note
from ui.impacts.component.layers import shares
from ui.impacts.component.limits import limit_words
from ui.impacts.component.numbers import number_table
from ui.impacts.component.setting import setting
from ui.impacts.component.stacking import build_running, build_stack, has_numbers
from ui.impacts.component.subject import Subject
from ui.impacts.component.together import together
from ui.impacts.significance import significance_mark
from ui.impacts.steps import step_rows
from ui.impacts.words import BY_SCENARIO, STATUS
from ui.language import gettext as _
from ui.language import session_language
from ui.parts.pictures import palette_of
from ui.saying import say
from ui.theme import Palette

_ROOM = "impacts/component/"


@dataclass(frozen=True)
class Chart:
    """A figure with its words and what stands under it as HTML."""

    figure: Any
    alt: str
    under: str


@dataclass(frozen=True)
class Drawn:
    """All parts of the screen; `missing` stands where there is no number to draw."""

    crumbs: str
    title: str
    head: str
    stack: Chart | None
    missing: str
    running: Chart | None
    running_head: str
    signs: str
    account: str
    aside: str
    rest: str


def draw_component(subject: Subject, theme: str) -> Drawn:
    """The screen of a subject in the colours of a theme."""
    edition, language = subject.system.edition.name, session_language()
    kept = tuple(sorted(f"{name}={value}" for name, value in subject.view.kept.items()))
    key = (edition, language, theme, subject.year, *subject.view.key, *kept)
    return _drawn(key, subject, palette_of(theme))


# Shared and never changed: figures would be copied for every visitor otherwise.
@st.cache_resource(show_spinner=False, max_entries=256)
def _drawn(key: tuple[object, ...], _subject: Subject, _palette: Palette) -> Drawn:  # noqa: ARG001
    subject, heading = _subject, title(_subject)
    known = has_numbers(subject)
    running = _running(subject, _palette)
    return Drawn(
        crumbs=render(
            "indicator/crumbs.html",
            crumbs=[
                (_("Impactos"), subject.view.link()),
                (subject.component.name, subject.view.link(componente=subject.component.id)),
            ],
        ),
        title=heading,
        head=_head(subject),
        stack=_stack(subject, _palette, heading) if known else None,
        missing="" if known else _missing(subject),
        running=running,
        running_head="" if running is None else render(f"{_ROOM}running.html"),
        signs=render(f"{_ROOM}signs.html") if subject.component.takes else "",
        account=render(
            f"{_ROOM}account.html", account=account(subject, shares(subject)), year=subject.year
        ),
        aside=_aside(subject),
        rest=_rest(subject),
    )


def _head(subject: Subject) -> str:
    return render(
        f"{_ROOM}head.html",
        question=subject.component.question,
        mark=significance_mark(subject.impacts.settings, subject.verdict.significance),
        completeness=completeness(subject),
        sentences=sentences(subject),
    )


def _stack(subject: Subject, palette: Palette, heading: str) -> Chart:
    chart = build_stack(subject)
    under = render(
        f"{_ROOM}under_chart.html",
        key=key_entries(subject, chart),
        note=key_note(subject),
        table=number_table(subject, chart),
        chosen=subject.year,
    )
    return Chart(draw_stack(chart, palette), alt_text(subject, heading, chart), under)


def _running(subject: Subject, palette: Palette) -> Chart | None:
    chart = build_running(subject)
    if chart is None:
        return None
    last = next(
        text for text, v in zip(chart.texts[::-1], chart.values[::-1], strict=True) if v is not None
    )
    return Chart(
        draw_running(chart, palette),
        _("La suma de los años: {last}.").format(last=last),
        render(f"{_ROOM}under_running.html", last=last),
    )


def _missing(subject: Subject) -> str:
    outcome = subject.outcome
    blocks = {
        say(word): [e.development.name for e in outcome.effects if e.development.status is status]
        for status, word in STATUS.items()
    }
    reason = outcome.reasons[subject.position]
    return render(
        f"{_ROOM}missing.html",
        reason=say(reason) if reason is not None else "",
        blocks={word: names for word, names in blocks.items() if names},
        debts=debts(subject),
        effects=len(outcome.effects),
    )


def _aside(subject: Subject) -> str:
    return render(
        f"{_ROOM}aside.html",
        year=subject.year,
        takes=subject.component.takes,
        contributions=contributions(subject, shares(subject)),
        debts=debts(subject),
        inside=inside(subject),
        answers=answers(subject),
        changes=any_changes_the_sum(subject),
    )


def _rest(subject: Subject) -> str:
    settings, verdict = subject.impacts.settings, subject.verdict
    found = next(c for c in settings.classes if c.id is verdict.significance)
    return render(
        f"{_ROOM}rest.html",
        mark=significance_mark(settings, verdict.significance),
        meaning=found.meaning,
        reason=say(verdict.reason),
        year=subject.year,
        limits=limit_words(subject),
        judged=subject.outcome.limit is not None,
        no_limit=subject.component.no_limit,
        no_limit_said=verdict.significance is Significance.NO_LIMIT,
        together=together(subject),
        setting=setting(subject),
        scenario=_inside(say(BY_SCENARIO[subject.view.scenario.id])),
        steps=step_rows(subject.system, subject.impacts, subject.component, subject.view.scenario),
    )


def _inside(words: str) -> str:
    """The beginning of a sentence in the middle of one."""
    return words[:1].lower() + words[1:]
