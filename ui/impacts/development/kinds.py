"""What sort of development it is, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from indicators.message import N_, Message
from ui.saying import say
from ui.sentences import capital

KINDS: Mapping[str, Message] = MappingProxyType(
    {
        "carretera": N_("Carretera"),
        "desalinizacion": N_("Planta que quita la sal al agua de mar"),
        "energia_hidroelectrica": N_("Central hidroeléctrica"),
        "energia_solar": N_("Central solar"),
        "energia_termica": N_("Central térmica"),
        "gasoducto": N_("Ducto de gas"),
        "infraestructura_hidrica": N_("Presa, trasvase u otra obra de agua"),
        "irrigacion": N_("Irrigación"),
        "metalurgia": N_("Fundición o refinería"),
        "mineria_cierre": N_("Mina en cierre"),
        "mineria_exploracion": N_("Exploración minera"),
        "mineria_metalica": N_("Mina de metales"),
        "puerto": N_("Puerto"),
        "saneamiento": N_("Agua potable y desagüe"),
    }
)


def kind_word(kind: str) -> str:
    """The kind in words; of one that is not in the list its id, readable."""
    known = KINDS.get(kind)
    return say(known) if known else capital(kind.replace("_", " "))
