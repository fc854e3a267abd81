"""Read → recognise → resolve → check → compare: everything about a load before it is one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import duckdb

from data.checks.context import context_of
from data.checks.registry import RULES
from data.checks.running import run_checks
from data.digests import bytes_digest, text_digest
from data.edition import Edition
from data.importers.importer import Progress
from data.importers.question import FileMapping, Question
from data.importers.registry import recognise
from data.intake.difference import Difference, difference, loaded_rows
from data.intake.resolving import Defaults, resolve
from data.intake.row_problem import RowProblem, UnreadableError
from data.intake.workbench import known_breakdowns, open_workbench
from data.loads import Contradiction, Rows
from data.opening.document import Document
from data.opening.opening import open_document
from indicators.catalogue import Catalogue
from indicators.definition.scorecard import Scorecard
from indicators.message import N_, Message
from indicators.problem import Level

_SELF_EXPLAINING = FileMapping()

Remembered = Callable[[str], FileMapping | None]
"""The mapping kept for files of a look, if there is one."""


@dataclass(frozen=True)
class Bench:
    """What a load is compared with: the served edition, its definitions and its catalogue."""

    edition: Edition
    scorecard: Scorecard
    catalogue: Catalogue


@dataclass(frozen=True)
class FileReport:
    """What became of one file.

    `mapping` is how it was read: its shape, its look and the answers given. `read` figures were in
    it, `understood` of them have names, a period and a number. A file with open questions waits;
    one that was `refused` could not be read at all.
    """

    name: str
    sha256: str
    size: int
    shape: str = ""
    shape_name: Message | None = None
    mapping: FileMapping = _SELF_EXPLAINING
    read: int = 0
    understood: int = 0
    left_out: int = 0
    problems: Sequence[RowProblem] = ()
    questions: Sequence[Question] = ()
    refused: bool = False


@dataclass(frozen=True)
class Examined:
    """Everything known about a load: its files, its rows, and what they would change.

    `problems` are of the checks, over all files; `warnings` count the rows a rule warns about.
    """

    base: Edition
    files: Sequence[FileReport]
    problems: Sequence[RowProblem]
    counts: Mapping[str, int]
    warnings: Mapping[str, int]
    rejected: int
    rows: Rows
    difference: Difference

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for file in self.files for question in file.questions)

    @property
    def ready(self) -> bool:
        """Whether there is something to load and nothing left to ask."""
        return self.rows.num_rows > 0 and not self.questions


def examine(
    bench: Bench,
    documents: Sequence[Document],
    mappings: Sequence[FileMapping],
    defaults: Defaults,
    contradictions: Contradiction,
    *,
    now_year: int,
    progress: Progress,
    remembered: Remembered = lambda _look: None,
) -> Examined:
    """Look at files as one load; one bad file never stops the others.

    `mappings` go with `documents`; an empty one lets the file speak for itself, or is taken from
    those `remembered`. Whatever `progress` raises stops the work, and nothing is left behind.
    """
    told_apart = _told_apart(documents)
    with open_workbench(bench.edition, bench.scorecard.units.units) as (con, scratch):
        reports = []
        next_id = 0
        known = known_breakdowns(con)
        for number, document in enumerate(told_apart):
            share = _share(progress, number, len(documents))
            mapping = mappings[number] if number < len(mappings) else _SELF_EXPLAINING
            file = _File(bench, con, number, document, mapping, remembered)
            report, next_id = file.examine(
                defaults, known, first_id=next_id, now_year=now_year, progress=share
            )
            reports.append(report)
        progress(0.6, N_("Comprobando las cifras…"))
        checked = run_checks(
            con,
            RULES,
            context_of(bench.scorecard, now_year),
            lambda part, what: progress(0.6 + 0.25 * part, what),
            files=[document.name for document in told_apart],
        )
        progress(0.85, N_("Comparando con lo publicado…"))
        changed = difference(con, contradictions)
        rows = loaded_rows(con, scratch)
        progress(1.0, N_("Archivos revisados."))
    return Examined(
        base=bench.edition,
        files=reports,
        problems=checked.problems,
        counts=checked.counts,
        warnings={
            rule.id: checked.counts[rule.id]
            for rule in RULES
            if rule.level is Level.WARNING and checked.counts.get(rule.id)
        },
        rejected=checked.rejected,
        rows=rows,
        difference=changed,
    )


def look_of(shape: str, headers: Sequence[str]) -> str:
    """What tells files of one kind from others: their shape and their headers."""
    return text_digest(shape, *headers)


def _told_apart(documents: Sequence[Document]) -> list[Document]:
    """The documents under names of their own: a problem names its file by nothing else."""
    names: set[str] = set()
    found = []
    for document in documents:
        name, number = document.name, 1
        while name in names:
            number += 1
            name = f"{document.name} ({number})"
        names.add(name)
        found.append(replace(document, name=name))
    return found


@dataclass(frozen=True)
class _File:
    """One file on its way into `loaded`."""

    bench: Bench
    con: duckdb.DuckDBPyConnection
    number: int
    document: Document
    mapping: FileMapping
    remembered: Remembered

    def examine(
        self,
        defaults: Defaults,
        known: Mapping[str, set[str]],
        *,
        first_id: int,
        now_year: int,
        progress: Progress,
    ) -> tuple[FileReport, int]:
        content, mapping = self.document.content, self.mapping
        report = FileReport(self.document.name, bytes_digest(content), len(content))
        report = replace(report, mapping=mapping)
        try:
            progress(0.0, N_("Leyendo {file}…", file=self.document.name))
            opened = open_document(self.document, mapping)
            if isinstance(opened, Question):
                return replace(report, questions=(opened,)), first_id
            importer = recognise(opened, mapping)
            if isinstance(importer, Question):
                return replace(report, questions=(importer,)), first_id
            facts = importer.read(opened, mapping, progress)
            look = look_of(importer.id, facts.headers)
            kept = None if mapping.answers else self.remembered(look)
            if kept is not None:
                mapping = kept
                facts = importer.read(opened, mapping, progress)
        except UnreadableError as error:
            return replace(report, problems=(error.problem,), refused=True), first_id
        mapping = mapping.model_copy(update={"shape": importer.id, "look": look})
        report = replace(report, shape=importer.id, shape_name=importer.name, mapping=mapping)
        if facts.questions:
            problems = tuple(facts.problems)
            return replace(report, questions=tuple(facts.questions), problems=problems), first_id
        resolved = resolve(
            self.con,
            facts,
            file=self.number,
            name=self.document.name,
            mapping=mapping,
            catalogue=self.bench.catalogue,
            defaults=defaults,
            known_breakdowns=known,
            now_year=now_year,
            first_id=first_id,
        )
        report = replace(
            report,
            read=resolved.read,
            understood=resolved.understood,
            left_out=resolved.left_out,
            problems=(*facts.problems, *resolved.problems),
            questions=tuple(resolved.questions),
        )
        return report, resolved.next_id


def _share(progress: Progress, number: int, files: int) -> Progress:
    start, step = 0.6 * number / files, 0.6 / files
    return lambda part, what: progress(start + step * part, what)
