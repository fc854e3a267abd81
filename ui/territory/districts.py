"""The smallest territories by one measure: tiles, small series, and the same numbers as a table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from indicators.identity import PlaceId
from indicators.territory import Territory
from ui.indicator.districts import Small, TileMap, missing_words, small_series, tile_map
from ui.indicator.places import from_the_sea
from ui.indicator.subject import Subject
from ui.language import gettext as _
from ui.sentences import value_text
from ui.territory.comparing import compare_place
from ui.theme import Palette
from ui.tiles.model import Group


@dataclass(frozen=True)
class DistrictRow:
    """One territory in the table: its value, and its rank among those that have one."""

    name: str
    above: str
    link: str
    value: str
    rank: str
    shown: bool


def district_places(subject: Subject) -> tuple[PlaceId, ...]:
    """The smallest territories, from the sea up."""
    geography = subject.geography
    return from_the_sea(geography, geography.at_levels([geography.levels[-1]]))


def district_tiles(subject: Subject, places: Sequence[PlaceId], palette: Palette) -> TileMap | None:
    """The tile map whose tiles open the territory on this screen."""
    drawn = tile_map(subject, places, palette)
    if drawn is None:
        return None
    tiles = tuple(replace(tile, href=place_link(subject, tile.id)) for tile in drawn.tiles)
    return replace(drawn, tiles=tiles, groups=_groups(subject, drawn))


def district_series(
    subject: Subject, places: Sequence[PlaceId], palette: Palette
) -> tuple[Small, ...]:
    """The small series, each a link to the territory on this screen."""
    drawn = small_series(subject, places, palette)
    return tuple(
        replace(small, link=place_link(subject, place))
        for small, place in zip(drawn, places, strict=False)
    )


def district_rows(
    subject: Subject, places: Sequence[PlaceId], period: str
) -> tuple[DistrictRow, ...]:
    """The table of one period: what the tiles show, with the rank of each."""
    return tuple(_row(subject, place, period) for place in places)


def place_link(subject: Subject, place: str) -> str:
    """The link to a territory on this screen, the measure kept."""
    return subject.view.link("territorio", territorio=place, indicador=subject.indicator.id)


def _groups(subject: Subject, drawn: TileMap) -> tuple[Group, ...]:
    """The territories that the tiles lie in; in a region of two levels that is the whole."""
    used = {tile.group for tile in drawn.tiles}
    known = tuple(group for group in drawn.groups if group.id in used)
    others = used - {group.id for group in known}
    names = {t.id: t.name for t in subject.geography.territories}
    return (*known, *(Group(other, names.get(PlaceId(other), "")) for other in sorted(others)))


def _row(subject: Subject, place: PlaceId, period: str) -> DistrictRow:
    geography, value = subject.geography, subject.sheet.at(place, period)
    territory = geography.places[place]
    parent = territory.parent if isinstance(territory, Territory) else None
    rank = ""
    if value is None:
        shown = missing_words(subject, place)
    else:
        shown = value_text(subject.indicator, value.value)
        found = compare_place(subject.sheet, geography, place, subject.view.year)
        newest = subject.sheet.newest(place, subject.view.year)
        if value.confidence in subject.indicator.unverified:
            rank = _("por verificar")
        elif found is not None and newest == value:
            rank = _("{rank} de {of}").format(rank=found.rank, of=found.of)
    return DistrictRow(
        territory.name,
        geography.places[parent].name if parent is not None else "",
        place_link(subject, place),
        shown,
        rank,
        place == subject.place,
    )
