"""Typed names, so that a swapped argument is a type error."""

from typing import NewType

IndicatorId = NewType("IndicatorId", str)
ObjectiveId = NewType("ObjectiveId", str)
VariableId = NewType("VariableId", str)
HorizonId = NewType("HorizonId", str)
UnitId = NewType("UnitId", str)

PlaceId = NewType("PlaceId", str)
"""A UBIGEO as text (`"180101"`) or the id of another named place (`"embalse_pasto_grande"`)."""

Breakdown = NewType("Breakdown", str)
"""`""` is the total; else `key=value` pairs with sorted keys joined by `;`."""

TOTAL = Breakdown("")
