"""What a YAML parser complains about, in plain Spanish."""

from dataclasses import dataclass

import yaml

from indicators.message import N_, Message
from indicators.problem import Problem, Where

_RULE = N_("Un archivo YAML se escribe con «clave: valor» y sangrías parejas de espacios.")


@dataclass(frozen=True)
class _Complaint:
    """A part of the parser's sentence, and what it means for the person who typed."""

    sign: str
    what: Message
    next: Message
    at_start: bool = False
    """Whether the place to correct is where the unfinished thing begins."""


_COMPLAINTS = (
    _Complaint(
        "mapping values are not allowed",
        N_("Hay dos puntos («:») donde no se esperaban."),
        N_("Si los dos puntos son parte del texto, ponga el texto entre comillas."),
    ),
    _Complaint(
        "could not find expected ':'",
        N_("Falta «:» después de una clave."),
        N_("Escriba «clave: valor», con un espacio después de los dos puntos."),
        at_start=True,
    ),
    _Complaint(
        "tab character",
        N_("Hay un tabulador en la sangría."),
        N_("Reemplace el tabulador por espacios."),
    ),
    _Complaint(
        "cannot start any token",
        N_("Un valor empieza con un signo que YAML reserva, o con un tabulador."),
        N_("Ponga el texto entre comillas, y use espacios en vez de tabuladores."),
    ),
    _Complaint(
        "unexpected end of stream",
        N_("Hay una comilla que se abre y no se cierra."),
        N_("Cierre la comilla al final del texto."),
        at_start=True,
    ),
    _Complaint(
        "',' or ']'",
        N_("Hay un corchete «[» que se abre y no se cierra bien."),
        N_("Cierre la lista con «]» y separe sus elementos con comas."),
        at_start=True,
    ),
    _Complaint(
        "',' or '}'",
        N_("Hay una llave «{{» que se abre y no se cierra bien."),
        N_("Cierre el grupo con «}}», o ponga el texto entre comillas."),
        at_start=True,
    ),
    _Complaint(
        "escape",
        N_("Hay una barra invertida («\\») que no se entiende dentro de comillas dobles."),
        N_("Use comillas simples, o escriba la barra dos veces."),
    ),
    _Complaint(
        "bottomless",
        N_("Hay demasiados niveles, unos dentro de otros: el resto no se lee."),
        N_("Revise los corchetes y las llaves."),
    ),
)

_OTHER = _Complaint(
    "",
    N_("Desde aquí el archivo no se entiende."),
    N_("Revise en esta línea y en la anterior la sangría, los dos puntos y las comillas."),
)


def explain(error: yaml.YAMLError, file: str) -> Problem:
    """The problem that made the parser give up."""
    sentence = str(getattr(error, "problem", "") or "")
    complaint = next((c for c in _COMPLAINTS if c.sign in sentence), _OTHER)
    mark = getattr(error, "problem_mark", None)
    if complaint.at_start:
        mark = getattr(error, "context_mark", None) or mark
    where = Where(file, mark.line + 1, mark.column + 1) if mark else Where(file)
    return Problem(where, complaint.what, _RULE, complaint.next)
