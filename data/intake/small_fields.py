"""Source, confidence and rank of a row, filled from the load where the file leaves them empty."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.intake.reading import MOST_ADVICE, Reading, Refused, Taken
from data.intake.spelling import shortened
from indicators.catalogue import Source
from indicators.message import N_
from indicators.observation import CONFIDENCES
from indicators.problem import nearest

_RANK = re.compile(r"([1-9][0-9]{0,3})(?:\.0)?")
_CONFIDENCE = Refused(
    "confidence",
    N_("La confianza no es A, B ni C."),
    N_("La confianza es A (texto oficial), B (tercero que cita la fuente) o C (más débil)."),
    N_("Escriba A, B o C, o deje la celda vacía."),
)
_UNKNOWN = Refused(
    "source",
    N_("La fuente no está en el catálogo."),
    N_("Cada cifra tiene una fuente del catálogo."),
    N_("Escriba el código de la fuente o deje la celda vacía."),
)
_ORDER = Refused(
    "rank",
    N_("El orden de preferencia no es un número de 1 en adelante."),
    N_("El orden de preferencia es 1, 2, 3…"),
    N_("Escriba 1 o deje la celda vacía."),
)


def read_sources(
    texts: Sequence[str], sources: Mapping[str, Source], default: str
) -> Sequence[Reading]:
    """Ids of known sources; an empty cell takes the load's, which may be empty until confirmed."""
    unknown = 0
    readings: list[Reading] = []
    for text in (text.strip() for text in texts):
        id_ = text if text in sources else text.partition(" · ")[0]
        if not text or id_ in sources:
            readings.append(Taken(id_ or default))
            continue
        unknown += 1
        if unknown > MOST_ADVICE:
            readings.append(_UNKNOWN)
        else:
            readings.append(replace(_UNKNOWN, next=nearest(shortened(text), sources)))
    return readings


def read_confidences(texts: Sequence[str], default: str) -> Sequence[Reading]:
    """A, B or C; an empty cell takes the load's."""

    def read(text: str) -> Reading:
        return Taken(text or default) if not text or text in CONFIDENCES else _CONFIDENCE

    return [read(text.strip().upper()) for text in texts]


def read_ranks(texts: Sequence[str]) -> Sequence[Reading]:
    """Whole numbers from 1; an empty cell is 1."""

    def read(text: str) -> Reading:
        found = _RANK.fullmatch(text or "1")
        return Taken(found[1]) if found else _ORDER

    return [read(text.strip()) for text in texts]
