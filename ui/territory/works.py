"""The developments of a place: what is, is being or may be built in it."""

from dataclasses import dataclass

from indicators.definition.impact import DevelopmentStatus
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

_MOST = 8


@dataclass(frozen=True)
class Work:
    name: str
    status: str
    link: str


@dataclass(frozen=True)
class Works:
    """The first developments of a place; `more` is said of the others, `all_link` shows all."""

    works: tuple[Work, ...]
    note: str
    more: str
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
        ngettext("Y {n} más.", "Y {n} más.", rest).format(n=rest) if rest > 0 else "",
        address("impactos", {**view.kept, "territorio": view.place}),
    )
