"""The scorecard's table as HTML, drawn once for an edition, a view and its filters, and kept."""

import streamlit as st

from system import System
from ui.drawing import render, svg_image
from ui.figures.track_svg import track_picture
from ui.language import gettext as _
from ui.parts.pictures import palette_of
from ui.parts.series import line_image, line_words
from ui.parts.view import View, view_of
from ui.scorecard.board import Board, board, headline
from ui.scorecard.filters import Filters
from ui.scorecard.rows import IndicatorRow
from ui.sentences import capital, place_phrase

Key = tuple[str, str, str, str, int, str]
"""Edition, language, theme, place, year and horizon: what a drawing depends on."""

_KEPT = 256


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def title(key: Key, _system: System) -> str:
    return headline(_system, view_of_key(key, _system))


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def table(key: Key, filters: Filters, _system: System) -> tuple[str, bool]:
    """The rows that the filters keep, with their pictures, and whether there are any."""
    view, palette = view_of_key(key, _system), palette_of(key[2])
    found, assessment = board(_system, view, filters), view.assessment(_system)

    def track(row: IndicatorRow) -> str:
        if row.track is None:
            return ""
        agreed = row.target is not None and row.target.agreed
        return svg_image(track_picture(row.track, palette, agreed=agreed))

    def line(row: IndicatorRow) -> tuple[str, str]:
        judgement = assessment.of(row.indicator.id)
        return (
            line_image(judgement, view.place, row.status, palette, (92, 34)),
            line_words(judgement, view.place),
        )

    only = _system.scorecard.objective.get(filters.objetivo)
    html = render(
        "scorecard/table.html",
        board=found,
        track=track,
        line=line,
        caption=caption(_system, view, found),
        only=only.name if only else "",
        all_link=view.link("tablero"),
        method=view.link("metodo"),
    )
    return html, bool(found.rows)


def view_of_key(key: Key, system: System) -> View:
    """The view that a key was made from."""
    _edition, _language, _theme, place, year, horizon = key
    return view_of(system, place, year, horizon)  # type: ignore[arg-type]


def caption(system: System, view: View, found: Board) -> str:
    """What the table shows: the place, from when it is seen, and how much of it."""
    place = capital(place_phrase(system.scorecard, system.catalogue.geography, view.place))
    words = _("{place}, visto desde {year}, con las metas de {horizon}.").format(
        place=place, year=view.year, horizon=found.horizon_year
    )
    if found.shown == found.total:
        return words
    return _("{words} Se muestran {shown} de {total} indicadores.").format(
        words=words, shown=found.shown, total=found.total
    )
