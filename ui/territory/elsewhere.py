"""What is published for other levels only. Its value is not shown: it is not the place's own."""

from collections.abc import Iterator
from dataclasses import dataclass

from indicators.definition.indicator import Indicator
from indicators.identity import PlaceId
from indicators.territory import Territory
from system import System
from ui.indicator.places import level_list
from ui.language import gettext as _
from ui.parts.view import View
from ui.sentences import place_phrase


@dataclass(frozen=True)
class Elsewhere:
    """One indicator and where it leads; `there` is false if it has no value there either."""

    name: str
    link: str
    there: bool


@dataclass(frozen=True)
class Shelf:
    """The indicators that are published for the same other place or level."""

    title: str
    entries: tuple[Elsewhere, ...]


def published_elsewhere(system: System, view: View) -> tuple[Shelf, ...]:
    """Every indicator that is not measured at the level of the place, the nearest level first."""
    geography = system.catalogue.geography
    level = geography.level_of(view.place)
    shelves: dict[str, list[Elsewhere]] = {}
    for other, title in _other_places(system, view.place):
        shelves.setdefault(title, [])
        for indicator in _not_at(system, level):
            if _nearest(system, view.place, indicator) == other:
                shelves[title].append(_entry(system, view, indicator, other))
    below = [i for i in _not_at(system, level) if _nearest(system, view.place, i) is None]
    for indicator in below:
        words = level_list(system.scorecard, indicator.levels)
        title = _("Solo hay cifra por {levels}").format(levels=words)
        link = view.link("territorio", territorio=None, indicador=indicator.id)
        there = bool(len(system.evaluation.of(indicator.id).grid.periods))
        shelves.setdefault(title, []).append(Elsewhere(indicator.name, link, there))
    return tuple(Shelf(title, tuple(entries)) for title, entries in shelves.items() if entries)


def _not_at(system: System, level: str) -> Iterator[Indicator]:
    return (i for i in system.scorecard.indicators if level not in i.levels)


def _other_places(system: System, place: PlaceId) -> Iterator[tuple[PlaceId, str]]:
    geography = system.catalogue.geography
    for other in (*geography.lineage(place)[1:], *(named.id for named in geography.named)):
        phrase = place_phrase(system.scorecard, geography, other)
        between = isinstance(geography.places[other], Territory) and other != geography.root.id
        words = _("Hay cifra para {place}") if between else _("Solo hay cifra para {place}")
        yield other, words.format(place=phrase)


def _nearest(system: System, place: PlaceId, indicator: Indicator) -> PlaceId | None:
    """The nearest territory above, else the named place, that an indicator is measured for."""
    geography = system.catalogue.geography
    above = (p for p in geography.lineage(place)[1:] if geography.level_of(p) in indicator.levels)
    named = (p.id for p in geography.named if p.kind in indicator.levels)
    return next(above, None) or next(named, None)


def _entry(system: System, view: View, indicator: Indicator, other: PlaceId) -> Elsewhere:
    sheet = system.evaluation.of(indicator.id)
    return Elsewhere(
        indicator.name,
        view.link("indicador", indicador=indicator.id, territorio=other),
        sheet.newest(other, view.year) is not None,
    )
