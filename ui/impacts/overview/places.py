"""Where the developments are: by district on tiles, and apart those known only more widely."""

from dataclasses import dataclass, replace

from indicators.development import Development
from indicators.identity import PlaceId
from indicators.territory import Territory
from ui.impacts.naming import short_name
from ui.impacts.overview.filters import touches
from ui.impacts.overview.subject import Subject
from ui.indicator.places import from_the_sea, nested
from ui.language import gettext as _
from ui.language import ngettext
from ui.parts.soft_hyphens import hyphenate
from ui.sentences import capital, level_word, place_phrase
from ui.tiles.model import Group, Tile

_STEPS = 5


@dataclass(frozen=True)
class Located:
    """Developments of one place, by name with their links."""

    heading: str
    developments: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Places:
    """The tiles; beside them what is known only of larger places, or counts at a chosen one."""

    tiles: tuple[Tile, ...]
    groups: tuple[Group, ...]
    alt: str
    note: str
    heading: str
    """Of what stands beside the map."""
    beside: tuple[Located, ...]
    chosen: bool


def places(subject: Subject, *, dark: bool) -> Places:
    """The map of all developments that status and owner keep, wherever they are."""
    every = sorted(subject.impacts.developments.values(), key=lambda d: d.name.casefold())
    wide = [development for development in every if _kept_anywhere(subject, development)]
    by_place: dict[str, list[Development]] = {}
    for development in wide:
        by_place.setdefault(development.territory, []).append(development)
    geography, chosen = subject.geography, subject.filters.place
    lowest = geography.levels[-1]
    smallest = from_the_sea(geography, geography.at_levels([lowest]))
    counts = {place: len(by_place.get(place, ())) for place in smallest}
    if not wide:
        return Places((), (), _("Ninguna obra con estos filtros."), "", "", (), chosen=False)
    tiles = tuple(_tile(subject, place, counts[place], max(counts.values())) for place in smallest)
    drawn = tuple(tile for tile in tiles if tile is not None)
    return Places(
        drawn,
        _groups(subject, {tile.group for tile in drawn}),
        _finding(subject, counts, len(wide)),
        _note(subject, dark=dark),
        capital(_phrase(subject, PlaceId(chosen)))
        if chosen
        else _("Sin {level} publicado").format(level=level_word(subject.system.scorecard, lowest)),
        _at(subject, wide, PlaceId(chosen)) if chosen else _wider(subject, by_place),
        bool(chosen),
    )


def _kept_anywhere(subject: Subject, development: Development) -> bool:
    return replace(subject.filters, place="").keep(development, subject.geography)


def _tile(subject: Subject, place: PlaceId, number: int, most: int) -> Tile | None:
    found = subject.geography.places[place]
    if not isinstance(found, Territory) or found.tile_column is None or found.tile_row is None:
        return None
    above = subject.geography.places[found.parent].name if found.parent else ""
    said = ngettext("{n} obra", "{n} obras", number).format(n=number)
    if not number:
        said = _("ninguna obra publicada en este lugar")
    return Tile(
        place,
        hyphenate(found.name),
        str(number) if number else "",
        min(number * _STEPS // (most + 1), _STEPS - 1) if number else None,
        found.parent or "",
        found.tile_column,
        found.tile_row,
        subject.here(territorio=place),
        f"{found.name}, {above}: {said}",
    )


def _groups(subject: Subject, used: set[str]) -> tuple[Group, ...]:
    """The territories that tiles lie in, from the heights to the sea: the order of colours."""
    geography = subject.geography
    peers = from_the_sea(geography, [t.id for t in geography.children.get(geography.root.id, ())])
    ordered = [p for p in reversed(peers) if p in used]
    others = sorted(used.difference(ordered))
    return tuple(
        Group(place, geography.places[PlaceId(place)].name if place else "")
        for place in (*ordered, *others)
    )


def _finding(subject: Subject, counts: dict[PlaceId, int], total: int) -> str:
    """How many have a published smallest place."""
    level = level_word(subject.system.scorecard, subject.geography.levels[-1])
    works, placed = ngettext("{n} obra", "{n} obras", total), sum(counts.values())
    return ngettext(
        "De {works}, {n} tiene publicado su {level}.",
        "De {works}, {n} tienen publicado su {level}.",
        placed,
    ).format(works=works.format(n=total), n=placed, level=level)


def _note(subject: Subject, *, dark: bool) -> str:
    level = level_word(subject.system.scorecard, subject.geography.levels[-1])
    return " ".join(
        (
            _("Cada cuadro es un {level}; no muestra su tamaño.").format(level=level),
            _("Más claro: más obras (en papel, más oscuro).")
            if dark
            else _("Más oscuro: más obras."),
            _("○ no quiere decir cero: una obra publicada para toda la zona puede estar ahí."),
            _("Toque un cuadro para ver lo que cuenta ahí."),
        )
    )


def _phrase(subject: Subject, place: PlaceId) -> str:
    return place_phrase(subject.system.scorecard, subject.geography, place)


def _names(subject: Subject, found: list[Development]) -> tuple[tuple[str, str], ...]:
    return tuple((short_name(d.name), subject.view.link(proyecto=d.id)) for d in found)


def _wider(subject: Subject, by_place: dict[str, list[Development]]) -> tuple[Located, ...]:
    """What is known only of a province or of the region, and what lies outside."""
    geography = subject.geography
    larger = nested(geography, [t.id for t in geography.territories if t.id in geography.children])
    found = [
        Located(
            _("De toda {place}").format(place=_phrase(subject, place)),
            _names(subject, by_place[place]),
        )
        for place in larger
        if place in by_place
    ]
    outside = [d for place, ds in by_place.items() if not geography.lineage(place) for d in ds]
    if outside:
        found.append(
            Located(_("Fuera de la región o sin lugar publicado"), _names(subject, outside))
        )
    return tuple(found)


def _at(subject: Subject, wide: list[Development], place: PlaceId) -> tuple[Located, ...]:
    """What counts at the chosen place: in it, and published for what holds it."""
    geography = subject.geography
    inside = [d for d in wide if place in geography.lineage(d.territory)]
    above = [d for d in wide if d not in inside and touches(geography, d.territory, place)]
    groups = (
        (_("Publicadas en este lugar"), inside),
        (_("Publicadas para un territorio que lo contiene"), above),
    )
    return tuple(Located(heading, _names(subject, found)) for heading, found in groups if found)
