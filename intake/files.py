"""Files on their way in and back to whoever brought them, and the mappings kept for them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from data.importers.question import FileMapping
from data.intake.annotating import Annotated, Say, annotate
from data.intake.examining import Examined, FileReport
from data.intake.row_problem import RowProblem
from data.mappings import list_mappings
from data.opening.bounds import FILE_BYTES
from data.opening.document import Document
from indicators.message import N_, Message
from region import Region


class MappingError(ValueError):
    """There is no such mapping, or it is none."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def read_documents(paths: Sequence[Path]) -> tuple[list[Document], list[OSError]]:
    """The files that can be read, by their own names, and why the others cannot.

    Of one that is too large no more is read than what it takes to say so.
    """
    found, failed = [], []
    for path in paths:
        try:
            found.append(_read_document(path))
        except OSError as error:
            failed.append(error)
    return found, failed


def _read_document(path: Path) -> Document:
    with path.open("rb") as file:
        content = file.read(FILE_BYTES + 1)
    return Document(readable_name(path.name), content)


def readable_name(name: str) -> str:
    """A file's name as one line of text: what cannot be written down or seen becomes a sign."""
    text = name.encode(errors="surrogateescape").decode(errors="replace")
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)


def problems_of_file(examined: Examined, report: FileReport) -> tuple[RowProblem, ...]:
    """The problems of one file, those of reading and of the checks, in the order of its rows."""
    found = [*report.problems, *(one for one in examined.problems if one.file == report.name)]
    return tuple(sorted(found, key=lambda one: (one.sheet, one.row, one.column)))


def annotated(
    document: Document, report: FileReport, examined: Examined, say: Say = str
) -> Annotated:
    """The file with its problems written beside the cells they are about."""
    return annotate(document, report.mapping, problems_of_file(examined, report), say)


def kept_mappings(region: Region) -> tuple[FileMapping, ...]:
    """The mappings that were kept, by name."""
    return list_mappings(region.store)


def choose_mapping(region: Region, name: str | None, answers: Mapping[str, str]) -> FileMapping:
    """The mapping by its name, or from a JSON file, with more answers; `MappingError`."""
    found = FileMapping()
    if name:
        kept = {mapping.name: mapping for mapping in kept_mappings(region)}
        found = kept[name] if name in kept else _from_file(Path(name), list(kept))
    return found.model_copy(update={"answers": {**found.answers, **answers}})


def _from_file(path: Path, names: Sequence[str]) -> FileMapping:
    try:
        return FileMapping.model_validate_json(path.read_bytes())
    except OSError as error:
        raise MappingError(
            N_(
                "No hay un mapeo «{name}». Guardados: {names}.",
                name=path.name,
                names=", ".join(names) or "—",
            )
        ) from error
    except ValueError as error:
        message = N_("«{name}» no es un mapeo: falta o sobra algo en su JSON.", name=path.name)
        raise MappingError(message) from error
