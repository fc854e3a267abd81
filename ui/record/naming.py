"""Ids of the log in words: what is still defined by its name, what is gone by its id."""

from dataclasses import dataclass
from functools import lru_cache

from indicators.identity import PlaceId
from indicators.message import N_
from system import System
from ui.method.glossary import read_glossary
from ui.navigation import address
from ui.saying import say
from ui.sentences import place_phrase

_GROUPS = {
    "indicators": N_("Indicador"),
    "objectives": N_("Objetivo"),
    "links": N_("Enlace del mapa"),
    "thresholds": N_("Umbrales de la regla"),
    "horizons": N_("Plazo"),
    "limits": N_("Límite"),
    "plan_targets": N_("Meta de un plan"),
    "variables": N_("Variable"),
    "catalogue_units": N_("Unidad de una variable"),
    "units": N_("Unidades"),
    "mission": N_("Misión"),
    "perspectives": N_("Perspectiva"),
    "themes": N_("Eje estratégico"),
    "dimensions": N_("Valor creado"),
    "stakeholders": N_("Actor"),
    "components": N_("Componente de los impactos"),
    "impacts": N_("Impactos"),
    "program": N_("El programa que decide los estados"),
}
"""What each group of definitions is called."""


@dataclass(frozen=True)
class Names:
    """The names of an edition, for entries that may be older than it."""

    system: System

    def indicator(self, name: str) -> str:
        found = self.system.scorecard.indicator.get(name)
        return name if found is None else found.name

    def indicator_link(self, name: str, place: str | None = None) -> str:
        """The link to its page; empty where it is defined no more."""
        if name not in self.system.scorecard.indicator:
            return ""
        root = self.system.catalogue.geography.root.id
        return address(
            "indicador",
            {"indicador": name, "territorio": None if place in (None, root) else place},
        )

    def variable(self, name: str) -> str:
        found = self.system.catalogue.variables.get(name)
        return name if found is None else found.name

    def place(self, name: str) -> str:
        geography = self.system.catalogue.geography
        if name not in geography.places:
            return name
        return place_phrase(self.system.scorecard, geography, PlaceId(name))

    def horizon(self, name: str) -> str:
        """The year of a horizon."""
        found = self.system.scorecard.horizon.get(name)
        return name if found is None else str(found.year)

    def horizon_order(self, name: str) -> int:
        return next((n for n, h in enumerate(self.system.scorecard.horizons) if h.id == name), 99)

    def subject(self, path: str) -> tuple[str, str]:
        """What a changed definition is: its kind, and its name where it has one."""
        group, _slash, name = path.partition("/")
        kind = say(_GROUPS[group]) if group in _GROUPS else glossary_word(group)
        match group:
            case "indicators":
                return kind, self.indicator(name)
            case "objectives" if name in self.system.scorecard.objective:
                return kind, self.system.scorecard.objective[name].name
            case "variables" | "catalogue_units":
                return kind, self.variable(name)
            case "horizons":
                return kind, self.horizon(name)
        return kind, glossary_word(name)


def glossary_word(key: str) -> str:
    """The word of the glossary for a key of the definitions, or the key."""
    return _words().get(key, key)


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    return {key: term.spanish for term in reversed(read_glossary()) for key in term.keys}
