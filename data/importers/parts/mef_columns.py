"""What the columns of a MEF budget file are, whatever their order and age."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from data.importers.parts.tabular import Head

MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
_MONTH_NUMBERS = {
    **{month: number for number, month in enumerate(MONTHS, 1)},
    **{f"{number:02d}": number for number in range(1, 13)},
    "setiembre": 9,
}
_AMOUNT = re.compile(
    r"(?:monto|mto)_(pia|pim|certificado|comprometido|devengado|devenga|girado)"
    r"(_anual)?(?:_([a-z]+|[0-9]{2}))?"
)


class Measure(StrEnum):
    """The stages of spending, as the file and our variables name them."""

    PIA = "PIA"
    PIM = "PIM"
    CERTIFIED = "certificado"
    COMMITTED = "comprometido"
    ACCRUED = "devengado"
    PAID = "girado"


_MEASURES = {
    "pia": Measure.PIA,
    "pim": Measure.PIM,
    "certificado": Measure.CERTIFIED,
    "comprometido": Measure.COMMITTED,
    "devengado": Measure.ACCRUED,
    "devenga": Measure.ACCRUED,
    "girado": Measure.PAID,
}


@dataclass(frozen=True)
class Amount:
    """A column of amounts. `month` is 0 for a column that is of no month; `yearly` if it says so.

    `name` is how a query calls it, `position` counts from 1.
    """

    name: str
    measure: Measure
    month: int
    yearly: bool
    position: int


CLASSIFIERS: Mapping[str, tuple[str, ...]] = {
    "funcion": ("funcion",),
    "division_funcional": ("division_funcional",),
    "grupo_funcional": ("grupo_funcional",),
    "programa": ("programa_ppto",),
    "producto_proyecto": ("producto_proyecto",),
    "tipo_act_proy": ("tipo_act_proy",),
    "fuente": ("fuente_financiamiento", "fuente_financ"),
    "rubro": ("rubro",),
    "tipo_recurso": ("tipo_recurso",),
    "categoria_gasto": ("categoria_gasto", "categ_gasto"),
    "tipo_transaccion": ("tipo_transaccion",),
    "generica": ("generica",),
    "sector": ("sector",),
    "pliego": ("pliego",),
    "ejecutora": ("sec_ejec", "ejecutora"),
}
"""Keys of breakdowns, and the columns that hold them; a name stands in the column `…_nombre`."""

LEVEL = ("nivel_gobierno", "nivel_gob", "tipo_gobierno")

PLACES: Mapping[str, tuple[str, ...]] = {
    "meta": ("departamento_meta",),
    "ejecutora": ("departamento_ejecutora",),
    "provincia_ejecutora": ("departamento_ejecutora", "provincia_ejecutora"),
    "distrito_ejecutora": ("departamento_ejecutora", "provincia_ejecutora", "distrito_ejecutora"),
}
"""What may be the place of an amount, from the largest part of its path to the smallest."""


def amounts_of(head: Head) -> Sequence[Amount]:
    """The columns of amounts, in the file's order."""
    found = []
    for name, position in head.names.items():
        match = _AMOUNT.fullmatch(name)
        month = match and _MONTH_NUMBERS.get(match[3] or "", None if match[3] else 0)
        if match and month is not None:
            found.append(Amount(name, _MEASURES[match[1]], month or 0, bool(match[2]), position))
    return found


def column_of(head: Head, stems: Sequence[str]) -> str:
    """The column that names a classifier: that of names, else that of codes, else none."""
    for stem in stems:
        names = [f"{stem}_nombre"] if stem != "sec_ejec" else ["ejecutora_nombre"]
        for name in [*names, stem]:
            if name in head.names:
                return name
    return ""


def year_of(head: Head) -> str:
    """The column of the year, or none."""
    return next((name for name in ("ano_eje", "anio_eje", "ano") if name in head.names), "")
