"""Cells of spreadsheets as the text a person reads in them."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

UNCALCULATED = "#SIN CALCULAR"
"""A formula whose value the file does not hold; no number, so it is reported as such."""

_SIGNED = re.compile("[0-9][.,'’\\s]")


class Number(str):
    """The text of a cell that holds a number: its point is a decimal point without doubt."""

    __slots__ = ()


class Spanned(str):
    """The text of a cell that covers several; it may be a header, but no value."""

    __slots__ = ()


def cell_text(value: Any, look: str = "") -> str:
    """What a cell shows; `look` is its number format (`0.0%`, `mmm-yy`), where it is known."""
    match value:
        case None:
            return ""
        case bool():
            return "VERDADERO" if value else "FALSO"
        case int() | float():
            return number_text(value, percent="%" in look)
        case datetime():
            return _date_text(value, look)
        case date():
            return value.isoformat()
        case str():
            return value.replace("\0", "")
        case _:
            return str(value)


def number_text(value: float, *, percent: bool = False) -> str:
    """A number with the 15 digits a spreadsheet keeps, without exponent or needless zeros."""
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
    if not exact.is_finite():
        return str(value)
    shown = exact * 100 if percent else exact
    text = f"{shown:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return Number(f"{text}%" if percent else text)


def unmistakable(number: str) -> str:
    """A number without a point (`1234e-3`), for cells beside texts that may use it otherwise."""
    digits = number.removesuffix("%")
    whole, point, decimals = digits.partition(".")
    return f"{whole}{decimals}e-{len(decimals)}{number[len(digits) :]}" if point else number


def settle_numbers(cells: Sequence[str]) -> tuple[Sequence[str], bool]:
    """The cells as text, and whether their points are decimal points.

    Where some are numbers and some are text with signs between digits, these may be other signs;
    then no number keeps a point.
    """
    texts = any(cell and not isinstance(cell, Number) and _SIGNED.search(cell) for cell in cells)
    numbers = any(isinstance(cell, Number) for cell in cells)
    if texts and numbers:
        return [unmistakable(c) if isinstance(c, Number) else c for c in cells], False
    return cells, numbers


def _date_text(value: datetime, look: str) -> str:
    parts = look.casefold().split(";", maxsplit=1)[0]
    if value.hour or value.minute or value.second:
        return value.isoformat(" ", "seconds")
    if not parts or "d" in parts or "y" not in parts:
        return value.date().isoformat()
    return f"{value:%Y-%m}" if "m" in parts else f"{value:%Y}"
