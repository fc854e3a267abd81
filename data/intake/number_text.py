"""Numbers as people write them: signs of decimals and thousands, marks, minus in brackets."""

import re
from dataclasses import dataclass
from decimal import Decimal

SIGNS = (".", ",")
"""What may stand before decimals; the other one may then stand between thousands."""

LARGEST = Decimal(10) ** 18
_MOST_SHIFT = 30

BLANKS = " \u00a0\u2007\u2009\u202f"
APOSTROPHES = "'\u2019"

_MISSING = frozenset(
    (
        "",
        *("-", "--", "---", "\u2013", "\u2014", "\u2015", "\u2212", "\u2026"),
        *(".", "..", "...", ":", "*", "**", "***"),
        *("n.d.", "n.d", "nd", "n/d", "s.d.", "s.d", "s/d", "s/i", "s.i.", "s.i"),
        *("n.e.", "n.e", "n/e", "n.a.", "n.a", "n/a", "na", "nan", "null", "none"),
        *("sin dato", "sin datos", "sin información", "sin informacion", "no disponible"),
    )
)
_NOT_FINITE = re.compile(r"[-+]?(?:inf|infinity|infinito|∞)", re.IGNORECASE)
_MARK = re.compile(
    r"(?:(?<=[0-9)%-])\s*(?:([a-z]/|\*{1,3})|\(([a-z]|[0-9]{1,2})/?\))|\s+([per]|[0-9]{1,2}/))$",
    re.IGNORECASE,
)
_MINUS = "-\u2212\u2013\ufe63\uff0d"
_SOLES = re.compile(rf"([{_MINUS}])?\s*S/\.?\s*")
_NUMBER = re.compile(
    rf"(?P<before>[{_MINUS}+])?\s*"
    rf"(?P<body>[.,]?[0-9](?:[0-9.,{BLANKS}{APOSTROPHES}]*[0-9])?)"
    r"(?P<shift>[eE][+-]?[0-9]{1,3})?(?P<after>-)?"
)
_ALIKE = dict.fromkeys(BLANKS, " ") | dict.fromkeys(APOSTROPHES, "'")
_MEANING = {"p": "preliminar", "e": "estimado", "r": "revisado"}


@dataclass(frozen=True)
class Written:
    """A number taken apart. `unit` is `%` or `S/` where the cell says so."""

    negative: bool
    body: str
    shift: int
    marks: tuple[str, ...] = ()
    unit: str = ""


@dataclass(frozen=True)
class Number:
    """`text` is `-?digits[.digits]` and keeps the decimals as they were written."""

    text: str
    mark: str = ""
    unit: str = ""


def is_missing(text: str) -> bool:
    """Whether the cell says that there is no figure."""
    return text.strip().casefold() in _MISSING


def is_infinite(text: str) -> bool:
    """Whether the cell is a word of computers for what is no figure."""
    return _NOT_FINITE.fullmatch(text.strip()) is not None


def take_apart(text: str) -> Written | None:
    """The parts of a number, whatever its signs mean; `None` where it is none."""
    rest, marks = take_marks(text.strip())
    rest, *units = _take_unit(rest)
    bracketed = rest.startswith("(") and rest.endswith(")")
    if bracketed:
        rest, *inner = _take_unit(rest[1:-1].strip())
        units += inner
    found = _NUMBER.fullmatch(rest)
    if found is None or len(units) > 1:
        return None
    minuses = [sign for sign in (found["before"], found["after"]) if sign]
    if len(minuses) + bracketed > 1:
        return None
    return Written(
        negative=bracketed or any(sign != "+" for sign in minuses),
        body=found["body"],
        shift=int(found["shift"][1:]) if found["shift"] else 0,
        marks=marks,
        unit="".join(units),
    )


def _take_unit(text: str) -> tuple[str, ...]:
    """The text without `%` or `S/`, and those that stood there."""
    units = []
    if text.endswith("%"):
        text = text.removesuffix("%").rstrip()
        units.append("%")
    if found := _SOLES.match(text):
        text = f"{found[1] or ''}{text[found.end() :]}"
        units.append("S/")
    return text, *units


def take_marks(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without the marks at its end (`p/`, `1/`, `*`), and the marks."""
    marks: list[str] = []
    for _ in range(2):
        found = _MARK.search(text)
        if found is None:
            break
        marks.insert(0, next(part for part in found.groups() if part))
        text = text[: found.start()].rstrip()
    return text, tuple(marks)


def word_marks(marks: tuple[str, ...]) -> str:
    """Marks as a note: the meaning where it is the usual one, else the mark itself."""
    return "; ".join(_MEANING.get(mark.lower().rstrip("/"), f"marca {mark}") for mark in marks)


def read_body(written: Written, decimal: str) -> str | None:
    """The digits when `decimal` stands before decimals; `None` if they cannot be meant so."""
    whole, found, part = written.body.partition(decimal)
    if found and not part.isdecimal():
        return None
    digits = _ungroup(whole, grouped=not written.shift)
    if digits is None or (not digits and not found):
        return None
    digits = digits.lstrip("0") or "0"
    text = f"{digits}.{part}" if found else digits
    if written.shift:
        if abs(written.shift) > _MOST_SHIFT:
            return None
        text = f"{Decimal(text).scaleb(written.shift):f}"
    return f"-{text}" if written.negative and text.strip("0.") else text


def _ungroup(whole: str, *, grouped: bool) -> str | None:
    if not whole or whole.isdecimal():
        return whole
    separators = {_ALIKE.get(sign, sign) for sign in whole if not sign.isdecimal()}
    if not grouped or len(separators) > 1:
        return None
    first, *groups = re.split(rf"[.,{BLANKS}{APOSTROPHES}]", whole)
    if not 1 <= len(first) <= 3 or first.startswith("0") or any(len(g) != 3 for g in groups):
        return None
    return first + "".join(groups)


def possible_signs(written: Written) -> tuple[str, ...]:
    """The decimal signs under which the number can be read."""
    return tuple(sign for sign in SIGNS if read_body(written, sign) is not None)


def is_two_numbers(written: Written) -> bool:
    """Whether the number is one thing with a decimal point and another with a comma."""
    point, comma = (read_body(written, sign) for sign in SIGNS)
    return point is not None and comma is not None and point != comma


def read_number(text: str, decimal: str) -> Number | None:
    """The number under a decimal sign, within what a figure can be."""
    written = take_apart(text)
    digits = read_body(written, decimal) if written else None
    if written is None or digits is None or abs(Decimal(digits)) > LARGEST:
        return None
    return Number(digits, word_marks(written.marks), written.unit)
