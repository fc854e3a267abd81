"""The places an indicator can be looked at, from the sea to the heights."""

from collections.abc import Iterable, Sequence

from indicators.definition.scorecard import Scorecard
from indicators.evaluation.sheet import Sheet
from indicators.identity import PlaceId
from indicators.territory import Geography, Territory
from ui.language import gettext as _
from ui.sentences import capital, join_words, level_word, place_phrase


def from_the_sea(geography: Geography, places: Iterable[PlaceId]) -> tuple[PlaceId, ...]:
    """The places by altitude; those without one come last, in their own order."""

    def height(place: PlaceId) -> float:
        found = geography.places[place]
        known = found.altitude_m if isinstance(found, Territory) else None
        return float("inf") if known is None else known

    return tuple(sorted(places, key=height))


def nested(geography: Geography, offered: Iterable[PlaceId]) -> tuple[PlaceId, ...]:
    """The places with each territory before its parts, its parts from the sea; others last."""
    wanted = set(offered)

    def under(place: PlaceId) -> list[PlaceId]:
        parts = from_the_sea(geography, (part.id for part in geography.children.get(place, ())))
        found = [place] if place in wanted else []
        return found + [inner for part in parts for inner in under(part)]

    ordered = under(geography.root.id)
    return (*ordered, *(place for place in offered if place not in ordered))


def place_options(sheet: Sheet, geography: Geography, shown: PlaceId) -> Sequence[PlaceId]:
    """The places of the indicator's levels, and the one shown if it is none of them."""
    return nested(geography, dict.fromkeys([*sheet.grid.places, shown]))


def place_label(scorecard: Scorecard, geography: Geography, sheet: Sheet, place: PlaceId) -> str:
    """The place as it stands in the list; a place without any value says so."""
    name = capital(place_phrase(scorecard, geography, place))
    if any(True for _value in sheet.series(place)):
        return name
    return _("{name} · sin dato").format(name=name)


def level_list(scorecard: Scorecard, levels: Iterable[str], *, plural: bool = False) -> str:
    """Levels in words: `región, provincia y distrito`."""
    words = [level_word(scorecard, level, plural=plural) for level in dict.fromkeys(levels)]
    return join_words(words)


def short_name(name: str, longest: int = 9) -> str:
    """A name for inside a drawing: `General Sánchez Cerro` becomes `S. Cerro`."""
    words = name.split()
    if len(name) <= longest or len(words) == 1:
        return name
    return f"{words[-2][0]}. {words[-1]}"


def within(geography: Geography, place: PlaceId) -> frozenset[PlaceId]:
    """The place and all territories that lie in it."""
    parts = geography.children.get(place, ())
    return frozenset([place]).union(*(within(geography, part.id) for part in parts))
