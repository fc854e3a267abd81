"""The few forms that the many numbers of a column have: figures are figures, signs are signs."""

import re
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from data.intake.number_text import Written, possible_signs, take_apart

_PLAIN_FORM = re.compile(r"-?9+(?:\.[09]+)?|0(?:\.[09]+)?")
_FIGURE = re.compile("[09]")

_DIGITS = np.arange(256, dtype=np.uint8)
_DIGITS[48:58] = ord("9")


def shapes_of(cells: pa.StringArray) -> pa.DictionaryArray:
    """Each cell with 9 for every figure but a leading 0: few, and as readable as the cells."""
    _, offsets, data = cells.buffers()
    at = np.frombuffer(offsets, dtype=np.int32)[cells.offset : cells.offset + len(cells) + 1]
    if data is None or not len(cells) or at[-1] == 0:
        return cells.dictionary_encode()
    letters = np.frombuffer(data, dtype=np.uint8)[: at[-1]]
    shaped = _DIGITS[letters]
    before = np.empty_like(letters)
    before[1:] = letters[:-1]
    starts = at[:-1][at[:-1] < at[-1]]
    before[0] = 0
    before[starts] = 0
    zero = (letters == ord("0")) & (_DIGITS[before] != ord("9"))
    zero &= (before != ord(".")) & (before != ord(","))
    shaped[zero] = ord("0")
    return pa.StringArray.from_buffers(
        len(cells), pa.py_buffer(np.ascontiguousarray(at)), pa.py_buffer(shaped)
    ).dictionary_encode()


@dataclass(frozen=True)
class Form:
    """How a cell looks, whatever its figures are."""

    shape: str
    written: Written | None
    signs: tuple[str, ...]

    @classmethod
    def of(cls, shape: str) -> "Form":
        # Most texts that are no number have no figure at all.
        written = take_apart(shape) if "9" in shape or "0" in shape else None
        if written is not None and written.shift:
            # The nines of an exponent are not its size.
            written = replace(written, shift=1)
        return cls(shape, written, possible_signs(written) if written else ())

    def is_plain(self) -> bool:
        """Whether the cell is the digits of a number and a decimal point already."""
        return _PLAIN_FORM.fullmatch(self.shape) is not None

    def is_quick(self, decimal: str) -> bool:
        """Whether the figures and the decimal sign of the cell alone are the number."""
        found = self.written
        return (
            found is not None
            and not found.shift
            and len(_FIGURE.findall(self.shape)) == len(_FIGURE.findall(found.body))
            and self.shape.count(decimal) == found.body.count(decimal)
            and (
                found.body[0] == "9"
                or (found.body == "0" and not found.negative)
                or (found.body.startswith(f"0{decimal}") and not found.negative)
            )
        )


def strip_signs(
    cells: pa.StringArray,
    rows: npt.NDArray[np.bool_],
    decimal: str,
    negative: npt.NDArray[np.bool_],
) -> pa.StringArray:
    """The figures of these rows with a decimal point, and a minus where the form has one."""
    digits = pc.replace_substring_regex(cells.filter(pa.array(rows)), f"[^0-9{decimal}]+", "")
    digits = digits if decimal == "." else pc.replace_substring(digits, decimal, ".")
    below = negative[rows]
    if not below.any():
        return digits
    minus = pc.binary_join_element_wise("-", digits, "")
    return pc.if_else(pa.array(below), minus, digits)
