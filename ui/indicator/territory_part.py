"""The provinces side by side and the districts, with their words."""

from dataclasses import dataclass
from typing import Any

from ui.drawing import render
from ui.figures.provinces import draw_provinces
from ui.indicator.districts import TileMap, small_series, smallest_places, tile_map
from ui.indicator.missing import published_for
from ui.indicator.provinces import compare_provinces
from ui.indicator.subject import Subject
from ui.language import gettext as _
from ui.parts.landscape import landscape
from ui.quantities import show_span
from ui.sentences import capital, level_word, place_phrase
from ui.theme import Palette

_WITH_MIDDLE = 3
"""Levels of a region that has something between the whole and the smallest."""


@dataclass(frozen=True)
class Provinces:
    """The lines of the provinces between their words."""

    head: str
    figure: Any
    alt: str
    key: str


@dataclass(frozen=True)
class Districts:
    """The tile map with its words, and the small series."""

    head: str
    tiles: TileMap | None
    series: str


def draw_province_lines(subject: Subject, palette: Palette) -> Provinces | None:
    """The provinces compared; `None` unless two of them have a value."""
    comparison = compare_provinces(subject)
    if comparison is None:
        return None
    named = [(line.short, line.colour, line.runs) for line in comparison.lines]
    unit = subject.scorecard.unit[subject.indicator.unit].label
    caption = _("{name}, en {unit}.").format(name=subject.indicator.name, unit=unit)
    return Provinces(
        head=render("indicator/provinces_head.html", comparison=comparison),
        figure=draw_provinces(
            named, comparison.across, comparison.upward, comparison.breaks, palette
        ),
        alt=f"{caption} {comparison.finding}",
        key=render("indicator/provinces_key.html", comparison=comparison, caption=caption),
    )


def no_provinces(subject: Subject) -> str:
    """That the provinces are not compared, and why; nothing in a region without provinces."""
    levels = subject.geography.levels
    if len(levels) < _WITH_MIDDLE:
        return ""
    return _("Aquí no hay cifra por {level}, así que no se comparan. {only}").format(
        level=level_word(subject.scorecard, levels[1]), only=published_for(subject)
    )


def draw_districts(subject: Subject, palette: Palette) -> Districts | None:
    """The smallest territories; `None` where none of them has a value."""
    places = smallest_places(subject)
    small = small_series(subject, places, palette)
    if not small:
        return None
    tiles = tile_map(subject, places, palette)
    level = subject.geography.levels[-1]
    heading = _("Los {count} {levels}, {order}").format(
        count=len(places),
        levels=level_word(subject.scorecard, level, plural=True),
        order=landscape(subject.geography, places),
    )
    return Districts(
        head="" if tiles is None else _tiles_head(subject, tiles),
        tiles=tiles,
        series=render(
            "indicator/small_multiples.html",
            heading=heading,
            note=_series_note(subject),
            series=small,
        ),
    )


def _tiles_head(subject: Subject, tiles: TileMap) -> str:
    level = level_word(subject.scorecard, subject.geography.levels[-1])
    heading = _("{level} por {level}, {period}").format(level=level, period=tiles.period)
    return render("indicator/tiles_head.html", heading=capital(heading), finding=tiles.alt)


def _series_note(subject: Subject) -> str:
    periods, root = subject.known.grid.periods, subject.geography.root.id
    level = level_word(subject.scorecard, subject.geography.levels[-1])
    note = _("{name}, {span}. Línea oscura: el {level}.").format(
        name=subject.indicator.name, span=show_span(periods[0], periods[-1]), level=level
    )
    if root in subject.sheet.grid.row:
        whole = place_phrase(subject.scorecard, subject.geography, root)
        note += _(" Detrás, {place}.").format(place=whole)
    return note + _(" Misma escala en todos; no empieza en 0.")
