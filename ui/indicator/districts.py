"""The smallest territories, from the sea to the heights: tiles of one period and small series."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from indicators.evaluation.sheet import Value
from indicators.identity import PlaceId
from indicators.period import Period
from indicators.territory import Territory
from ui.drawing import svg_image
from ui.figures.small_multiples_svg import common_scale, small_multiple
from ui.indicator.charting import joined_runs
from ui.indicator.places import from_the_sea
from ui.indicator.provinces import peers_of_the_whole
from ui.indicator.subject import Subject
from ui.language import gettext as _
from ui.parts.soft_hyphens import hyphenate
from ui.quantities import show_period
from ui.sentences import level_word, value_text, with_unit
from ui.theme import DARK, Palette
from ui.tiles.model import Group, Tile

_STEPS = 5


@dataclass(frozen=True)
class TileMap:
    """The tiles of one period; `note` says what the colours are and are not."""

    tiles: tuple[Tile, ...]
    groups: tuple[Group, ...]
    period: str
    alt: str
    note: str


@dataclass(frozen=True)
class Small:
    """One small series: what stands above it, the picture, and the words for those who hear it."""

    name: str
    link: str
    value: str
    missing: str
    image: str
    words: str
    colour: int
    shown: bool


def smallest_places(subject: Subject) -> tuple[PlaceId, ...]:
    """The territories of the lowest level that the indicator is published for, from the sea."""
    lowest = subject.geography.levels[-1]
    places = [p for p in subject.known.grid.places if subject.geography.level_of(p) == lowest]
    return from_the_sea(subject.geography, places) if len(places) > 1 else ()


def compared_period(subject: Subject, places: Sequence[PlaceId]) -> Period | None:
    """The newest period, by the year looked from, in which any of the places has a value."""
    rows = [subject.known.grid.row[place] for place in places]
    for column in reversed(range(len(subject.known.grid.periods))):
        if not np.isnan(subject.known.value[rows, column]).all():
            return subject.known.grid.periods[column]
    return None


def tile_map(subject: Subject, places: Sequence[PlaceId], palette: Palette) -> TileMap | None:
    """The tile map; `None` where no place has a value or a region brings no tiles."""
    period = compared_period(subject, places)
    located = [p for p in places if _tile_of(subject, p) is not None]
    if period is None or not located:
        return None
    values = {p: subject.known.at(p, period.text) for p in located}
    sure = [v.value for v in values.values() if v is not None and not _unverified(subject, v)]
    low, high = (min(sure), max(sure)) if sure else (0.0, 0.0)
    tiles = tuple(_tile(subject, p, values[p], low, high) for p in located)
    doubtful = any(v is not None and _unverified(subject, v) for v in values.values())
    return TileMap(
        tiles,
        _groups(subject, {tile.group for tile in tiles}),
        show_period(period.text),
        _finding(subject, values, period),
        " ".join(_notes(subject, palette, doubtful=doubtful)),
    )


def _notes(subject: Subject, palette: Palette, *, doubtful: bool) -> Iterator[str]:
    level = level_word(subject.scorecard, subject.geography.levels[-1])
    tile = _("Cada cuadro es un {level}, cerca de su lugar en el mapa; no muestra su tamaño.")
    yield tile.format(level=level)
    dark = palette is DARK
    yield _("Más claro: más alto (en papel, más oscuro).") if dark else _("Más oscuro: más alto.")
    if doubtful:
        yield _("Los que no tienen relleno están por verificar.")


def small_series(
    subject: Subject, places: Sequence[PlaceId], palette: Palette
) -> tuple[Small, ...]:
    """One small series for each place, all of one scale; none where no place has a value."""
    runs = {place: joined_runs(subject.known, place) for place in places}
    root = subject.geography.root.id
    whole = joined_runs(subject.known, root) if root in subject.known.grid.row else ()
    if not any(runs.values()):
        return ()
    scale = common_scale([*runs.values(), whole])
    colours = _colours(subject)
    small = []
    for place in places:
        newest = subject.known.newest(place, subject.view.year)
        name = subject.geography.places[place].name
        small.append(
            Small(
                hyphenate(name, longest=7),
                subject.view.link("indicador", indicador=subject.indicator.id, territorio=place),
                "" if newest is None else value_text(subject.indicator, newest.value),
                missing_words(subject, place) if newest is None else "",
                svg_image(small_multiple(runs[place], whole, scale, palette))
                if runs[place]
                else "",
                _series_words(subject, place),
                colours.get(place, len(palette.provinces)),
                place == subject.place,
            )
        )
    return tuple(small)


def missing_words(subject: Subject, place: PlaceId) -> str:
    """`Sin dato`, and why if the place is new."""
    found = subject.geography.places[place]
    if isinstance(found, Territory) and found.valid_from:
        level = level_word(subject.scorecard, found.level)
        return _("Sin dato: {level} nuevo").format(level=level)
    return _("Sin dato")


def _groups(subject: Subject, used: set[str]) -> tuple[Group, ...]:
    """The territories that tiles lie in, in the order of the colours."""
    peers: tuple[str, ...] = peers_of_the_whole(subject)
    ordered = [peer for peer in peers if peer in used] + sorted(used.difference(peers))
    names = {territory.id: territory.name for territory in subject.geography.territories}
    return tuple(Group(place, names.get(PlaceId(place), "")) for place in ordered)


def _colours(subject: Subject) -> dict[PlaceId, int]:
    """The colour of each place: that of the territory it lies in."""
    return {
        part.id: number
        for number, peer in enumerate(peers_of_the_whole(subject))
        for part in subject.geography.children.get(peer, ())
    }


def _tile_of(subject: Subject, place: PlaceId) -> tuple[int, int] | None:
    found = subject.geography.places[place]
    if not isinstance(found, Territory) or found.tile_column is None or found.tile_row is None:
        return None
    return found.tile_column, found.tile_row


def _unverified(subject: Subject, value: Value) -> bool:
    return value.confidence in subject.indicator.unverified


def _tile(subject: Subject, place: PlaceId, value: Value | None, low: float, high: float) -> Tile:
    column, row = _tile_of(subject, place) or (0, 0)
    territory = subject.geography.places[place]
    parent = territory.parent if isinstance(territory, Territory) else None
    above = subject.geography.places[parent].name if parent is not None else ""
    step = None
    if value is None:
        said = missing_words(subject, place)
    else:
        said = with_unit(subject.scorecard, subject.indicator, value.value)
        if _unverified(subject, value):
            said = _("{value}, por verificar").format(value=said)
        else:
            share = (value.value - low) / (high - low) if high > low else 0.5
            step = min(int(share * _STEPS), _STEPS - 1)
    return Tile(
        place,
        hyphenate(territory.name),
        "" if value is None else value_text(subject.indicator, value.value),
        step,
        parent or "",
        column,
        row,
        subject.view.link("indicador", indicador=subject.indicator.id, territorio=place),
        f"{territory.name}, {above}: {said}",
    )


def _finding(subject: Subject, values: dict[PlaceId, Value | None], period: Period) -> str:
    known = [v for v in values.values() if v is not None and not _unverified(subject, v)]
    if not known:
        return subject.indicator.name
    names = subject.geography.places
    lowest, highest = min(known, key=lambda v: v.value), max(known, key=lambda v: v.value)
    return _("{name}, {period}: de {low} en {lowest} a {high} en {highest}.").format(
        name=subject.indicator.name,
        period=show_period(period.text),
        low=with_unit(subject.scorecard, subject.indicator, lowest.value),
        lowest=names[lowest.place].name,
        high=with_unit(subject.scorecard, subject.indicator, highest.value),
        highest=names[highest.place].name,
    )


def _series_words(subject: Subject, place: PlaceId) -> str:
    values = list(subject.known.series(place))
    if len(values) < 2:
        return ""
    return _("De {first} en {since} a {last} en {until}").format(
        first=value_text(subject.indicator, values[0].value),
        since=show_period(values[0].period.text),
        last=value_text(subject.indicator, values[-1].value),
        until=show_period(values[-1].period.text),
    )
