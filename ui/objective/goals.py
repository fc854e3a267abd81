"""The Sustainable Development Goals by number, as the United Nations name them in Spanish."""

from collections.abc import Mapping
from types import MappingProxyType

from indicators.message import N_, Message
from ui.language import gettext as _
from ui.saying import say

GOALS: Mapping[int, Message] = MappingProxyType(
    {
        1: N_("Fin de la pobreza"),
        2: N_("Hambre cero"),
        3: N_("Salud y bienestar"),
        4: N_("Educación de calidad"),
        5: N_("Igualdad de género"),
        6: N_("Agua limpia y saneamiento"),
        7: N_("Energía asequible y no contaminante"),
        8: N_("Trabajo decente y crecimiento económico"),
        9: N_("Industria, innovación e infraestructura"),
        10: N_("Reducción de las desigualdades"),
        11: N_("Ciudades y comunidades sostenibles"),
        12: N_("Producción y consumo responsables"),
        13: N_("Acción por el clima"),
        14: N_("Vida submarina"),
        15: N_("Vida de ecosistemas terrestres"),
        16: N_("Paz, justicia e instituciones sólidas"),
        17: N_("Alianzas para lograr los objetivos"),
    }
)


def goal_words(numbers: tuple[int, ...]) -> tuple[str, ...]:
    """`6. Agua limpia y saneamiento`, one for each number."""
    return tuple(
        _("{number}. {name}").format(number=number, name=say(GOALS[number])) for number in numbers
    )
