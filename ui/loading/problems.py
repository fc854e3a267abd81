"""The problems of a load, rule by rule, the grave ones first."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indicators.message import N_
from indicators.problem import Level
from indicators.spreadsheet import harmless
from intake.vocabulary import RULE_NAMES, Examined, RowProblem
from ui.language import gettext as _
from ui.quantities import show_figure
from ui.saying import say

SHOWN = 25
"""Problems of a rule on screen; the files have all that are listed."""
_LISTED = 1_000

_LEVEL_WORDS = {
    Level.ERROR: N_("Error: no se carga"),
    Level.WARNING: N_("Advertencia: se carga si usted dice por qué"),
    Level.NOTICE: N_("Aviso: no hace falta decidir"),
}
_ORDER = (Level.ERROR, Level.WARNING, Level.NOTICE)


@dataclass(frozen=True)
class ProblemLine:
    """One problem as a row of the table."""

    file: str
    sheet: str
    row: str
    column: str
    value: str
    what: str
    next: str


@dataclass(frozen=True)
class RuleGroup:
    """The problems of one rule; `count` says how many in words."""

    rule: str
    name: str
    level: Level
    level_words: str
    count: str
    why: str
    lines: tuple[ProblemLine, ...]
    more: int


def all_problems(examined: Examined) -> Iterator[RowProblem]:
    """Those of reading, file by file, then those of the checks."""
    for report in examined.files:
        yield from report.problems
    yield from examined.problems


def problem_groups(examined: Examined) -> tuple[RuleGroup, ...]:
    """The problems by rule, errors before warnings before notices."""
    groups: dict[tuple[Level, str], list[RowProblem]] = {}
    for problem in all_problems(examined):
        groups.setdefault((problem.level, problem.rule), []).append(problem)
    ordered = sorted(groups, key=lambda key: _ORDER.index(key[0]))
    return tuple(_group(examined, *key, groups[key]) for key in ordered)


def rule_name(rule: str, problems: Sequence[RowProblem] = ()) -> str:
    """The name of a check; a rule of reading has its sentence."""
    if rule in RULE_NAMES:
        return say(RULE_NAMES[rule])
    return say(problems[0].why) if problems else rule


def _group(
    examined: Examined, level: Level, rule: str, problems: Sequence[RowProblem]
) -> RuleGroup:
    number = examined.counts.get(rule) or len(problems)
    count = show_figure(number)
    if rule not in examined.counts and number >= _LISTED:
        count = _("{n} o más").format(n=count)
    known = rule in RULE_NAMES
    return RuleGroup(
        rule=rule,
        name=rule_name(rule, problems),
        level=level,
        level_words=say(_LEVEL_WORDS[level]),
        count=count,
        why=say(problems[0].why) if known else "",
        lines=tuple(map(line_of, problems[:SHOWN])),
        more=max(number - SHOWN, 0),
    )


def line_of(problem: RowProblem) -> ProblemLine:
    """One problem in words."""
    return ProblemLine(
        problem.file,
        problem.sheet,
        str(problem.row) if problem.row else "",
        column_letters(problem.column),
        problem.value,
        say(problem.what),
        say(problem.next),
    )


def column_letters(column: int) -> str:
    """`A`, `AB`: a column as a spreadsheet names it; nothing for 0."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def problems_csv(examined: Examined) -> bytes:
    """All listed problems as CSV in UTF-8, marked so that spreadsheets read the accents."""
    head = (
        _("gravedad"), _("regla"), _("archivo"), _("hoja"), _("fila"), _("columna"), _("valor"),
        _("problema"), _("por_que"), _("sugerencia"),
    )  # fmt: skip
    rows = (
        (
            problem.level.value, problem.rule, problem.file, problem.sheet,
            str(problem.row or ""), column_letters(problem.column), problem.value,
            say(problem.what), say(problem.why), say(problem.next),
        )
        for problem in all_problems(examined)
    )  # fmt: skip
    return csv_bytes((head, *rows))


def csv_bytes(rows: Sequence[Sequence[str]]) -> bytes:
    """Texts as CSV; what a spreadsheet would run as a formula is disarmed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow(map(harmless, row))
    return b"\xef\xbb\xbf" + out.getvalue().encode()
