"""A small file made in a test, opened, recognised and read."""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence

from data.importers.importer import Facts, Importer
from data.importers.question import FileMapping
from data.opening.document import Document
from data.opening.opening import open_document


def told(_share: float, _what: object) -> None:
    """Progress that nobody looks at."""


def opened(name: str, content: str | bytes):
    return open_document(Document(name, content.encode() if isinstance(content, str) else content))


def read(importer: Importer, file, answers: Mapping[str, str] | None = None) -> Facts:
    """The file read once `importer` is sure of it."""
    assert importer.recognise(file) >= 0.9
    facts = importer.read(file, FileMapping(answers=answers or {}), told)
    for column in facts.table.columns:
        assert column.null_count == 0
    return facts


def figures(facts: Facts, *columns: str) -> set[tuple[str, ...]]:
    """The facts as tuples of some columns."""
    return {tuple(row[column] for column in columns) for row in facts.table.to_pylist()}


def asked(facts: Facts) -> dict[str, list[str]]:
    """The open questions by id, with the answers they offer."""
    return {question.id: [option.id for option in question.options] for question in facts.questions}


def rules(facts: Facts) -> set[str]:
    return {problem.rule for problem in facts.problems}


def csv_text(*rows: Sequence[str], delimiter: str = ",") -> str:
    return "".join(delimiter.join(row) + "\n" for row in rows)


def as_json(value) -> str:
    return json.dumps(value, ensure_ascii=False)


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()
