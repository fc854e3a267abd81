"""The lines of a MEF file that count, and what was chosen about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from data.importers.parts.asking import Asking, ask_place
from data.importers.parts.mef_columns import CLASSIFIERS, LEVEL, PLACES, Amount, column_of, year_of
from data.importers.parts.mef_questions import (
    ONLY,
    SPLIT,
    TOTAL,
    ask_by,
    ask_department,
    ask_levels,
    ask_place_kind,
    places_in,
)
from data.importers.parts.tabular import Head, missing_column, read_below
from data.intake.row_problem import RowProblem
from data.opening.document import Delimited, Opened
from indicators.message import N_, Message
from indicators.problem import Level

_YEAR = r"^(19|20)[0-9]{2}$"
_NO_YEAR = N_("«{value}» no es un año.")


@dataclass(frozen=True)
class Choices:
    """Columns that keep sums apart, and the words for what is the same in all of them.

    `place` is what all lines share, unless the columns in `path` say it. `by` is a classifier with
    its columns `code` and `name`; `only` is the one level that is summed, `where` is empty for the
    place of the spending.
    """

    year: str
    place: str = ""
    path: tuple[str, ...] = ()
    by: str = ""
    code: str = ""
    name: str = ""
    level: str = ""
    only: str = ""
    where: str = ""
    note: str = ""

    @property
    def keys(self) -> Sequence[str]:
        return [key for key in (self.year, *self.path, self.level, self.code, self.name) if key]


@dataclass(frozen=True)
class Lines:
    """Lines with amounts still as text; `table` is None while a question is open or they lack."""

    table: pa.Table | None
    choices: Choices
    problems: Sequence[RowProblem]


def read_lines(
    opened: Opened, head: Head, amounts: Sequence[Amount], asking: Asking, more: Sequence[str] = ()
) -> Lines:
    """The lines of the department that is loaded; `more` are further columns that are needed.

    Nothing is summed where rows could not be read: nobody knows to which sum they belong.
    """
    year = year_of(head)
    if not year:
        raise missing_column(opened.name, "ANO_EJE")
    if not amounts:
        raise missing_column(opened.name, "MONTO_DEVENGADO")
    kind, by = ask_place_kind(asking, head), ask_by(asking, head)
    level = column_of(head, LEVEL)
    assumed = kind or next(iter(places_in(head)), "")
    path = tuple(column_of(head, [stem]) for stem in PLACES[assumed]) if assumed else ()
    code = PLACES[assumed][0] if assumed else ""
    code = code if code in head.names and code not in path else ""
    by_columns = _classifier(head, by)
    needed = [year, *path, code, level, *by_columns, *(a.name for a in amounts), *more]
    below = read_below(
        opened, head, {name: head.names[name] for name in dict.fromkeys(needed) if name}
    )
    table, problems = below.table, list(below.problems)
    for name in dict.fromkeys([year, *path, code, level, *by_columns, *more]):
        if name:
            trimmed = pc.utf8_trim_whitespace(table[name])
            table = table.set_column(table.column_names.index(name), name, trimmed)
    place, table = _place(opened, table, path, code, asking=asking, problems=problems)
    chosen, table = _levels(table, level, asking)
    for name in by_columns:
        table = _classified(opened, table, name, problems)
    years = bad_cells(opened, head, table, year, pattern=_YEAR, what=_NO_YEAR)
    problems += years.problems
    unread = below.wrong + years.count + _is_cut_off(opened, head)
    if unread:
        problems.append(incomplete(opened.name, unread))
    choices = Choices(
        year=year,
        place=place,
        path=path if len(path) > 1 else (),
        by=by if by_columns else "",
        code=by_columns[0] if len(by_columns) > 1 else "",
        name=by_columns[-1] if by_columns else "",
        level=level if chosen == SPLIT else "",
        only=chosen.removeprefix(ONLY) if chosen.startswith(ONLY) else "",
        where=_BY_UNIT if kind not in _NOTES else "",
        note=_note(kind, chosen, table, level),
    )
    return Lines(None if unread or asking.open else table, choices, problems)


def _classifier(head: Head, by: str) -> Sequence[str]:
    """Code and name of the classifier, or the one there is."""
    if by in {"", TOTAL}:
        return ()
    name = column_of(head, CLASSIFIERS[by])
    code = next((stem for stem in CLASSIFIERS[by] if stem in head.names), "")
    return tuple(dict.fromkeys(column for column in (code, name) if column))


def _place(
    opened: Opened,
    table: pa.Table,
    path: Sequence[str],
    code: str,
    *,
    asking: Asking,
    problems: list[RowProblem],
) -> tuple[str, pa.Table]:
    if not path:
        text = N_("El archivo no dice el departamento. ¿De qué lugar son los montos?")
        return ask_place(asking, "mef_place_of_file", text, len(table)), table
    texts = table[path[0]]
    counts = {found["values"]: found["counts"] for found in pc.value_counts(texts).to_pylist()}
    blank = counts.pop("", 0)
    chosen = ask_department(asking, counts) if counts else ""
    if blank:
        problems.append(
            _left_out(
                opened.name,
                N_("{count} líneas no dicen su departamento y no se suman.", count=blank),
            )
        )
    table = table.filter(pc.equal(texts, chosen)) if chosen else table.slice(0, 0)
    codes = pc.unique(table[code]).to_pylist() if code else []
    return (f"{codes[0]}: {chosen}" if len(codes) == 1 and codes[0] else chosen), table


def _levels(table: pa.Table, level: str, asking: Asking) -> tuple[str, pa.Table]:
    if not level or not len(table):
        return TOTAL, table
    found = sorted(text for text in pc.unique(table[level]).to_pylist() if text)
    chosen = ask_levels(asking, found) if found else TOTAL
    if chosen.startswith(ONLY):
        table = table.filter(pc.equal(table[level], chosen.removeprefix(ONLY)))
    return chosen, table


def _classified(
    opened: Opened, table: pa.Table, column: str, problems: list[RowProblem]
) -> pa.Table:
    blank = pc.equal(table[column], "")
    if count := pc.sum(blank).as_py():
        what = N_(
            "{count} líneas no dicen {column} y no se suman.", count=count, column=column.upper()
        )
        problems.append(_left_out(opened.name, what))
        table = table.filter(pc.invert(blank))
    return table


@dataclass(frozen=True)
class BadCells:
    """How many cells a rule refuses, and a problem for each of the first."""

    count: int
    problems: Sequence[RowProblem]

    def __bool__(self) -> bool:
        return self.count > 0


def bad_cells(
    opened: Opened, head: Head, table: pa.Table, column: str, *, pattern: str, what: Message
) -> BadCells:
    """The cells of the column that do not match; `what` tells about a `{value}`."""
    bad = table.filter(pc.invert(pc.match_substring_regex(table[column], pattern)))
    first = bad.slice(0, 100)
    problems = [
        RowProblem(
            rule=f"mef_{column}",
            level=Level.ERROR,
            file=opened.name,
            what=Message(what.template, {"value": value}),
            why=N_("Cada línea del gasto es de un año y un mes."),
            next=N_("Corrija la celda y vuelva a cargar el archivo."),
            sheet=head.sheet,
            row=row,
            column=head.names[column],
            value=value,
        )
        for row, value in zip(first["row"].to_pylist(), first[column].to_pylist(), strict=True)
    ]
    return BadCells(len(bad), problems)


def _is_cut_off(opened: Opened, head: Head) -> bool:
    """The last line ends after its year: a download that stopped, not a note below the table."""
    if not isinstance(opened, Delimited) or len(head.cells) < 2:
        return False
    last = opened.text.rstrip().rpartition(b"\n")[2].strip().strip(b'"')
    return last.isdigit()


def incomplete(file: str, count: int) -> RowProblem:
    """Why nothing is summed although only some rows could not be read."""
    return RowProblem(
        rule="mef_unread_lines",
        level=Level.ERROR,
        file=file,
        what=N_("No se carga ninguna suma: {count} filas no se pudieron leer.", count=count),
        why=N_("Nadie sabe a qué sumas pertenecen; una suma incompleta no es una cifra."),
        next=N_("Corrija esas filas y vuelva a cargar el archivo."),
    )


def _left_out(file: str, what: Message) -> RowProblem:
    return RowProblem(
        rule="mef_unclassified",
        level=Level.WARNING,
        file=file,
        what=what,
        why=N_("Sin ese dato no se sabe a qué suma pertenecen."),
        next=N_("Complete el archivo, o acepte que falten y diga por qué."),
    )


_NOTES: Mapping[str, str] = {"meta": "destino META", "": ""}
_BY_UNIT = "por ubicación de la unidad ejecutora"


def _note(kind: str, chosen: str, table: pa.Table, level: str) -> str:
    where = _NOTES.get(kind, _BY_UNIT)
    if not level or chosen != TOTAL:
        return where
    levels = sorted(text for text in pc.unique(table[level]).to_pylist() if text)
    return "; ".join(filter(None, [where, f"suma de {', '.join(levels)}" if levels else ""]))
