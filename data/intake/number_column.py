"""A whole column of numbers: its signs decided from all of it, a million cells at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from data.importers.question import LEAVE_OUT, Option, Question
from data.intake.number_forms import Form, shapes_of, strip_signs
from data.intake.number_text import (
    LARGEST,
    SIGNS,
    is_infinite,
    is_missing,
    is_two_numbers,
    read_number,
    word_marks,
)
from data.intake.reading import LEFT_OUT, Asked, Reading, Refused, Taken
from data.intake.spelling import shortened
from indicators.message import N_

_NEXT = N_("Escriba solo el número publicado, o deje la celda vacía si no hay dato.")
_TEXT = Refused(
    "number",
    N_("La celda tiene algo más que un número."),
    N_("Una cifra es un solo número; «aprox. 30», «<5» o «10-12» no dicen cuál."),
    _NEXT,
)
_FORMULA = Refused(
    "number",
    N_("La celda muestra el error de una fórmula."),
    N_("Un error de fórmula no es una cifra."),
    N_("Corrija la fórmula en la hoja y guarde el archivo de nuevo."),
)
_LARGE = Refused(
    "number",
    N_("El número no es finito o es demasiado grande."),
    N_("Una cifra no pasa de un trillón (10 elevado a 18)."),
    N_("Revise la unidad y los ceros del número."),
)
_SIGN = Refused(
    "number",
    N_("El número no se puede leer con los signos decimales y de miles del archivo."),
    N_("En un archivo, el signo decimal y el de miles son siempre los mismos."),
    N_("Escriba el número con los mismos signos que los demás."),
)


@dataclass(frozen=True)
class Numbers:
    """For each row the code of its reading and, where that is `Taken`, the number.

    `readings[0]` is a number and nothing else. `texts` are plain digits; `marks` and `units`
    are what stood beside each reading's number.
    """

    codes: npt.NDArray[np.int32]
    readings: Sequence[Reading]
    units: Sequence[str]
    values: npt.NDArray[np.float64]
    texts: pa.StringArray


def read_column(
    cells: pa.StringArray,
    sheets: npt.NDArray[np.int32],
    names: Sequence[str],
    *,
    decimal: str,
    thousands: str,
    answers: Mapping[str, str],
) -> Numbers:
    """Read the cells of each sheet under the signs that all its cells together allow.

    `sheets` are codes into `names`. `decimal` and `thousands` are fixed signs or empty. What
    more than one sign allows is asked under `decimal` (`decimal:<sheet>` where there are several).
    """
    shapes = shapes_of(cells)
    forms = [Form.of(shape) for shape in shapes.dictionary.to_pylist()]
    count = max(len(forms), 1)
    pairs = pa.array(sheets.astype(np.int64) * count + shapes.indices.to_numpy())
    encoded = pairs.dictionary_encode()
    column = _Column(cells, encoded.indices.to_numpy(), len(encoded.dictionary))
    fixed = decimal or {".": ",", ",": "."}.get(thousands, "")
    by_sheet: dict[int, dict[int, Form]] = {}
    for code, pair in enumerate(encoded.dictionary.to_pylist()):
        sheet, form = divmod(pair, count)
        by_sheet.setdefault(sheet, {})[code] = forms[form]
    for sheet, own in by_sheet.items():
        id_ = f"decimal:{names[sheet]}" if len(names) > 1 else "decimal"
        open_ = _read_decided(column, own, fixed)
        if open_:
            _read_asked(column, {code: own[code] for code in open_}, id_, answers.get(id_, ""))
    return column.numbers()


def _read_decided(column: "_Column", forms: Mapping[int, Form], fixed: str) -> Sequence[int]:
    """Read what can be read in one way only; the codes of the forms that cannot."""
    possible = {code: form.signs for code, form in forms.items() if form.signs}
    signs = [fixed] if fixed else [s for s in SIGNS if all(s in own for own in possible.values())]
    open_ = []
    for code, form in forms.items():
        allowed = [sign for sign in form.signs if sign in signs]
        if not signs:
            # The sheet contradicts itself: each number is read by itself.
            allowed = list(form.signs)
        if not allowed:
            column.give(code, _SIGN if form.signs else _verdict(form.shape))
        elif len(allowed) > 1 and form.written and is_two_numbers(form.written):
            open_.append(code)
        else:
            column.read(code, form, allowed[0])
    return open_


def _read_asked(column: "_Column", forms: Mapping[int, Form], id_: str, answer: str) -> None:
    question = None if answer in {*SIGNS, LEAVE_OUT} else _question(column, next(iter(forms)), id_)
    for code, form in forms.items():
        if question is not None:
            column.give(code, Asked(question))
        elif answer == LEAVE_OUT:
            column.give(code, LEFT_OUT)
        else:
            column.read(code, form, answer)


def _question(column: "_Column", code: int, id_: str) -> Question:
    example = column.example(code)
    options = [
        Option(sign, N_("«{text}» es {value}", text=example, value=Decimal(number.text)))
        for sign in SIGNS
        if (number := read_number(example, sign)) is not None
    ]
    _, _, sheet = id_.partition(":")
    return Question(
        id_,
        N_("¿Cómo se leen los números de la hoja «{sheet}»?", sheet=shortened(sheet))
        if sheet
        else N_("¿Cómo se leen los números del archivo?"),
        (*options, Option(LEAVE_OUT, N_("No cargar esas filas"))),
    )


def _verdict(shape: str) -> Reading:
    if is_missing(shape):
        return LEFT_OUT
    if is_infinite(shape):
        return _LARGE
    return _FORMULA if shape.lstrip().startswith("#") else _TEXT


_PLAIN, _QUICKLY, _EACH = 1, 2, 4


class _Column:
    """The column while its forms are read one after the other."""

    def __init__(self, cells: pa.StringArray, forms: npt.NDArray[np.int32], count: int) -> None:
        self._cells = cells
        self._forms = forms
        self._way = np.zeros(count, dtype=np.int8)
        self._reading = np.zeros(count, dtype=np.int32)
        self._negative = np.zeros(count, dtype=np.bool_)
        self._codes: dict[tuple[object, str], int] = {}
        self._readings: list[Reading] = []
        self._units: list[str] = []
        self._code(Taken(""))

    def example(self, form: int) -> str:
        return str(self._cells[int(np.argmax(self._forms == form))].as_py())

    def give(self, form: int, reading: Reading) -> None:
        self._reading[form] = self._code(reading)

    def read(self, form: int, found: Form, decimal: str) -> None:
        sign = SIGNS.index(decimal)
        if not sign and found.is_plain():
            self._way[form] = _PLAIN
        elif found.written and found.is_quick(decimal):
            self._way[form] = _QUICKLY + sign
            self._negative[form] = found.written.negative
            mark = word_marks(found.written.marks)
            self._reading[form] = self._code(Taken("", mark), found.written.unit)
        else:
            self._way[form] = _EACH + sign

    def numbers(self) -> Numbers:
        """Everything read."""
        way = self._way[self._forms]
        codes = self._reading[self._forms]
        texts = self._cells
        values = np.full(len(texts), np.nan)
        if (rows := way == _PLAIN).any():
            plain = texts if rows.all() else texts.filter(pa.array(rows))
            values[rows] = pc.cast(plain, pa.float64()).to_numpy()
        for sign, decimal in enumerate(SIGNS):
            rows = way == _QUICKLY + sign
            if rows.any():
                found = strip_signs(self._cells, rows, decimal, self._negative[self._forms])
                values[rows] = pc.cast(found, pa.float64()).to_numpy()
                texts = pc.replace_with_mask(texts, pa.array(rows), found)
            rows = way == _EACH + sign
            if rows.any():
                found, codes[rows] = self._read_each(self._cells.filter(pa.array(rows)), decimal)
                values[rows] = pc.cast(found, pa.float64()).to_numpy()
                texts = pc.replace_with_mask(texts, pa.array(rows), found)
        codes[np.abs(values) > float(LARGEST)] = self._code(_LARGE)
        return Numbers(codes, self._readings, self._units, values + 0.0, texts)

    def _read_each(
        self, cells: pa.StringArray, decimal: str
    ) -> tuple[pa.StringArray, npt.NDArray[np.int32]]:
        encoded = cells.dictionary_encode()
        found = [read_number(cell, decimal) for cell in encoded.dictionary.to_pylist()]
        codes = np.array(
            [self._code(Taken("", n.mark), n.unit) if n else self._code(_LARGE) for n in found],
            dtype=np.int32,
        )
        digits = pa.array([n.text if n else "0" for n in found], pa.string())
        at = encoded.indices
        return digits.take(at), codes[at.to_numpy()]

    def _code(self, reading: Reading, unit: str = "") -> int:
        key = (reading if isinstance(reading, Taken) else id(reading), unit)
        if key not in self._codes:
            self._codes[key] = len(self._readings)
            self._readings.append(reading)
            self._units.append(unit)
        return self._codes[key]
