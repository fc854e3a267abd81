"""Places counted by their level, named where they are few."""

from collections.abc import Sequence

from indicators.identity import PlaceId
from system import System
from ui.language import gettext as _
from ui.sentences import level_word, place_phrase

_NAMED = 4


def count_places(system: System, places: Sequence[PlaceId], of: Sequence[PlaceId]) -> str:
    """`la región; 2 de 21 distritos: Yunga, San Antonio`, the whole first.

    `of` are all places that could be meant.
    """
    geography = system.catalogue.geography
    found = []
    for level in dict.fromkeys(geography.level_of(place) for place in of):
        all_ = [place for place in of if geography.level_of(place) == level]
        here = [place for place in places if geography.level_of(place) == level]
        if len(all_) == 1 and here:
            found.append(place_phrase(system.scorecard, geography, here[0]))
        elif here:
            found.append(_counted(system, level, here, len(all_)))
    return "; ".join(found)


def _counted(system: System, level: str, here: Sequence[PlaceId], total: int) -> str:
    words = level_word(system.scorecard, level, plural=True)
    counted = _("{count} de {total} {level}").format(count=len(here), total=total, level=words)
    if len(here) > _NAMED or len(here) == total:
        return counted
    names = ", ".join(system.catalogue.geography.places[place].name for place in here)
    return _("{counted}: {names}").format(counted=counted, names=names)
