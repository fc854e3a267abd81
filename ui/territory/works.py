"""The developments of a place: what is, is being or may be built in it."""

from dataclasses import dataclass

from indicators.definition.impact import DevelopmentStatus
from indicators.identity import PlaceId
from indicators.impacts.scenario import Scenario, ScenarioId
from system import System
from ui.impacts.naming import short_name
from ui.impacts.view import ImpactView
from ui.impacts.words import STATUS
from ui.language import gettext as _
from ui.language import ngettext
from ui.navigation import address
from ui.parts.view import View
from ui.saying import say
from ui.sentences import place_phrase

_MOST = 8


@dataclass(frozen=True)
class Work:
    name: str
    status: str
    link: str


@dataclass(frozen=True)
class Works:
    """The first developments of a place; `all_link` shows the others and those known more widely.

    `more` and `wider` are the words of the two links, empty where there is nothing more.
    """

    works: tuple[Work, ...]
    note: str
    more: str
    wider: str
    all_link: str


def place_works(system: System, view: View) -> Works | None:
    """What lies in the place or in a part of it; `None` for a region without impacts."""
    impacts = system.impacts
    if impacts is None:
        return None
    geography = system.catalogue.geography
    order = list(DevelopmentStatus)
    found = sorted(
        (d for d in impacts.developments.values() if view.place in geography.lineage(d.territory)),
        key=lambda d: (order.index(d.status), d.name),
    )
    start = ImpactView(Scenario(ScenarioId.EXISTING), kept=view.kept)
    rest = len(found) - _MOST
    return Works(
        tuple(
            Work(short_name(d.name), say(STATUS[d.status]), start.link(proyecto=d.id))
            for d in found[:_MOST]
        ),
        "" if found else _("Ninguna obra registrada está solo en este lugar."),
        ngettext("Ver otra obra de este lugar", "Ver otras {n} obras de este lugar", rest).format(
            n=rest
        )
        if rest > 0
        else "",
        _wider(system, view.place),
        address("impactos", {**view.kept, "territorio": view.place}),
    )


def _wider(system: System, place: PlaceId) -> str:
    """How many are published only for what holds the place, and may stand in it."""
    impacts, geography = system.impacts, system.catalogue.geography
    if impacts is None:
        return ""
    published = [d.territory for d in impacts.developments.values()]
    above = [p for p in geography.lineage(place) if p != place and p in published]
    if not above:
        return ""
    number = sum(published.count(p) for p in above)
    return ngettext(
        "Ver también la publicada solo para {places} ({n})",
        "Ver también las publicadas solo para {places} ({n})",
        number,
    ).format(
        places=_(" o ").join(place_phrase(system.scorecard, geography, p) for p in above), n=number
    )
