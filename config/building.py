"""From a document to frozen definitions; what cannot be built is left out with its problems."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from config.document import Document, Plain
from config.schema import locate
from config.wording import is_misspelt, missing_key, unknown_key, word, wrong_type
from indicators.definition.model import Definition
from indicators.message import N_
from indicators.problem import Finding, Path, Problem

D = TypeVar("D", bound=Definition)


@dataclass(frozen=True)
class Built(Generic[D]):
    """What could be built, in order, and every problem met."""

    values: tuple[D, ...]
    problems: tuple[Problem, ...]


def build(model: type[D], document: Document, path: Path = ()) -> Built[D]:
    """The definition at `path`: one value, or none where something in it is wrong or refused."""
    built = build_from(document.at(path), model, document, path)
    return Built((), built.problems) if document.refused(path) else built


def build_from(data: Plain, model: type[D], document: Document, path: Path) -> Built[D]:
    """One definition from data that stands for what is at the path, whatever was refused there."""
    try:
        # strict reading takes lists and names of choices only from JSON
        value = model.model_validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        details = error.errors()
        unknown = [d["loc"] for d in details if d["type"] == "extra_forbidden"]
        found = [
            word(detail, model, document, path)
            for detail in details
            if not _is_echo(detail, unknown, details, model)
        ]
        return Built((), _place(found, document))
    return Built((value,), ())


def build_list(model: type[D], document: Document, path: Path) -> Built[D]:
    """The definitions of the list at `path`, without those that are wrong or repeat an id."""
    items = document.at(path)
    if not isinstance(items, list):
        finding = wrong_type(path, "tuple_type", items, document.text(path))
        return Built((), _place([finding], document))
    values: list[D] = []
    problems: list[Problem] = []
    first: dict[str, Path] = {}
    for number, item in enumerate(items):
        place = (*path, number)
        built = build(model, document, place)
        problems += built.problems
        key, name = identify(item)
        if name in first:
            line = document.where(first[name]).line or 1
            problems += _place([_repeated(name, (*place, key), line)], document)
        else:
            values += built.values
        if name:
            first.setdefault(name, (*place, key))
    return Built(tuple(values), tuple(problems))


def build_parts(
    model: type[D], document: Document, parts: Mapping[str, type[Definition]]
) -> Built[D]:
    """The definition that a whole file is; its lists `parts` lose only the items that are wrong."""
    frame = document.data
    lists: dict[str, tuple[Definition, ...]] = {}
    problems: list[Problem] = []
    if isinstance(frame, dict):
        for key, part in parts.items():
            if key in frame:
                items = build_list(part, document, (key,))
                lists[key] = items.values
                problems += items.problems
        frame = {**frame, **{key: [] for key in lists}}
    built = build_from(frame, model, document, ())
    whole = tuple(value.model_copy(update=lists) for value in built.values)
    return Built(whole, (*problems, *built.problems))


def check_keys(document: Document, valid: tuple[str, ...]) -> tuple[Problem, ...]:
    """Problems of the keys at the top of a file: missing, unknown, or no keys at all."""
    if not isinstance(document.data, dict):
        return _place([wrong_type((), "dict_type", document.data)], document)
    unknown = [key for key in document.data if key not in valid]
    missing = [key for key in valid if key not in document.data]
    findings = [missing_key((k,), "") for k in missing if not is_misspelt(k, unknown, valid)]
    findings += [unknown_key((key,), valid) for key in unknown]
    return _place(findings, document)


def identify(item: Plain) -> tuple[str, str]:
    """The key and the id of an item of a list; the id of a link is `cause>effect`.

    The id is empty if the item has none.
    """
    if not isinstance(item, dict):
        return "", ""
    key, *others = ("cause", "effect") if "cause" in item else ("id",)
    names = [item.get(name) for name in (key, *others)]
    texts = [name.strip() for name in names if isinstance(name, str)]
    return key, ">".join(texts) if len(texts) == len(names) else ""


def _is_echo(
    error: ErrorDetails,
    unknown: list[Path],
    every: Sequence[ErrorDetails],
    model: type[Definition],
) -> bool:
    """Whether an error only follows from another one that is told anyway."""
    place = error["loc"]
    if error["type"] == "missing":
        beside = [str(path[-1]) for path in unknown if path[:-1] == place[:-1]]
        return is_misspelt(str(place[-1]), beside, locate(model, place[:-1]).keys)
    # a list counts as too short when its elements are wrong
    return error["type"] == "too_short" and any(
        other["loc"][: len(place)] == place and other is not error for other in every
    )


def _place(findings: list[Finding], document: Document) -> tuple[Problem, ...]:
    """The problems of findings, without those about a value that was refused already."""
    return tuple(
        finding.at(document.where(finding.path))
        for finding in findings
        if not document.lost(finding.path)
    )


def _repeated(name: str, path: Path, line: int) -> Finding:
    return Finding(
        path,
        N_("«{name}» está repetido.", name=name),
        N_("Cada id se usa una sola vez."),
        N_("Cambie el id o quite uno: el primero está en la línea {line}.", line=line),
    )
