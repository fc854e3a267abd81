"""The facts of one tidy table, once it is known what its columns are."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

import pyarrow as pa
import pyarrow.compute as pc

from data.importers.importer import FACTS
from data.importers.parts.asking import Asking
from data.importers.parts.labels import plain
from data.importers.parts.making import facts_from_columns, join_facts
from data.importers.parts.period_words import years_in
from data.importers.parts.roles import Role, Roles, ask_column
from data.importers.parts.tidy_columns import (
    Texts,
    breakdowns,
    filled_down,
    joined,
    month_periods,
    place_paths,
    quarter_periods,
)
from data.importers.parts.tidy_questions import DOWN, ask_fill, ask_period, ask_place, ask_year
from data.importers.parts.tidy_table import TidyTable
from data.importers.question import LEAVE_OUT
from data.opening.bounds import unreadable
from indicators.message import N_

_LEVELS = (Role.DEPARTMENT, Role.PROVINCE, Role.DISTRICT)
_NAMING = (Role.VARIABLE, Role.PLACE, Role.PERIOD, Role.YEAR, *_LEVELS)
_ALONE = (Role.UNIT, Role.SOURCE, Role.CONFIDENCE, Role.RANK, Role.EVIDENCE, Role.NOTE)
_NUMBERED = re.compile("(?:cuadro|tabla|anexo|grafico)?_?(?:n_?)?(?:no_)?[0-9_]*")
_NAMELESS = ("hoja", "sheet", "tabla", "table", "datos", "data")


def facts_of(
    name: str, table: TidyTable, roles: Roles, answers: Mapping[str, str], asking: Asking
) -> tuple[pa.Table, str]:
    """The facts of a table, and its decimal sign where that is sure; `name` is the file's.

    Questions are put to `asking`; while it has some the table of facts is empty.
    `UnreadableError` if no column holds values.
    """
    roles = _settle(table, roles, answers, asking)
    values = roles.having(Role.VALUE, Role.MEASURE)
    if not values and not asking.open:
        raise unreadable(
            "no_value",
            name,
            N_("No hay una columna de valores entre: {names}.", names=", ".join(table.headers)),
            N_("Ponga a la columna de las cifras el encabezado «Valor»."),
        )
    if not asking.open:
        table = _fill(table, roles, values, asking)
    reading = _Reading(name, table, roles, asking)
    columns = {} if roles.having(None) else reading.columns()
    if asking.open:
        return FACTS.empty_table(), ""
    parts = [reading.measured(value, columns) for value in values]
    return join_facts(parts), "." if set(values) <= table.exact else ""


def _settle(table: TidyTable, roles: Roles, answers: Mapping[str, str], asking: Asking) -> Roles:
    """The roles once empty columns are put aside and the others that are unknown are asked."""
    settled = list(roles.roles)
    has_value = Role.VALUE in settled or Role.MEASURE in settled
    for at, header in enumerate(roles.headers):
        beside_year = settled[at] is Role.PERIOD and Role.YEAR in roles.roles
        if beside_year and f"column:{header}" not in answers and not _bears_years(table, header):
            settled[at] = None
        if settled[at] is not None:
            continue
        example = _example(table, header)
        if not example:
            settled[at] = Role.NOTHING
            continue
        figures = example.lstrip("-(")[:1].isdecimal()
        measure = Role.NOTHING if has_value else Role.MEASURE
        suggested = measure if figures else Role.DIMENSION
        answer = asking.answer(ask_column(header, example, suggested))
        settled[at] = Role(answer) if answer else None
    return Roles(roles.headers, tuple(settled))


def _bears_years(table: TidyTable, header: str) -> bool:
    """Whether each period of a column names its own year."""
    texts = pc.unique(table.table[header].slice(0, 10_000)).to_pylist()
    return all(years_in([text]) for text in texts if text)


def _example(table: TidyTable, header: str) -> str:
    texts = table.table[header]
    at = pc.index(pc.not_equal(texts, ""), value=True).as_py()
    return str(texts[at].as_py())[:80] if at >= 0 else ""


def _fill(table: TidyTable, roles: Roles, values: list[str], asking: Asking) -> TidyTable:
    """Empty cells in naming columns as they were answered: filled from above, or left out."""
    cells = table.table
    for header in roles.having(*_NAMING):
        blank = pc.equal(cells[header], "")
        if not pc.any(blank).as_py():
            continue
        figures = pc.not_equal(cells[values[0]], "")
        for value in values[1:]:
            figures = pc.or_(figures, pc.not_equal(cells[value], ""))
        rows = pc.sum(pc.and_(blank, figures)).as_py() or 0
        if not rows:
            continue
        answer = asking.answer(ask_fill(header, rows))
        at = cells.column_names.index(header)
        if answer == DOWN:
            cells = cells.set_column(at, header, filled_down(cells[header]))
        elif answer == LEAVE_OUT:
            cells = cells.filter(pc.invert(blank))
    return table.with_cells(cells)


class _Reading:
    """One table while its facts are put together."""

    def __init__(self, name: str, table: TidyTable, roles: Roles, asking: Asking) -> None:
        self._name = name
        self._table = table
        self._roles = roles
        self._asking = asking

    def columns(self) -> dict[str, Texts]:
        """What all columns of values share."""
        found = {role.value: joined(self._texts(role)) for role in _ALONE if self._texts(role)}
        if variable := self._texts(Role.VARIABLE):
            found["variable"] = joined(variable, ": ")
        elif self._texts(Role.VALUE):
            found["variable"] = self._constant(self._title())
        found["place"] = self._places()
        found["period"] = self._periods()
        written = self._texts(Role.BREAKDOWN)
        if dimensions := self._roles.having(Role.DIMENSION):
            named = [(header, self._table.table[header]) for header in dimensions]
            found["breakdown"] = breakdowns(written[0] if written else None, named)
        elif written:
            found["breakdown"] = written[0]
        return found

    def measured(self, header: str, columns: Mapping[str, Texts]) -> pa.Table:
        """The facts whose values are in the column of a header."""
        cells = self._table.table
        own = {"value": cells[header], "row": cells["row"]}
        if header in self._roles.having(Role.MEASURE):
            within = columns.get("variable") if self._texts(Role.VARIABLE) else None
            named = self._constant(header)
            own["variable"] = named if within is None else joined([within, named], ": ")
        if "column" in cells.column_names:
            own["column"] = cells["column"]
        else:
            at = pa.scalar(self._table.headers.index(header) + 1, pa.int32())
            own["column"] = pa.chunked_array([pa.repeat(at, cells.num_rows)])
        sheet = {"sheet": self._constant(self._table.sheet)}
        return facts_from_columns({**columns, **own, **sheet}, cells.num_rows)

    def _texts(self, *roles: Role) -> list[Texts]:
        return [self._table.table[header] for header in self._roles.having(*roles)]

    def _constant(self, text: str) -> Texts:
        return pa.chunked_array([pa.repeat(pa.scalar(text), self._table.table.num_rows)])

    def _places(self) -> Texts:
        if place := self._texts(Role.PLACE):
            return self._vouched(place[0])
        if levels := self._texts(*_LEVELS):
            return place_paths(levels)
        return self._constant(self._asking.answer(ask_place(self._table)))

    def _vouched(self, places: Texts) -> Texts:
        """Codes with the names beside them: RENIEC and INEI give one code to different places."""
        names = self._texts(*_LEVELS)
        if not names or "ubigeo" not in plain(self._roles.having(Role.PLACE)[0]):
            return places
        named = place_paths(names)
        both = pc.and_(pc.not_equal(places, ""), pc.not_equal(named, ""))
        return pc.if_else(both, joined([places, named], " · "), places)

    def _periods(self) -> Texts:
        if period := self._texts(Role.PERIOD):
            return period[0]
        years, months = self._texts(Role.YEAR), self._texts(Role.MONTH)
        quarters = self._texts(Role.QUARTER)
        if not years:
            parts = bool(months or quarters)
            question = ask_year(self._table) if parts else ask_period(self._table)
            years = [self._constant(self._asking.answer(question))]
        if months:
            return month_periods(years[0], months[0])
        return quarter_periods(years[0], quarters[0]) if quarters else years[0]

    def _title(self) -> str:
        """What a table without names of variables is about: its longest title, sheet or name."""
        titles = [title for title in self._table.titles if not _NUMBERED.fullmatch(plain(title))]
        sheet = self._table.sheet
        named = sheet if sheet and not plain(sheet).startswith(_NAMELESS) else ""
        text = max(titles, key=len, default="") or named or PurePosixPath(self._name).stem
        return " ".join(text.split())[:300]
