"""Headers that are periods: with their year, or a month or quarter that needs one."""

import re
from dataclasses import dataclass
from enum import StrEnum

from data.importers.parts.labels import plain
from data.importers.parts.marks import strip_year
from data.importers.parts.period_words import month_number, quarter_number
from data.intake.month_words import MONTHS

_Y = "(?:19|20)[0-9]{2}"
_WHOLE = re.compile(
    rf"{_Y}(?:\.0)?|{_Y}\s*[-/–]\s*(?:[0-9]{{1,2}}|{_Y})|{_Y}-[0-9]{{2}}-[0-9]{{2}}"
    rf"|{_Y}\s*-?[QTM][0-9]{{1,2}}|[QT][1-4]\.?\s?(?:{_Y}|[0-9]{{2}})|(?:año|ano)\s+{_Y}",
    re.IGNORECASE,
)
_WORDS = re.compile(rf"([a-z]+)_(?:de_|del_)?({_Y}|[0-9]{{2}})|([a-z]+)({_Y}|[0-9]{{2}})")
_QUARTER = re.compile(
    rf"(?:i{{1,3}}|iv|[1-4]|[a-z]+)_?(?:er|do|to)?_?trim(?:estre)?_?(?:de_|del_)?({_Y}|[0-9]{{2}})?"
    rf"|trim(?:estre)?_(?:i{{1,3}}|iv|[1-4])_?({_Y}|[0-9]{{2}})?"
)
_ROMAN = {"i", "ii", "iii", "iv"}


class Part(StrEnum):
    """How much of a period a header says."""

    WHOLE = "whole"
    MONTH = "month"
    QUARTER = "quarter"


@dataclass(frozen=True)
class PeriodHead:
    """A header that is a period: its text without marks, or the number of the month or quarter."""

    part: Part
    text: str
    marks: tuple[str, ...]
    number: int = 0


def period_head(cell: str) -> PeriodHead | None:
    """What period a header names, if it names one."""
    if not cell or len(cell) > 40:
        return None
    text, marks = strip_year(" ".join(cell.split()))
    word = plain(text)
    if _WHOLE.fullmatch(text):
        return PeriodHead(Part.WHOLE, text, marks)
    named = _WORDS.fullmatch(word)
    if named and (named[1] or named[3]) in MONTHS:
        return PeriodHead(Part.WHOLE, text, marks)
    quarter = _QUARTER.fullmatch(word)
    if quarter and (quarter[1] or quarter[2]):
        return PeriodHead(Part.WHOLE, text, marks)
    if word in MONTHS:
        return PeriodHead(Part.MONTH, text, marks, month_number(word))
    number = quarter_number(text) if quarter or word in _ROMAN else 0
    return PeriodHead(Part.QUARTER, text, marks, number) if number else None
