"""One YAML file from the disk: plain data with the line and column of each part, or problems."""

from collections.abc import Iterator
from pathlib import Path as FilePath

import yaml
from yaml.events import Event

from config.composing import HIDDEN, Composer
from config.document import Document, Plain, Refusal
from config.syntax import explain
from indicators.message import N_, Message
from indicators.problem import Problem, Where

MAX_BYTES = 500_000
"""Several times the largest definition file that makes sense."""

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(path: FilePath, file: str) -> Document:
    """The content of a file, called `file` in problems. Nothing in it can raise."""
    try:
        raw = _read_bytes(path)
    except FileNotFoundError:
        return _unusable(
            Where(file),
            N_("No existe el archivo."),
            N_("Cada tema de las definiciones tiene su archivo."),
            N_("Cree el archivo, o recupérelo de una copia."),
        )
    except OSError:
        return _unusable(
            Where(file),
            N_("El archivo no se puede leer."),
            N_("Debe ser un archivo común, con permiso de lectura."),
            N_("Revise los permisos y que no sea una carpeta."),
        )
    if len(raw) > MAX_BYTES:
        return _unusable(
            Where(file),
            N_("El archivo es demasiado grande."),
            N_("Caben {limit} bytes.", limit=MAX_BYTES),
            N_("Revise que sea el archivo correcto: los datos no van en las definiciones."),
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unusable(
            _where(file, raw[: error.start].decode("utf-8", "replace")),
            N_("El archivo no está en UTF-8: desde aquí sus letras no se entienden."),
            N_("Las definiciones se guardan en UTF-8, para que las tildes se lean bien."),
            N_("En su editor elija «Guardar con codificación UTF-8»."),
        )
    return _parse(text, file)


def _read_bytes(path: FilePath) -> bytes:
    if path.exists() and not path.is_file():
        raise OSError(path)
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _parse(text: str, file: str) -> Document:
    hidden = HIDDEN.search(text)
    if hidden is not None:
        return _unusable(
            _where(file, text[: hidden.start()]),
            N_("Hay un carácter invisible que no se puede mostrar."),
            N_("Las definiciones solo contienen letras, cifras y signos visibles."),
            N_("Borre el carácter; si no lo ve, escriba de nuevo la línea."),
        )
    events: Iterator[Event] = yaml.parse(text, Loader=_LOADER)
    composer = Composer(file, events)
    data: Plain = None
    try:
        data = composer.compose()
    except yaml.YAMLError as error:
        composer.refusals.append(Refusal((), explain(error, file)))
        return Document(file, None, composer.spots, tuple(composer.refusals))
    if data is None and not composer.refusals:
        return _unusable(
            Where(file),
            N_("El archivo está vacío."),
            N_("Un archivo de definiciones contiene claves con sus valores."),
            N_("Complete el archivo, o bórrelo si no hace falta."),
        )
    return Document(file, data, composer.spots, tuple(composer.refusals))


def _unusable(where: Where, what: Message, rule: Message, next_: Message) -> Document:
    return Document(where.file, None, {}, (Refusal((), Problem(where, what, rule, next_)),))


def _where(file: str, before: str) -> Where:
    """The place that follows the text `before`."""
    return Where(file, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
