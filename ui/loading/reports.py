"""What became of each file, in a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from intake.vocabulary import FileReport
from ui.language import gettext as _
from ui.language import ngettext
from ui.quantities import NO_BREAK, show_figure, show_number
from ui.saying import say


@dataclass(frozen=True)
class ReportLine:
    """One file: `state` is `refused`, `waiting` or `read`; `counts` are words with numbers."""

    name: str
    size: str
    state: str
    shape: str
    counts: tuple[str, ...]
    why: str = ""
    next: str = ""


def report_lines(reports: Sequence[FileReport]) -> tuple[ReportLine, ...]:
    """The files in the order they were brought."""
    return tuple(map(_line, reports))


def _line(report: FileReport) -> ReportLine:
    shape = say(report.shape_name) if report.shape_name else ""
    if report.refused and report.problems:
        problem = report.problems[0]
        why, then = say(problem.what), say(problem.next)
        return ReportLine(report.name, show_size(report.size), "refused", shape, (), why, then)
    state = "waiting" if report.questions else "read"
    return ReportLine(report.name, show_size(report.size), state, shape, _counts(report))


def _counts(report: FileReport) -> tuple[str, ...]:
    if not report.read:
        return (
            ngettext("{n} pregunta", "{n} preguntas", len(report.questions)).format(
                n=len(report.questions)
            ),
        )
    rest = report.read - report.understood - report.left_out
    words = [
        _("{n} cifras leídas").format(n=show_figure(report.read)),
        _("{n} entendidas").format(n=show_figure(report.understood)),
    ]
    if report.left_out:
        words.append(_("{n} sin cifra o dejadas fuera").format(n=show_figure(report.left_out)))
    if rest:
        words.append(
            _("{n} esperan respuesta o tienen errores").format(n=show_figure(rest))
            if report.questions
            else _("{n} con errores").format(n=show_figure(rest))
        )
    return tuple(words)


def show_size(size: int) -> str:
    """`1.2 MB`, `340 kB`, `12 bytes`."""
    if size >= 1_000_000:
        return f"{show_number(size / 1_000_000, 1)}{NO_BREAK}MB"
    if size >= 1_000:
        return f"{show_number(size / 1_000, 0)}{NO_BREAK}kB"
    return f"{size}{NO_BREAK}bytes"
