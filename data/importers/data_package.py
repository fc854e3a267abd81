"""Frictionless data package: a zip with `datapackage.json`, or that file with its data inside."""

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from data.importers.importer import FACTS, Facts, Importer, Progress
from data.importers.parts.asking import Asking
from data.importers.parts.inner_table import read_inner
from data.importers.parts.package_descriptor import (
    NUMERIC,
    Descriptor,
    Dialect,
    Resource,
    Schema,
    looks_like_descriptor,
    read_descriptor,
    read_part,
)
from data.importers.parts.package_table import plain_table
from data.importers.parts.tabular import not_this_shape, shown
from data.importers.question import FileMapping, Option, Question
from data.intake.row_problem import UnreadableError
from data.opening.archive import plain_name
from data.opening.bounds import unreadable
from data.opening.document import Archive, Document, Json, Opened
from data.opening.opening import open_document
from indicators.message import N_

_FILE = "datapackage.json"
_REMOTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_UNSAFE = re.compile(r"/|\\|~|(?:.*[/\\])?\.\.(?:[/\\]|$)")


def recognise(opened: Opened) -> float:
    """Sure of a zip with a descriptor, and of a descriptor."""
    match opened:
        case Archive():
            return 0.99 if _descriptor_of(opened) else 0.0
        case Json():
            return 0.99 if looks_like_descriptor(opened.value) else 0.0
        case _:
            return 0.0


def read(opened: Opened, mapping: FileMapping, progress: Progress) -> Facts:
    """One resource, asked (`resource`) where there are several; nothing is fetched from afar.

    The table inside is read by its own shape; signs of numbers and missing values are those of
    the descriptor.
    """
    asking = Asking(mapping)
    value, folder = _value(opened, mapping)
    if isinstance(value, Question):
        return Facts(FACTS.empty_table(), questions=(value,))
    descriptor = read_descriptor(opened.name, value)
    labels = tuple(resource.label for resource in descriptor.resources)
    resource = _choose(asking, descriptor)
    if resource is None:
        return Facts(FACTS.empty_table(), questions=tuple(asking.open), headers=labels)
    parts = [_part(opened, path, folder) for path in resource.paths]
    dialect, schema = resource.dialect, resource.table_schema
    if isinstance(dialect, str):
        dialect = read_part(Dialect, opened.name, _json_of(opened, dialect, folder, mapping))
    if isinstance(schema, str):
        schema = read_part(Schema, opened.name, _json_of(opened, schema, folder, mapping))
    if not parts and resource.data is None:
        raise _nothing(opened.name, resource)
    found = plain_table(opened.name, resource, parts, _with_tabs(resource, dialect), schema)
    facts = read_inner(found.table, mapping, progress, found.rows)
    facts = replace(
        facts,
        problems=shown([*found.problems, *facts.problems]),
        headers=labels if len(labels) > 1 else facts.headers,
    )
    numeric = any(field.type in NUMERIC for field in schema.fields)
    return replace(facts, decimal=".", thousands="") if numeric else facts


def _descriptor_of(archive: Archive) -> str:
    """The name inside the zip of the descriptor that lies highest, or none."""
    found = [name for name in archive.members if PurePosixPath(name).name.lower() == _FILE]
    return min(found, key=lambda name: (name.count("/"), name), default="")


def _value(opened: Opened, mapping: FileMapping) -> tuple[Any, str]:
    """What the descriptor says (or a question about its text), and its folder inside the zip."""
    if not isinstance(opened, Archive):
        return (opened.value if isinstance(opened, Json) else None), ""
    name = _descriptor_of(opened)
    if not name:
        raise not_this_shape(opened.name)
    folder = str(PurePosixPath(name).parent)
    found = open_document(opened.members[name], mapping)
    if isinstance(found, Question):
        return found, folder
    return (found.value if isinstance(found, Json) else None), "" if folder == "." else folder


def _choose(asking: Asking, descriptor: Descriptor) -> Resource | None:
    named = {
        resource.label or str(number): resource
        for number, resource in enumerate(descriptor.resources, 1)
    }
    options = tuple(Option(name, N_("{name}", name=name)) for name in named)
    text = N_("El paquete trae varias tablas. ¿Cuál se carga?")
    chosen = asking.only_or_answer(Question("resource", text, options))
    return named.get(chosen)


def _part(opened: Opened, path: str, folder: str) -> bytes:
    """The bytes of a file beside the descriptor."""
    if _REMOTE.match(path) or _UNSAFE.match(path):
        raise unreadable(
            "remote_path",
            opened.name,
            N_("El paquete apunta fuera de sí mismo: «{path}».", path=path[:200]),
            N_("Descargue ese archivo y cárguelo, o pida el paquete con sus datos dentro."),
        )
    members = opened.members if isinstance(opened, Archive) else {}
    found = members.get(plain_name(f"{folder}/{path}" if folder else path))
    if found is None:
        raise unreadable(
            "missing_file",
            opened.name,
            N_("El paquete nombra el archivo «{path}», que no está.", path=path[:200]),
            N_("Cargue el paquete como .zip, con datapackage.json y sus archivos."),
        )
    if not path.lower().endswith((".csv", ".tsv", ".txt", ".json")):
        raise unreadable(
            "data_package",
            opened.name,
            N_("La tabla «{path}» del paquete no es CSV.", path=path[:200]),
            N_("Saque ese archivo del paquete y cárguelo solo."),
        )
    return found.content


def _json_of(opened: Opened, path: str, folder: str, mapping: FileMapping) -> Any:
    """What another JSON file of the package says."""
    found = open_document(Document(path, _part(opened, path, folder)), mapping)
    return found.value if isinstance(found, Json) else None


def _with_tabs(resource: Resource, dialect: Dialect) -> Dialect:
    tabs = resource.format == "tsv" or all(path.endswith(".tsv") for path in resource.paths or "-")
    if tabs and "delimiter" not in dialect.model_fields_set:
        return dialect.model_copy(update={"delimiter": "\t"})
    return dialect


def _nothing(file: str, resource: Resource) -> UnreadableError:
    return unreadable(
        "data_package",
        file,
        N_("La tabla «{name}» del paquete no trae datos.", name=resource.label),
        N_("Cargue un paquete con los datos dentro."),
    )


DATA_PACKAGE = Importer(
    id="data_package",
    name=N_("Paquete de datos (Frictionless)"),
    recognise=recognise,
    read=read,
    example="datapackage.zip",
)
