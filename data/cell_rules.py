"""What a single cell may hold, and the advice that belongs to one that does not."""

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from data.seed_shapes import Column, Kind
from indicators.message import N_, Message
from indicators.observation import CONFIDENCES
from indicators.period import parse_period
from indicators.problem import nearest

_ID = re.compile(r"[a-z0-9][a-z0-9_]*")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_INTEGER = re.compile(r"-?[0-9]{1,9}")
_RANK = re.compile(r"[1-9][0-9]{0,3}")
_YEAR = re.compile(r"[12][0-9]{3}")
_BREAKDOWN = re.compile(r"[a-z][a-z0-9_]*=[^=;]*[^=; ]")
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]")
_YES_NO = ("yes", "no", "true", "false")


@dataclass(frozen=True)
class Fault:
    """Why a cell is refused: the rule it breaks and what to write instead."""

    rule: Message
    next: Message


def cell_fault(column: Column, text: str, units: AbstractSet[str] | None) -> Fault | None:
    """The rule a cell breaks, if it breaks one; references are looked up elsewhere."""
    if not text:
        return _required() if column.required else None
    if _INVISIBLE.search(text):
        return Fault(
            N_("Una celda no lleva caracteres invisibles."),
            N_("Borre la celda y escriba el texto de nuevo."),
        )
    if column.kind is Kind.UNIT:
        if units is None or text in units:
            return None
        return Fault(N_("La unidad está en la lista de unidades."), nearest(text, units))
    if column.one_of and text not in column.one_of:
        return Fault(
            N_("La palabra está en la lista: {names}.", names=", ".join(column.one_of)),
            nearest(text, column.one_of),
        )
    fault = _RULES[column.kind](text)
    if fault is None and column.within is not None:
        return _outside(float(text), *column.within)
    return fault


def _required() -> Fault:
    return Fault(
        N_("Esta columna no puede quedar vacía."),
        N_("Escriba el dato o quite la fila."),
    )


def _outside(value: float, low: float, high: float) -> Fault | None:
    if low <= value <= high:
        return None
    return Fault(
        N_("El número está entre {low} y {high}.", low=low, high=high),
        N_("Revise el número y su signo."),
    )


def _accept(_: str) -> Fault | None:
    return None


def _id(text: str) -> Fault | None:
    if _ID.fullmatch(text):
        return None
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    suggestion = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    return Fault(
        N_("Un identificador lleva solo minúsculas sin tilde, cifras y «_»."),
        N_("¿Quiso escribir «{name}»?", name=suggestion)
        if suggestion
        else N_("Escriba un identificador."),
    )


def _number(text: str) -> Fault | None:
    if _NUMBER.fullmatch(text):
        if math.isfinite(float(text)):
            return None
        return Fault(
            N_("Un valor es un número finito."),
            N_("Escriba el número publicado o quite la fila."),
        )
    rule = N_("Un número se escribe con cifras y punto decimal, sin separador de miles.")
    ungrouped = re.sub(r"[,\s](?=[0-9]{3}\b)", "", text)
    for candidate in (text.strip(), ungrouped, text.replace(",", ".")):
        if _NUMBER.fullmatch(candidate):
            return Fault(rule, N_("¿Quiso escribir «{name}»?", name=candidate))
    return Fault(rule, N_("Escriba el número publicado; lo que no se sabe no se escribe."))


def _matches(
    pattern: re.Pattern[str], rule: Message, advice: Message
) -> Callable[[str], Fault | None]:
    def check(text: str) -> Fault | None:
        return None if pattern.fullmatch(text) else Fault(rule, advice)

    return check


def _period(text: str) -> Fault | None:
    try:
        if text.isascii():
            parse_period(text)
            return None
    except ValueError:
        pass
    rule = N_(
        "Un periodo es un año (2019), un trimestre (2019-Q3), un mes (2019-03) "
        "o un rango de menor a mayor (2020-07/2020-11)."
    )
    year = re.search(r"[12][0-9]{3}", text)
    if year is None:
        return Fault(rule, N_("Escriba el periodo que figura en la fuente."))
    return Fault(rule, N_("Si es el año entero, escriba «{year}».", year=year[0]))


def _date(text: str) -> Fault | None:
    try:
        if len(text) == len("2019-03-31"):
            date.fromisoformat(text)
            return None
    except ValueError:
        pass
    return Fault(
        N_("Una fecha se escribe año-mes-día."),
        N_("Escriba por ejemplo «{date}».", date="2019-03-31"),
    )


def _confidence(text: str) -> Fault | None:
    if text in CONFIDENCES:
        return None
    rule = N_("La confianza es A (texto oficial), B (tercero que cita la fuente) o C (más débil).")
    upper = text.strip().upper()
    if upper in CONFIDENCES:
        return Fault(rule, N_("¿Quiso escribir «{name}»?", name=upper))
    return Fault(rule, N_("Escriba A, B o C."))


def _breakdown(text: str) -> Fault | None:
    parts = text.split(";")
    keys = [part.partition("=")[0] for part in parts]
    if not all(_BREAKDOWN.fullmatch(part) for part in parts) or len(set(keys)) < len(keys):
        return Fault(
            N_("Un desglose es clave=valor, sin repetir claves; varios se unen con «;»."),
            N_("Escriba por ejemplo «sexo=mujeres»; el total queda vacío."),
        )
    if keys != sorted(keys):
        ordered = ";".join(sorted(parts))
        return Fault(
            N_("Las claves del desglose van en orden alfabético."),
            N_("Escriba «{name}».", name=ordered),
        )
    return None


def _yes_no(text: str) -> Fault | None:
    if text in _YES_NO:
        return None
    return Fault(
        N_("Esta columna dice yes o no; si no se sabe, queda vacía."),
        N_("Escriba yes o no."),
    )


_RULES: Mapping[Kind, Callable[[str], Fault | None]] = {
    Kind.ID: _id,
    Kind.TEXT: _accept,
    Kind.NUMBER: _number,
    Kind.INTEGER: _matches(
        _INTEGER,
        N_("Es un número entero de hasta nueve cifras."),
        N_("Escriba solo cifras, sin punto ni coma."),
    ),
    Kind.RANK: _matches(
        _RANK,
        N_("El orden de preferencia es 1, 2, 3…"),
        N_("Escriba 1; solo una discrepancia declarada lleva 2 o más."),
    ),
    Kind.YEAR: _matches(
        _YEAR, N_("Un año tiene cuatro cifras."), N_("Escriba el año, por ejemplo «2019».")
    ),
    Kind.PERIOD: _period,
    Kind.DATE: _date,
    Kind.CONFIDENCE: _confidence,
    Kind.BREAKDOWN: _breakdown,
    Kind.YES_NO: _yes_no,
}
