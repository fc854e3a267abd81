"""The blocks of the overview as HTML, drawn once for all visitors who look at the same."""

from collections.abc import Hashable
from dataclasses import dataclass

import streamlit as st

from indicators.identity import PlaceId
from ui.drawing import render
from ui.impacts.overview.components import component_rows
from ui.impacts.overview.headline import count_all, headline, known_sentence
from ui.impacts.overview.matrix import (
    SURE,
    matrix,
    phase_key,
    place_sentence,
    shown_sentence,
)
from ui.impacts.overview.places import Places, places
from ui.impacts.overview.subject import Subject
from ui.impacts.overview.timeline import dated_sentence, timeline
from ui.impacts.steps import PROGRESS, step_rows
from ui.impacts.strength import STRENGTH
from ui.impacts.words import CERTAINTY, SIGN
from ui.saying import say
from ui.sentences import capital, place_phrase

Key = tuple[Hashable, ...]
"""Edition, language, theme and what is looked at: what a drawing depends on."""

_KEPT = 64


@dataclass(frozen=True)
class Head:
    """The finding and the components, whatever the filters."""

    title: str
    components: str
    steps: str


@dataclass(frozen=True)
class Listed:
    """What the filters keep: the matrix, the time line and the map."""

    matrix: str
    timeline: str
    places: Places
    places_head: str
    beside: str


# Shared and never changed: tuples of texts would be copied for every visitor otherwise.
@st.cache_resource(show_spinner=False, max_entries=_KEPT)
def head(key: Key, _subject: Subject) -> Head:  # noqa: ARG001 the key of what is kept
    impacts = _subject.impacts
    counted = count_all(impacts)
    return Head(
        headline(impacts),
        render(
            "impacts/overview/components.html",
            known=known_sentence(counted),
            rows=component_rows(_subject),
            year=_subject.last_year,
        ),
        _steps(_subject),
    )


def _steps(subject: Subject) -> str:
    rows = [
        (
            component,
            subject.view.link(componente=component.id),
            step_rows(subject.system, subject.impacts, component),
        )
        for component in subject.impacts.components.values()
    ]
    return render(
        "impacts/overview/steps.html",
        rows=rows,
        names=[step.name for step in rows[0][2]],
        key=[(mark.shape, say(mark.word)) for mark in PROGRESS.values()],
    )


@st.cache_resource(show_spinner=False, max_entries=_KEPT)
def listed(key: Key, dark: bool, _subject: Subject) -> Listed:  # noqa: ARG001 same
    asked, found = _subject.filters, timeline(_subject)
    place = PlaceId(asked.place)
    where = place_phrase(_subject.system.scorecard, _subject.geography, place) if place else ""
    located, rows = places(_subject, dark=dark), matrix(_subject)
    return Listed(
        render(
            "impacts/overview/matrix.html",
            matrix=rows,
            shown=shown_sentence(rows),
            signs=[(mark.shape, say(mark.word)) for mark in SIGN.values()],
            strengths=[(slug, capital(say(words))) for slug, words in STRENGTH.items()],
            sures=[(slug, say(CERTAINTY[found])) for found, slug in SURE.items()],
            phases=phase_key(),
            where=place_sentence(_subject, where) if where else "",
            reset=_subject.here(situacion=None, titular=None, territorio=None),
        ),
        render(
            "impacts/overview/timeline.html",
            found=found,
            dated=dated_sentence(found),
            filtered=asked.any,
        ),
        located,
        render("impacts/overview/places_head.html", finding=located.alt, note=located.note),
        render(
            "impacts/overview/places_beside.html",
            places=located,
            every=_subject.here(territorio=None),
        ),
    )
