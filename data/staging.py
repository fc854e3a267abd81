"""A seed file as text, with the line of every row: the first step of an import."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.seed_shapes import Shape
from indicators.message import N_, Message
from indicators.problem import Problem, Where, nearest

MOST_BROKEN = 100
"""Rows with bad quotes after which a file is not read on."""


@dataclass(frozen=True)
class Staged:
    """The rows that have as many cells as the header.

    `columns` are cells by column name, as long as `lines`; `numbers` says which column of the
    file, from 1, holds each. `rejected` counts the rows with another number of cells. A file that
    was `refused` has no rows and one problem or more.
    """

    shape: Shape
    file: str
    problems: Sequence[Problem]
    lines: Sequence[int] = ()
    columns: Mapping[str, Sequence[str]] | None = None
    numbers: Mapping[str, int] | None = None
    rejected: int = 0

    @property
    def refused(self) -> bool:
        return self.columns is None


def stage(shape: Shape, file: str, content: bytes | None) -> Staged:
    """Read one file; problems are of the whole file (then it is refused) or of single rows.

    A file that is not essential may be missing: it has no rows then.
    """
    if content is None and not shape.essential:
        return Staged(shape, file, (), columns={column.name: () for column in shape.columns})
    if content is None:
        problem = Problem(
            Where(file),
            N_("No se encuentra el archivo o no se puede leer."),
            N_("Este archivo forma parte de las semillas."),
            N_("Ponga el archivo en su carpeta; si no tiene filas, deje solo la cabecera."),
        )
        return Staged(shape, file, [problem])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = Problem(
            Where(file, line),
            N_("El archivo no está en UTF-8."),
            N_("Las semillas se guardan en UTF-8."),
            N_("Guarde el archivo como «CSV UTF-8» y vuelva a cargar."),
        )
        return Staged(shape, file, [problem])
    return _stage_text(shape, file, text)


def _stage_text(shape: Shape, file: str, text: str) -> Staged:
    written = list(io.StringIO(text, newline=""))
    try:
        header = next(csv.reader(written, strict=True), [])
    except csv.Error:
        return Staged(shape, file, [_broken(Where(file, 1))])
    problems = _header_problems(shape, file, header)
    if problems:
        return Staged(shape, file, problems)
    cells: list[list[str]] = [[] for _ in header]
    lines: list[int] = []
    seen: dict[str, str] = {}
    for start, row in _rows(written):
        if row is None:
            problems.append(_broken(Where(file, start, 1)))
        elif len(row) == len(header):
            lines.append(start)
            for column, cell in zip(cells, row, strict=True):
                # Equal texts are kept once: a national file repeats its ids millions of times.
                column.append(seen.setdefault(cell, cell))
        elif row:
            problems.append(_wrong_length(Where(file, start, len(row)), len(header), len(row)))
    numbers = {name: number for number, name in enumerate(header, start=1)}
    columns = dict(zip(header, cells, strict=True))
    return Staged(shape, file, problems, lines, columns, numbers, rejected=len(problems))


def _rows(written: Sequence[str]) -> Iterator[tuple[int, list[str] | None]]:
    """The rows after the header with the line each starts in; `None` for one with bad quotes.

    Reading goes on with the line after the broken one. After many of them the file is no CSV of
    ours, and the rest is left.
    """
    offset, broken = 0, 0
    while broken <= MOST_BROKEN:
        reader = csv.reader(written[offset:], strict=True)
        start = offset + 1
        try:
            for row in reader:
                if start > 1:
                    yield start, row
                start = offset + reader.line_num + 1
        except csv.Error:
            yield start, None
            offset, broken = start, broken + 1
        else:
            return


def _header_problems(shape: Shape, file: str, header: Sequence[str]) -> list[Problem]:
    expected = [column.name for column in shape.columns]
    rule = N_("La cabecera tiene estas columnas: {names}.", names=", ".join(expected))
    if len(header) == 1 and ";" in header[0]:
        return [
            Problem(
                Where(file, 1, 1),
                N_("La cabecera está separada por punto y coma."),
                rule,
                N_("Guarde el archivo separado por comas."),
            )
        ]
    problems = []
    for number, name in enumerate(header, start=1):
        what: Message | None = None
        if name not in expected:
            what = N_("La columna «{name}» no se conoce.", name=name)
        elif name in header[: number - 1]:
            what = N_("La columna «{name}» está dos veces.", name=name)
        if what is not None:
            missing = set(expected) - set(header)
            advice = nearest(name, missing) if missing else N_("Quite la columna.")
            problems.append(Problem(Where(file, 1, number), what, rule, advice))
    for name in expected:
        if name not in header:
            what = N_("Falta la columna «{name}».", name=name)
            advice = N_("Agregue la columna, aunque sus celdas queden vacías.")
            problems.append(Problem(Where(file, 1), what, rule, advice))
    return problems


def _wrong_length(where: Where, expected: int, found: int) -> Problem:
    return Problem(
        where,
        N_("La fila tiene {found} celdas.", found=found),
        N_("Cada fila tiene {expected} celdas, como la cabecera.", expected=expected),
        N_("Ponga entre comillas los textos que llevan comas.")
        if found > expected
        else N_("Agregue las comas que faltan."),
    )


def _broken(where: Where) -> Problem:
    return Problem(
        where,
        N_("Esta fila no se puede leer: hay comillas sin cerrar o mal puestas."),
        N_("Un texto abre y cierra sus comillas; las de adentro van dobles."),
        N_("Corrija las comillas de esta fila y vuelva a cargar."),
    )
