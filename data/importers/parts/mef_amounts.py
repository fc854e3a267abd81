"""Amounts in soles, exact: what is not plainly a number stays out and is told."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

MONEY = pa.decimal128(18, 6)
_PLAIN = r"^-?[0-9]{1,12}(\.[0-9]{1,6})?$"
_GROUPED = re.compile(r"-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]{1,2})?")
_SURELY_GROUPED = re.compile(r".*(,[0-9]{3}.*,|,[0-9]{3}\.)[0-9]+")
_COMMA = re.compile(r"-?[0-9]{1,12},[0-9]{1,2}")


def read_amounts(columns: Sequence[pa.ChunkedArray]) -> Sequence[pa.Array]:
    """Each column as decimals; a cell that is no number is null.

    A comma is read where the cells leave no doubt about it: all that have one are cents
    (`1234,5`) and none has a point, or all are thousands (`1,234,567`, `1,234.50`).
    """
    encoded = [_whole(column).dictionary_encode() for column in columns]
    texts = [pc.utf8_trim_whitespace(column.dictionary) for column in encoded]
    plain = [pc.match_substring_regex(found, _PLAIN) for found in texts]
    odd = {
        text
        for found, mask in zip(texts, plain, strict=True)
        for text in found.filter(pc.invert(mask)).to_pylist()
        if "," in text
    }
    if odd:
        texts = _without_commas(texts, odd)
        plain = [pc.match_substring_regex(found, _PLAIN) for found in texts]
    return [
        pc.if_else(mask, found, pa.scalar(None, pa.string())).cast(MONEY).take(column.indices)
        for found, mask, column in zip(texts, plain, encoded, strict=True)
    ]


def write_amount(amount: Decimal) -> str:
    """Digits without an exponent and without zeros that say nothing."""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _whole(column: pa.ChunkedArray) -> pa.Array:
    found = column.combine_chunks()
    return found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found


def _without_commas(texts: Sequence[pa.Array], odd: AbstractSet[str]) -> Sequence[pa.Array]:
    if all(map(_GROUPED.fullmatch, odd)) and any(map(_SURELY_GROUPED.fullmatch, odd)):
        grouped = f"^{_GROUPED.pattern}$"
        return [
            pc.if_else(
                pc.match_substring_regex(found, grouped),
                pc.replace_substring(found, ",", ""),
                found,
            )
            for found in texts
        ]
    points = any(pc.any(pc.match_substring(found, ".")).as_py() for found in texts)
    if not points and all(map(_COMMA.fullmatch, odd)):
        return [pc.replace_substring(found, ",", ".") for found in texts]
    return texts
