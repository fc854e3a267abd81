"""From the texts of a file to ids and numbers: what is sure enters, the rest is asked or told."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import duckdb
import numpy as np
import pyarrow as pa

from data.importers.importer import Facts
from data.importers.question import FileMapping, Question
from data.intake.cleaning import clean_cells, fill_empty, join_marks
from data.intake.columns import LEFT, TAKEN, Aspect
from data.intake.file_columns import FileColumns
from data.intake.findings import list_problems, list_questions
from data.intake.reading import Taken
from data.intake.row_problem import RowProblem
from data.intake.small_fields import read_confidences, read_ranks, read_sources
from indicators.catalogue import Catalogue

_INSERT = "INSERT INTO loaded BY NAME SELECT * FROM resolved"


@dataclass(frozen=True)
class Defaults:
    """What a load says of all its rows; it fills the cells that a file leaves empty."""

    source: str
    confidence: str
    evidence: str


@dataclass(frozen=True)
class Resolution:
    """What became of a file's rows.

    Of `read` rows `understood` are in `loaded`; `left_out` have no figure or were not wanted; the
    others have a problem or wait for an answer. `problems` holds at most 1,000 of each rule,
    `counts` all of them. Questions say how many rows wait for them.
    """

    read: int
    understood: int
    left_out: int
    problems: Sequence[RowProblem]
    counts: Mapping[str, int]
    questions: Sequence[Question]
    next_id: int


def resolve(
    con: duckdb.DuckDBPyConnection,
    facts: Facts,
    *,
    file: int,
    name: str,
    mapping: FileMapping,
    catalogue: Catalogue,
    defaults: Defaults,
    known_breakdowns: Mapping[str, AbstractSet[str]],
    now_year: int,
    first_id: int,
) -> Resolution:
    """Read the facts of a file against the catalogue, and put what was understood into `loaded`.

    The connection has the tables `known`, `unit` and `loaded`. Ids count on from `first_id`. An
    empty default leaves empty cells empty: whoever confirms the load fills them.
    """
    cells = clean_cells(facts.table)
    columns = FileColumns(con, facts, cells, mapping.answers, catalogue, known_breakdowns, now_year)
    aspects = _aspects(columns, defaults)
    states = np.maximum.reduce([aspect.states for aspect in aspects.values()])
    sure = states == TAKEN
    understood = int(np.count_nonzero(sure))
    if understood:
        resolved = _resolved(columns, aspects, defaults)
        resolved = resolved if sure.all() else resolved.filter(pa.array(sure))
        ids = np.arange(first_id, first_id + understood, dtype=np.int32)
        files = pa.repeat(pa.scalar(file, pa.int32()), understood)
        resolved = resolved.append_column("id", pa.array(ids)).append_column("file", files)
        con.register("resolved", resolved)
        con.execute(_INSERT)
        con.unregister("resolved")
    problems, counts = list_problems(aspects.values(), states, cells, name)
    return Resolution(
        read=len(states),
        understood=understood,
        left_out=int(np.count_nonzero(states == LEFT)),
        problems=problems,
        counts=counts,
        questions=list_questions(aspects.values(), states),
        next_id=first_id + understood,
    )


def _aspects(columns: FileColumns, defaults: Defaults) -> Mapping[str, Aspect]:
    """Every side of the rows, in the order in which questions are asked."""
    sources, confidences, ranks = (
        columns.texts[column] for column in ("source", "confidence", "rank")
    )
    known = columns.catalogue.sources
    return {
        "variable": columns.variables,
        "place": columns.places,
        "period": columns.periods,
        "value": Aspect("value", columns.numbers.codes, columns.numbers.readings),
        "missing_code": columns.missing_codes,
        "unit": columns.units,
        "breakdown": columns.breakdowns,
        "source": Aspect(
            "source", sources.codes, read_sources(sources.texts, known, defaults.source)
        ),
        "confidence": Aspect(
            "confidence",
            confidences.codes,
            read_confidences(confidences.texts, defaults.confidence),
        ),
        "rank": Aspect("rank", ranks.codes, read_ranks(ranks.texts)),
    }


def _resolved(columns: FileColumns, aspects: Mapping[str, Aspect], defaults: Defaults) -> pa.Table:
    """All rows in the shape of `loaded` but for their ids; what was not taken is empty."""
    cells = columns.cells
    values, texts = columns.converted
    notes = cells["note"]
    for aspect in aspects.values():
        if aspect.marked:
            notes = join_marks(notes, aspect.marks())
    names = ("variable", "breakdown", "place", "period", "source", "confidence")
    return pa.table(
        {
            "sheet": cells["sheet"],
            "row": cells["row"],
            "col": cells["column"],
            **{name: aspects[name].values() for name in names},
            "value": values,
            "value_text": texts,
            "rank": _whole_numbers(aspects["rank"]),
            "evidence": fill_empty(cells["evidence"], defaults.evidence),
            "note": notes,
        }
    )


def _whole_numbers(ranks: Aspect) -> pa.Array:
    found = [int(r.value) if isinstance(r, Taken) else 0 for r in ranks.readings]
    return pa.array(np.array(found, dtype=np.int32)[ranks.codes])
