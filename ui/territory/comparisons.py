"""The measure that is compared, drawn once for all visitors who look at the same."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from indicators.identity import PlaceId
from ui.drawing import render
from ui.indicator.districts import TileMap
from ui.indicator.subject import Subject
from ui.indicator.territory_part import Provinces, draw_province_lines
from ui.language import gettext as _
from ui.language import session_language
from ui.navigation import address
from ui.parts.landscape import landscape
from ui.parts.pictures import palette_of
from ui.quantities import show_period, show_span
from ui.sentences import capital, level_word, place_phrase
from ui.territory.card import larger_places, place_card
from ui.territory.cautions import series_cautions
from ui.territory.districts import (
    district_places,
    district_rows,
    district_series,
    district_tiles,
)
from ui.territory.measures import Measure
from ui.theme import Palette


@dataclass(frozen=True)
class Compared:
    """The tile map, the lines, the small series, and the same numbers as a table.

    `beside` is the chosen place, or the larger places to choose from.
    """

    head: str
    tiles: TileMap | None
    cautions: str
    beside: str
    lines: Provinces | None
    series: str
    table: str


def draw_compared(subject: Subject, measure: Measure, theme: str, *, chosen: bool) -> Compared:
    """Everything about a measure, as seen from a place that is chosen or from none."""
    edition = subject.system.edition.name
    key = (edition, session_language(), theme, measure.indicator.id, *subject.view.key, chosen)
    return _compared(key, subject, measure, palette_of(theme))


# Shared and never changed: figures would be copied for every visitor otherwise.
@st.cache_resource(show_spinner=False, max_entries=256)
def _compared(
    key: tuple[object, ...], _subject: Subject, _measure: Measure, _palette: Palette
) -> Compared:
    places, chosen = district_places(_subject), bool(key[-1])
    tiles = district_tiles(_subject, places, _palette)
    return Compared(
        head=_head(_subject, _measure, tiles),
        tiles=tiles,
        cautions=render("territory/cautions.html", texts=series_cautions(_subject)),
        beside=_card(_subject) if chosen else _larger(_subject),
        lines=draw_province_lines(_subject, _palette),
        series=_series(_subject, places, _palette),
        table=_table(_subject, _measure, places),
    )


def _head(subject: Subject, measure: Measure, tiles: TileMap | None) -> str:
    level = level_word(subject.scorecard, subject.geography.levels[-1])
    period = show_period(measure.period.text)
    heading = _("{level} por {level}, {period}").format(level=level, period=period)
    finding = tiles.alt if tiles else _("Esta región no tiene un mapa de cuadros.")
    return render("indicator/tiles_head.html", heading=capital(heading), finding=finding)


def _card(subject: Subject) -> str:
    return render("territory/card.html", card=place_card(subject))


def _larger(subject: Subject) -> str:
    return render(
        "territory/chooser.html",
        heading=_("O un lugar más grande"),
        places=larger_places(subject),
        note=_("{name}: el valor más nuevo de cada uno.").format(name=subject.indicator.name),
    )


def _series(subject: Subject, places: Sequence[PlaceId], palette: Palette) -> str:
    small = district_series(subject, places, palette)
    periods, geography = subject.known.grid.periods, subject.geography
    level, root = geography.levels[-1], geography.root.id
    note = _("{name}, {span}. La línea que acaba en un punto grande es del {level}.").format(
        name=subject.indicator.name,
        span=show_span(periods[0], periods[-1]),
        level=level_word(subject.scorecard, level),
    )
    if root in subject.sheet.grid.row:
        whole = place_phrase(subject.scorecard, geography, root)
        note += _(" Detrás, {place}.").format(place=whole)
    return render(
        "indicator/small_multiples.html",
        heading=_("Los {count} {levels}, {landscape}").format(
            count=len(places),
            levels=level_word(subject.scorecard, level, plural=True),
            landscape=landscape(geography, places),
        ),
        note=note + _(" Misma escala en todos; no empieza en 0."),
        series=small,
    )


def _table(subject: Subject, measure: Measure, places: Sequence[PlaceId]) -> str:
    levels, indicator = subject.geography.levels, subject.indicator
    caption = _("{name}, en {unit}, {period}, {landscape}.").format(
        name=indicator.name,
        unit=subject.scorecard.unit[indicator.unit].label,
        period=show_period(measure.period.text),
        landscape=landscape(subject.geography, places),
    )
    return render(
        "territory/districts_table.html",
        rows=district_rows(subject, places, measure.period.text),
        caption=caption,
        level=capital(level_word(subject.scorecard, levels[-1])),
        above=capital(level_word(subject.scorecard, levels[-2])),
        open_data=address(f"datos/indicador/{indicator.id}.csv"),
    )
