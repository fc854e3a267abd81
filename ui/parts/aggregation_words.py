"""How the parts of a variable may be put together, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from indicators.definition.variable import TerritoryRule, TimeRule
from indicators.message import N_, Message

TIME_RULES: Mapping[TimeRule, Message] = MappingProxyType(
    {
        TimeRule.SUM: N_("El año es la suma de sus meses o trimestres, si están todos."),
        TimeRule.MEAN: N_("El año es el promedio de sus meses o trimestres, si están todos."),
        TimeRule.LAST: N_("El año vale lo que valía al final, si están todos sus meses."),
        TimeRule.NONE: N_("No se junta en el tiempo: solo vale el periodo publicado."),
    }
)

TERRITORY_RULES: Mapping[TerritoryRule, Message] = MappingProxyType(
    {
        TerritoryRule.SUM: N_(
            "Un lugar puede ser la suma de sus partes, si están todas. "
            "Si hay una cifra publicada del lugar, se usa esa."
        ),
        TerritoryRule.NONE: N_("No se suma entre lugares: solo vale la cifra publicada del lugar."),
    }
)

CUMULATIVE = N_("Un mes es el corte del año en curso, no el valor del mes. No recibe estado.")
UNDECLARED = N_(
    "Ningún indicador la usa todavía: no se ha dicho si se puede sumar, y por eso no se suma."
)
