"""How a row of places by altitude is called."""

from collections.abc import Iterable

from indicators.identity import PlaceId
from indicators.territory import Geography, Territory
from ui.language import gettext as _

_SEA_M, _PUNA_M = 100.0, 3_500.0
"""A lowest capital below the first and a highest above the second: the coast and the high Andes."""


def landscape(geography: Geography, places: Iterable[PlaceId]) -> str:
    """`del mar a la puna` where the places reach from one to the other; in the middle of a line."""
    found = (geography.places[place] for place in places)
    known = [p.altitude_m for p in found if isinstance(p, Territory) and p.altitude_m is not None]
    if known and min(known) < _SEA_M and max(known) > _PUNA_M:
        return _("del mar a la puna")
    return _("de lo más bajo a lo más alto")
