"""The columns of a file's facts, each text read once, those that hang together read in pairs."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from data.importers.importer import Facts
from data.intake.breakdown_text import read_breakdown
from data.intake.columns import Aspect, Texts, encode, pair, taken_ids
from data.intake.number_column import Numbers, read_column
from data.intake.period_choices import ByVariable, read_numbered, read_periods
from data.intake.place_texts import read_places
from data.intake.reading import Reading, Refused, Taken, limit_questions
from data.intake.unit_text import VariableUnit, read_unit, shift_digits, with_sign
from data.intake.variable_names import read_variables
from indicators.catalogue import Catalogue
from indicators.message import N_

_NEVER_NEGATIVE = "SELECT variable FROM known GROUP BY variable HAVING min(value) >= 0"
_LABELS = 'SELECT unit, "label" FROM unit'
_CODES = (-999.0, -9999.0, -99999.0)
_MISSING_CODE = Refused(
    "missing_code",
    N_("El número parece un código de dato faltante."),
    N_("Esta variable no tiene cifras negativas, y −999 o −9999 suelen decir «sin dato»."),
    N_("Deje la celda vacía si no hay dato."),
)
_NOTHING = Taken("")
_REPEATING = (
    "variable", "place", "period", "breakdown", "unit", "sheet", "source", "confidence", "rank",
)  # fmt: skip


@dataclass(frozen=True)
class FileColumns:
    """The facts of a file and what their columns are read against."""

    con: duckdb.DuckDBPyConnection
    facts: Facts
    cells: Mapping[str, pa.StringArray]
    answers: Mapping[str, str]
    catalogue: Catalogue
    known_breakdowns: Mapping[str, AbstractSet[str]]
    now_year: int

    @cached_property
    def texts(self) -> Mapping[str, Texts]:
        """The columns that repeat few texts, by name."""
        return {name: encode(self.cells[name]) for name in _REPEATING}

    @cached_property
    def variables(self) -> Aspect:
        found = self.texts["variable"]
        readings = read_variables(found.texts, self.catalogue.variables, self.answers)
        return Aspect("variable", found.codes, readings)

    @cached_property
    def _ids(self) -> Mapping[int, str]:
        return taken_ids(self.variables)

    @cached_property
    def places(self) -> Aspect:
        found = self.texts["place"]
        geography, headers = self.catalogue.geography, self.facts.headers
        readings = read_places(found.texts, geography, headers, self.answers)
        return Aspect("place", found.codes, readings)

    @cached_property
    def periods(self) -> Aspect:
        found = self.texts["period"]
        readings = read_periods(found.texts, self.now_year, self.answers)
        plain = [_NOTHING if isinstance(r, ByVariable) else r for r in readings]
        if all(a is b for a, b in zip(plain, readings, strict=True)):
            return Aspect("period", found.codes, plain)
        codes, pairs = pair(self.variables.codes, found.codes, len(found.texts))
        numbers: dict[str, set[int]] = {}
        for variable, period in pairs:
            seen = readings[period]
            own = numbers.setdefault(self._ids.get(variable, ""), set())
            if isinstance(seen, ByVariable):
                own.add(seen.seen.number)
            elif isinstance(seen, Taken) and seen.value[4:6] == "-1" and len(seen.value) == 7:
                # «2019-10» among «2019-9» counts like it.
                own.add(int(seen.value[5:]))

        def read(variable: int, period: int) -> Reading:
            seen, id_ = readings[period], self._ids.get(variable, "")
            if not isinstance(seen, ByVariable):
                return seen
            if not id_:
                return _NOTHING
            frequency = self.catalogue.variables[id_].frequency
            return read_numbered(seen, numbers[id_], frequency, self.answers)

        return Aspect("period", codes, [read(*both) for both in pairs])

    @cached_property
    def numbers(self) -> Numbers:
        sheets = self.texts["sheet"]
        return read_column(
            self.cells["value"],
            sheets.codes,
            sheets.texts,
            decimal=self.facts.decimal,
            thousands=self.facts.thousands,
            answers=self.answers,
        )

    @cached_property
    def units(self) -> Aspect:
        """Powers of ten by which figures are multiplied; signs in cells count as units."""
        found = self.texts["unit"]
        codes, texts = found.codes, found.texts
        if any(self.numbers.units):
            signs = self.numbers.units
            codes, pairs = pair(codes, self.numbers.codes, len(signs))
            texts = [with_sign(texts[unit], signs[sign]) for unit, sign in pairs]
        if not any(text.strip() for text in texts):
            return Aspect("unit", np.zeros_like(codes), [Taken("0")])
        labels = dict(self.con.execute(_LABELS).fetchall())

        def read(text: str, id_: str) -> Reading:
            entry = self.catalogue.variables[id_]
            unit = VariableUnit(entry.unit, labels.get(entry.unit, ""), entry.unit_published)
            reading = read_unit(text, unit, self.answers)
            if isinstance(reading, Taken) and reading.value != "0":
                return replace(reading, mark=f"convertido desde «{text.strip()}»")
            return reading

        return self._by_variable("unit", Texts(codes, texts), read)

    @cached_property
    def converted(self) -> tuple[npt.NDArray[np.float64], pa.StringArray]:
        """Numbers and their digits in the units of the variables."""
        values, texts = self.numbers.values, self.numbers.texts
        powers = {code: int(text or 0) for code, text in taken_ids(self.units).items()}
        for power in {power for power in powers.values() if power}:
            own = [code for code, shift in powers.items() if shift == power]
            rows = np.isin(self.units.codes, own) & np.isfinite(values)
            if rows.any():
                found = encode(texts.filter(pa.array(rows)))
                digits = pa.array([shift_digits(text, power) for text in found.texts])
                digits = digits.take(pa.array(found.codes))
                values[rows] = pc.cast(digits, pa.float64()).to_numpy()
                texts = pc.replace_with_mask(texts, pa.array(rows), digits)
        return values, texts

    @cached_property
    def breakdowns(self) -> Aspect:
        def read(text: str, id_: str) -> Reading:
            return read_breakdown(text, self.known_breakdowns.get(id_, frozenset()), self.answers)

        return self._by_variable("breakdown", self.texts["breakdown"], read)

    @cached_property
    def missing_codes(self) -> Aspect:
        suspect = np.isin(self.numbers.values, _CODES)
        codes = np.zeros(len(suspect), dtype=np.int32)
        if suspect.any():
            never = {variable for (variable,) in self.con.execute(_NEVER_NEGATIVE).fetchall()}
            readings = range(len(self.variables.readings))
            bad = np.array([self._ids.get(code, "") in never for code in readings])
            codes = (suspect & bad[self.variables.codes]).astype(np.int32)
        return Aspect("value", codes, [_NOTHING, _MISSING_CODE])

    def _by_variable(
        self, column: str, found: Texts, read: Callable[[str, str], Reading]
    ) -> Aspect:
        """A text read for the variable of its row; nothing is read where that is not known."""
        if not any(found.texts):
            return Aspect(column, np.zeros_like(found.codes), [_NOTHING])
        codes, pairs = pair(self.variables.codes, found.codes, len(found.texts))
        ids = self._ids
        readings = [
            read(found.texts[text], ids[variable]) if variable in ids else _NOTHING
            for variable, text in pairs
        ]
        return Aspect(column, codes, limit_questions(readings, column))
