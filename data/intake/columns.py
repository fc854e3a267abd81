"""Columns of facts as codes into few texts, so that a million rows are read text by text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from data.intake.cleaning import clean_text
from data.intake.reading import Asked, LeftOut, Reading, Refused, Taken

Codes = npt.NDArray[np.int32]

TAKEN, REFUSED, OPEN, LEFT = range(4)
"""What becomes of a row: the highest of what its texts are. An open question hides problems."""

_STATE = {Taken: TAKEN, Refused: REFUSED, Asked: OPEN, LeftOut: LEFT}


@dataclass(frozen=True)
class Texts:
    """A column: for each row the code of its text."""

    codes: Codes
    texts: Sequence[str]


@dataclass(frozen=True)
class Aspect:
    """What one side of every row turned out to be; `column` is where the text stands."""

    column: str
    codes: Codes
    readings: Sequence[Reading]

    @cached_property
    def states(self) -> npt.NDArray[np.uint8]:
        """The state of every row as far as this side goes."""
        return np.array([_STATE[type(r)] for r in self.readings], np.uint8)[self.codes]

    @property
    def marked(self) -> bool:
        return any(isinstance(reading, Taken) and reading.mark for reading in self.readings)

    def marks(self) -> pa.StringArray:
        marks = [reading.mark if isinstance(reading, Taken) else "" for reading in self.readings]
        return pa.array(marks, pa.string()).take(pa.array(self.codes))

    def values(self) -> pa.DictionaryArray:
        """The ids or canonical texts; empty where the text was not taken."""
        found = [reading.value if isinstance(reading, Taken) else "" for reading in self.readings]
        return pa.DictionaryArray.from_arrays(pa.array(self.codes), pa.array(found, pa.string()))


def encode(cells: pa.StringArray | pa.DictionaryArray) -> Texts:
    """A column as codes into its distinct texts, in the order in which they appear."""
    encoded = cells.dictionary_encode()
    texts = [clean_text(text) for text in encoded.dictionary.to_pylist()]
    return Texts(encoded.indices.to_numpy(), texts)


def pair(first: Codes, second: Codes, size: int) -> tuple[Codes, Sequence[tuple[int, int]]]:
    """Codes into the distinct pairs of two columns; `size` is how many codes the second has."""
    encoded = pa.array(first.astype(np.int64) * max(size, 1) + second).dictionary_encode()
    pairs = [divmod(both, max(size, 1)) for both in encoded.dictionary.to_pylist()]
    return encoded.indices.to_numpy(), pairs


def taken_ids(aspect: Aspect) -> Mapping[int, str]:
    """The id of each code that was taken."""
    return {
        code: reading.value
        for code, reading in enumerate(aspect.readings)
        if isinstance(reading, Taken)
    }
