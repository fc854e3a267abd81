"""The rules every seed file obeys: good cells, known references, one row a key."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from data.cell_rules import Fault, cell_fault
from data.seed_shapes import Column
from data.staging import Staged
from indicators.message import N_, Message
from indicators.problem import Problem, Where, nearest

_ADVICE_FOR = 50
"""Unknown names of one column that get the nearest valid one: looking for it is slow."""


@dataclass(frozen=True)
class Ids:
    """The keys of a file that was read; `lost` when the whole file was refused."""

    valid: AbstractSet[str]
    rejected: AbstractSet[str] = frozenset()
    lost: bool = False


@dataclass(frozen=True)
class Checked:
    """The rows of a staged file that may be stored, as positions, and what is wrong with the rest.

    `waiting` rows are refused with one problem for all of them, since another file is missing.
    """

    staged: Staged
    accepted: Sequence[int] = ()
    problems: Sequence[Problem] = ()
    waiting: int = 0

    @property
    def rejected(self) -> int:
        return self.staged.rejected + len(self.staged.lines) - len(self.accepted)

    @property
    def ids(self) -> Ids:
        if not self.staged.columns or not self.staged.shape.key:
            return Ids(frozenset(), lost=self.staged.refused)
        names = self.staged.columns[self.staged.shape.key[0]]
        valid = {names[row] for row in self.accepted}
        return Ids(valid, set(names) - valid)

    def without(self, bad: Mapping[int, Problem]) -> "Checked":
        """The same without these rows, each with its problem."""
        return replace(
            self,
            accepted=[row for row in self.accepted if row not in bad],
            problems=[*self.problems, *bad.values()],
        )


@dataclass
class _Findings:
    problems: list[Problem] = field(default_factory=list)
    bad: set[int] = field(default_factory=set)
    waiting: set[int] = field(default_factory=set)


def check_rows(staged: Staged, known: Mapping[str, Ids], units: AbstractSet[str] | None) -> Checked:
    """Check cells, references to the files in `known`, and keys; without `units` any unit goes."""
    if staged.columns is None:
        return Checked(staged, problems=staged.problems)
    found = _Findings(list(staged.problems))
    for column in staged.shape.columns:
        _check_column(staged, column, known, units, found)
    kept = [row for row in range(len(staged.lines)) if row not in found.bad | found.waiting]
    checked = Checked(staged, kept, found.problems, len(found.waiting))
    return checked.without(_repeated(checked))


def where(staged: Staged, row: int, column: str) -> Where:
    """The place of a cell in its file."""
    numbers = staged.numbers or {}
    return Where(staged.file, staged.lines[row], numbers.get(column))


def cell(staged: Staged, row: int, column: str) -> str:
    """The text of a cell of a file that was not refused."""
    if staged.columns is None:
        raise ValueError(staged.file)
    return staged.columns[column][row]


def says(column: str, text: str) -> Message:
    """What a refused cell holds."""
    if not text:
        return N_("La columna «{column}» está vacía.", column=column)
    return N_("La columna «{column}» dice «{text}».", column=column, text=text)


def _check_column(
    staged: Staged,
    column: Column,
    known: Mapping[str, Ids],
    units: AbstractSet[str] | None,
    found: _Findings,
) -> None:
    values = (staged.columns or {})[column.name]
    distinct = dict.fromkeys(values)
    faults = {
        text: fault for text in distinct if (fault := cell_fault(column, text, units)) is not None
    }
    if column.refers_to:
        others = [text for text in distinct if text and text not in faults]
        if any(known[file].lost for file in column.refers_to):
            _wait(staged, column, set(others) - _valid(column, known), known, found)
        else:
            faults |= _unknown(column, others, known)
    if faults:
        for row, text in enumerate(values):
            if text in faults:
                fault = faults[text]
                what = says(column.name, text)
                place = where(staged, row, column.name)
                found.problems.append(Problem(place, what, fault.rule, fault.next))
                found.bad.add(row)


def _valid(column: Column, known: Mapping[str, Ids]) -> set[str]:
    return set().union(*(known[file].valid for file in column.refers_to))


def _unknown(column: Column, texts: Sequence[str], known: Mapping[str, Ids]) -> dict[str, Fault]:
    valid = _valid(column, known)
    rejected: set[str] = set().union(*(known[file].rejected for file in column.refers_to))
    rule = N_("El nombre está en {files}.", files=" o ".join(column.refers_to))
    faults: dict[str, Fault] = {}
    for text in texts:
        if text in valid:
            continue
        if text in rejected:
            advice = N_("Corrija primero la fila de «{name}», que fue rechazada.", name=text)
        elif len(faults) < _ADVICE_FOR:
            advice = nearest(text, valid) if valid else N_("Agregue primero esa fila.")
        else:
            advice = N_("Busque el nombre exacto en ese archivo.")
        faults[text] = Fault(rule, advice)
    return faults


def _wait(
    staged: Staged,
    column: Column,
    texts: AbstractSet[str],
    known: Mapping[str, Ids],
    found: _Findings,
) -> None:
    """One problem for all rows that refer to a file nobody could read, not one for each."""
    rows = [row for row, text in enumerate((staged.columns or {})[column.name]) if text in texts]
    if not rows:
        return
    lost = ", ".join(file for file in column.refers_to if known[file].lost)
    problem = Problem(
        where(staged, rows[0], column.name),
        N_("{count} filas esperan a {files}, que no se pudo leer.", count=len(rows), files=lost),
        N_("Una fila entra solo si se conoce lo que nombra."),
        N_("Corrija primero ese archivo."),
    )
    found.problems.append(problem)
    found.waiting.update(rows)


def _repeated(checked: Checked) -> dict[int, Problem]:
    staged, key = checked.staged, checked.staged.shape.key
    if not key:
        return {}
    first: dict[tuple[str, ...], int] = {}
    bad: dict[int, Problem] = {}
    for row in checked.accepted:
        names = tuple(cell(staged, row, column) for column in key)
        if names in first:
            bad[row] = Problem(
                where(staged, row, key[0]),
                says(key[0], names[0]),
                N_("Cada fila tiene su propia clave: {key}.", key=", ".join(key)),
                N_("Quite una: ya está en la línea {line}.", line=staged.lines[first[names]]),
            )
        first.setdefault(names, row)
    return bad
