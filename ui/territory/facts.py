"""What is known of a place before any measure: where it lies, how high, how large, since when."""

from dataclasses import dataclass

from indicators.definition.scorecard import Scorecard
from indicators.identity import PlaceId
from indicators.territory import Geography, Territory
from system import System
from ui.language import gettext as _
from ui.parts.fact import Fact
from ui.parts.view import View
from ui.quantities import NO_BREAK, show_number, show_period
from ui.sentences import capital, level_word, place_phrase


@dataclass(frozen=True)
class Facts:
    """`parts` are the territories in it, each with its link; `young` is said of a new one."""

    facts: tuple[Fact, ...]
    young: str
    note: str
    source: str
    parts: tuple[Fact, ...]
    parts_word: str


def place_facts(system: System, view: View) -> Facts:
    """The facts of the territory that is looked at; what is not known is left out."""
    scorecard, geography = system.scorecard, system.catalogue.geography
    place = geography.places[view.place]
    if not isinstance(place, Territory):
        raise TypeError(view.place)
    facts = [Fact(_("Nivel"), capital(level_word(scorecard, place.level)))]
    if place.parent is not None:
        above = geography.places[place.parent]
        word = level_word(scorecard, geography.level_of(place.parent))
        link = view.link("territorio", territorio=place.parent)
        facts.append(Fact(capital(word), above.name, link))
    facts += _measured(place)
    source = _("Fuente: {source}.").format(source=place.source.rstrip(".")) if place.source else ""
    parts = geography.children.get(place.id, ())
    return Facts(
        tuple(facts),
        _young(scorecard, place),
        place.note,
        source,
        tuple(
            Fact(part.name, "", view.link("territorio", territorio=part.id))
            for part in sorted(parts, key=lambda p: (p.altitude_m is None, p.altitude_m or 0.0))
        ),
        capital(level_word(scorecard, parts[0].level, plural=True)) if parts else "",
    )


def place_name(scorecard: Scorecard, geography: Geography, place: PlaceId) -> str:
    """The place with its level, as a sentence begins: `La provincia de Ilo`."""
    return capital(place_phrase(scorecard, geography, place))


def _measured(place: Territory) -> list[Fact]:
    facts = []
    if place.capital:
        facts.append(Fact(_("Capital"), place.capital))
    if place.altitude_m is not None:
        metres = _("{metres} m s. n. m.").format(metres=show_number(place.altitude_m, 0))
        facts.append(Fact(_("Altitud de la capital"), metres.replace(" ", NO_BREAK)))
    if place.area_km2 is not None:
        area = f"{show_number(place.area_km2, 1)}{NO_BREAK}km²"
        facts.append(Fact(_("Superficie"), area))
    if place.population_2017 is not None:
        people = _("{n} personas").format(n=show_number(place.population_2017, 0))
        facts.append(Fact(_("Población, 2017"), people.replace(" ", NO_BREAK)))
    return facts


def _young(scorecard: Scorecard, place: Territory) -> str:
    if not place.valid_from:
        return ""
    words = (
        _("{level} nuevo: no tiene censo propio todavía.")
        if place.population_2017 is None
        else _("{level} nuevo: existe desde {since}.")
    )
    return words.format(
        level=capital(level_word(scorecard, place.level)), since=show_period(place.valid_from)
    )
