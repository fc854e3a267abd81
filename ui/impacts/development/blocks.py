"""The screen of a development as HTML, drawn once for all visitors who look at the same."""

from dataclasses import dataclass

import streamlit as st

from ui.drawing import render
from ui.impacts.development.answers import answers, together
from ui.impacts.development.effects import groups
from ui.impacts.development.facts import development_facts
from ui.impacts.development.figures import topics
from ui.impacts.development.heading import crumbs, known_words, scenario_words, title
from ui.impacts.development.phases import phases_line
from ui.impacts.development.subject import Subject
from ui.impacts.development.without import without
from ui.impacts.downloads import impact_file
from ui.impacts.strength import STRENGTH
from ui.language import session_language
from ui.saying import say

_KEPT = 256


@dataclass(frozen=True)
class Drawn:
    """From top to bottom; the title is put on the page by itself."""

    crumbs: str
    title: str
    head: str
    effects: str
    after: str


def draw_development(subject: Subject) -> Drawn:
    """The whole screen of a subject."""
    return _drawn(_key(subject), subject)


def download_development(subject: Subject) -> bytes:
    """Its rows over all components and years as CSV, in the smallest scenario that holds it."""
    return _file(_key(subject), subject)


def _key(subject: Subject) -> tuple[object, ...]:
    kept = tuple(sorted(subject.asked.kept.items()))
    return (subject.system.edition.name, session_language(), *subject.asked.key, kept)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def _drawn(key: tuple[object, ...], _subject: Subject) -> Drawn:  # noqa: ARG001
    return Drawn(
        render("indicator/crumbs.html", crumbs=crumbs(_subject)),
        title(_subject),
        render(
            "impacts/development/head.html",
            name=_subject.development.name,
            known=known_words(_subject),
            scenario=scenario_words(_subject),
            facts=development_facts(_subject),
            line=phases_line(_subject),
        ),
        render(
            "impacts/development/effects.html",
            groups=groups(_subject),
            strengths=[(slug, say(words)) for slug, words in STRENGTH.items()],
            together=together(_subject),
            answers=answers(_subject),
            without=without(_subject),
        ),
        render("impacts/development/figures.html", topics=topics(_subject)),
    )


@st.cache_data(show_spinner=False, max_entries=64)
def _file(key: tuple[object, ...], _subject: Subject) -> bytes:  # noqa: ARG001
    return impact_file(
        _subject.impacts,
        [component.id for component in _subject.components],
        [_subject.view.scenario],
        _subject.development.id,
    )
