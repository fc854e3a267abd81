"""What the reading of a file has to tell and to ask, with the rows it concerns."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from data.importers.question import Question
from data.intake.columns import OPEN, REFUSED, Aspect
from data.intake.reading import Asked, Refused
from data.intake.row_problem import RowProblem
from data.intake.spelling import shortened
from indicators.problem import Level

MOST = 1000
"""Problems of one rule that are listed for a file; all are counted."""


def list_problems(
    aspects: Iterable[Aspect],
    states: npt.NDArray[np.uint8],
    cells: Mapping[str, pa.Array],
    file: str,
) -> tuple[Sequence[RowProblem], Mapping[str, int]]:
    """The problems of refused rows in the order of the file, and how many there are by rule."""
    counts: Counter[str] = Counter()
    found: list[tuple[int, RowProblem]] = []
    for aspect in aspects:
        rows = np.flatnonzero((states == REFUSED) & (aspect.states == REFUSED))
        for code, size in enumerate(np.bincount(aspect.codes[rows]).tolist()):
            reading = aspect.readings[code]
            if isinstance(reading, Refused) and size:
                listed = min(size, max(MOST - counts[reading.rule], 0))
                counts[reading.rule] += size
                own = rows[aspect.codes[rows] == code][:listed] if listed else rows[:0]
                found += [
                    (row, _problem(row, reading, aspect.column, cells, file))
                    for row in own.tolist()
                ]
    return [problem for _, problem in sorted(found, key=lambda pair: pair[0])], counts


def list_questions(aspects: Iterable[Aspect], states: npt.NDArray[np.uint8]) -> Sequence[Question]:
    """Each open question once, with the rows that wait for it; those of no row are dropped."""
    found: dict[str, Question] = {}
    for aspect in aspects:
        rows = (states == OPEN) & (aspect.states == OPEN)
        if not rows.any():
            continue
        sizes = np.bincount(aspect.codes[rows], minlength=len(aspect.readings))
        for code in np.flatnonzero(sizes).tolist():
            reading = aspect.readings[code]
            if isinstance(reading, Asked):
                question = found.get(reading.question.id, reading.question)
                rows_before = found[question.id].rows if question.id in found else 0
                found[question.id] = replace(question, rows=rows_before + int(sizes[code]))
    return list(found.values())


def _problem(
    row: int, refused: Refused, column: str, cells: Mapping[str, pa.Array], file: str
) -> RowProblem:
    return RowProblem(
        rule=refused.rule,
        level=Level.ERROR,
        file=file,
        what=refused.what,
        why=refused.why,
        next=refused.next,
        sheet=cells["sheet"][row].as_py(),
        row=cells["row"][row].as_py(),
        column=cells["column"][row].as_py() if column == "value" else 0,
        value=shortened(cells[column][row].as_py(), 200),
    )
