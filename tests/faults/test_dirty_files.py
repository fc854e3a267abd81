"""Generated dirty files: never a traceback, never a silent wrong value, memory bounded.

Every file is opened, recognised, read and resolved; one of twenty goes all the way through the
checks and the comparison, which take ten times as long.
"""

import resource
from contextlib import closing

from hypothesis import HealthCheck, given, seed, settings

from data.importers.question import LEAVE_OUT, FileMapping
from data.intake.examining import Bench as ExaminingBench
from data.intake.examining import _File
from data.intake.workbench import known_breakdowns, open_workbench
from data.opening.document import Document
from intake.desk import Desk
from intake.origin import known_origin
from intake.proposing import Intent, look_at
from region import open_system
from tests.faults.conftest import quiet
from tests.faults.dirt import Dirty, dirty_files
from tests.faults.extent import DIRTY_FILES

_WHOLE_WAY = 20
_BATCH = 2_000
_RUN = settings(
    max_examples=_BATCH,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
"""One run after the other: hypothesis remembers all files of a run, which is no memory of ours."""
_MOST_GROWTH = 300.0
"""Megabytes that a process may grow by over all of them."""


class Bench:
    """Where files are read, opened once for all of them."""

    def __init__(self, desk: Desk, con) -> None:
        self.desk, self.con = desk, con
        system = desk.system
        self.intent = Intent(known_origin(system.catalogue.sources, "censo", "A"))
        self.bench = ExaminingBench(system.edition, system.scorecard, system.catalogue)
        self.known = known_breakdowns(con)
        self.seen = {"files": 0, "loaded": 0, "asked": 0, "refused": 0}

    def read(self, content: bytes, mapping: FileMapping):
        """The report of a file and the rows that came in."""
        document = Document("sucio.csv", content)
        file = _File(self.bench, self.con, 0, document, mapping, lambda _look: None)
        report, _ = file.examine(
            self.intent.origin.defaults, self.known, first_id=0, now_year=2026, progress=quiet
        )
        rows = self.con.execute("SELECT variable, place, period, value, value_text FROM loaded")
        found = rows.fetchall()
        self.con.execute("DELETE FROM loaded")
        return report, found

    def check(self, file: Dirty) -> None:
        """What comes in unasked is true; every question can be answered until none is left."""
        self.seen["files"] += 1
        mapping = FileMapping()
        report, rows = self.read(file.content, mapping)
        self.seen["refused"] += report.refused
        self.seen["asked"] += bool(report.questions)
        must_be_true(rows, file)
        for _ in range(8):
            if not report.questions:
                break
            answers = {question.id: _answer(question) for question in report.questions}
            mapping = mapping.model_copy(update={"answers": {**mapping.answers, **answers}})
            report, rows = self.read(file.content, mapping)
        assert not report.questions
        self.seen["loaded"] += len(rows)
        if self.seen["files"] % _WHOLE_WAY == 0:
            document = Document("sucio.csv", file.content)
            look_at(self.desk, [document], [mapping], self.intent, quiet)


def _answer(question) -> str:
    likely = question.options[0].id if question.options else LEAVE_OUT
    return question.suggested or likely


def test_no_dirty_file_is_read_wrongly(region) -> None:
    with (
        closing(open_system(region, quiet)) as system,
        open_workbench(system.edition, system.scorecard.units.units) as (con, _),
    ):
        bench = Bench(Desk(region, system), con)
        start = _peak()

        def survives(file: Dirty) -> None:
            bench.check(file)

        for batch in range(DIRTY_FILES // _BATCH):
            seed(batch)(_RUN(given(dirty_files())(survives)))()

        assert _peak() - start < _MOST_GROWTH
        print(bench.seen, f"{_peak() - start:.0f} MB")
        assert min(bench.seen.values()) > DIRTY_FILES / 50, bench.seen


def must_be_true(rows, file: Dirty) -> None:
    """Every row that came in without an answer is one of the figures that were written."""
    if not file.figures:
        return
    truth: dict[tuple[str, str, str], set[float]] = {}
    for figure in file.figures:
        if figure.value is not None:
            key = (figure.variable, figure.place, figure.period)
            truth.setdefault(key, set()).add(figure.value)
    for variable, place, period, value, text in rows:
        key = (variable, place, period)
        if value not in truth.get(key, set()):
            # A junk cell may hold a number by chance; then the figure is what the cell says.
            junk = [f for f in file.figures if f.value is None]
            said = [_number(f.written[3]) for f in junk if (f.variable, f.place, f.period) == key]
            assert value in said, (key, text, file)


def _number(text: str) -> float | None:
    try:
        return float("".join(text.split()).replace(",", "."))
    except ValueError:
        return None


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
