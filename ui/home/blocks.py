"""The blocks of the first screen as HTML, each drawn once for an edition and kept."""

import streamlit as st

from system import System
from ui.drawing import render, svg_image
from ui.figures.terrain_svg import terrain
from ui.home.cards import cards
from ui.home.gaps import gaps
from ui.home.overview import headline, overview
from ui.home.profile import profile
from ui.home.standings import standings
from ui.language import gettext as _
from ui.navigation import address
from ui.parts.pictures import palette_of
from ui.parts.view import View, view_of
from ui.quantities import show_date
from ui.record.checking import is_logged
from ui.record.fingerprint import fingerprint
from ui.record.reading import record

Key = tuple[str, str, str, str, int, str]
"""Edition, language, theme, place, year and horizon: what a drawing depends on."""

_KEPT = 256


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def title(key: Key, _system: System) -> str:
    return headline(_system, _view(key, _system))


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def first_look(key: Key, _system: System) -> str:
    """The shapes, the note about targets and the three cards."""
    view = _view(key, _system)
    return render(
        "home/first_look.html",
        overview=overview(_system, view),
        cards=cards(_system, view, palette_of(key[2])),
        rule=view.link("metodo"),
    )


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def missing(key: Key, _system: System) -> str:
    """What is missing and who owes it."""
    return render("home/gaps.html", gaps=gaps(_system, _view(key, _system)))


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def progress(key: Key, _system: System) -> str:
    """Mission and vision, and how everything under them stands."""
    return render(
        "home/progress.html",
        mission=_system.scorecard.mission,
        standings=standings(_system, _view(key, _system)),
    )


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def from_low_to_high(key: Key, _system: System) -> str:
    """The smallest territories by altitude; empty where a region has no parts."""
    view = _view(key, _system)
    found = profile(_system, view)
    ground = terrain(found.altitudes, palette_of(key[2])) if found else ""
    return render(
        "home/profile.html",
        profile=found,
        terrain=svg_image(ground) if ground else "",
        missing=view.link("calidad"),
    )


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def about(key: Key, _system: System) -> str:
    """What the system promises and what not, who keeps it, and the edition."""
    return render(
        "home/about.html",
        mission=_system.scorecard.mission,
        edition=_system.edition,
        edition_words=_("Edición n.º {number}, del {date}:").format(
            number=_system.edition.number, date=show_date(_system.edition.created_at)
        ),
        catalogue=address("datos/catalogo.json"),
        method=_view(key, _system).link("metodo"),
    )


def digest(key: Key, _system: System) -> str:
    """The digest that vouches for the edition, to be photographed; warns where the log is bent."""
    chain = record()
    holds = chain.broken is None and is_logged(chain, _system.edition.digest)
    return _digest(key, holds, _system)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def _digest(key: Key, holds: bool, _system: System) -> str:  # noqa: ARG001
    return render("home/digest.html", fingerprint=fingerprint(_system, record()), holds=holds)


BLOCKS = (first_look, missing, progress, from_low_to_high, digest, about)


def _view(key: Key, system: System) -> View:
    _edition, _language, _theme, place, year, horizon = key
    return view_of(system, place, year, horizon)  # type: ignore[arg-type]
