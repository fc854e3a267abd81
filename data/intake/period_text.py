"""Periods as people write them: what a text can mean, before the whole file has its say."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from data.intake.month_words import FILLERS, HALF, MONTHS, MOVING, ORDINALS, QUARTER
from data.intake.number_text import word_marks
from data.intake.spelling import plain
from indicators.period import parse_period

FIRST_YEAR = 1800
"""The repository has years of the nineteenth century, of laws that made districts."""

_MARK = re.compile(r"(?:(?<=[0-9])|\s)\s*(?:([a-z]/|\*{1,3})|\(([a-z]/?|[0-9]/|preliminar|estimado|"
                   r"provisional|proyectado|revisado)\))$|(?:\s|(?<=^[0-9]{4}))([0-9]{1,2}/)$",
                   re.IGNORECASE)  # fmt: skip
_OURS = re.compile(r"[0-9]{4}(?:-(?:Q[1-4]|[0-9]{2}))?(?:/[0-9]{4}(?:-(?:Q[1-4]|[0-9]{2}))?)?")
_YEAR = re.compile(r"(?:año |ano |anio )?([0-9]{4})(?:\.0)?", re.IGNORECASE)
_YEAR_NUMBER = re.compile(r"([0-9]{4})[-/.](1?[0-9])")
_NUMBER_YEAR = re.compile(r"(1?[0-9])[-/]([0-9]{4})")
_YEAR_MONTH = re.compile(r"([0-9]{4})[-/.]([0-9]{2})|([0-9]{4})M([0-9]{1,2})|([0-9]{4})([0-9]{2})")
_MONTH_YEAR = re.compile(r"([0-9]{2})[-/]([0-9]{4})")
_YEARS = re.compile(r"([0-9]{4})\s*[-/\u2013]\s*([0-9]{2}|[0-9]{4})")
_CLOCK = re.compile(r"(?<=[0-9])[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?Z?$")
_DATE = re.compile(r"([0-9]{4})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{2})([0-9]{2}))")
_DAY_FIRST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
_TOKEN = re.compile(r"[a-z]+|[0-9]+")


@dataclass(frozen=True)
class Exact:
    """One period of ours."""

    text: str


@dataclass(frozen=True)
class Numbered:
    """A year and a number that may be a month, a quarter or a half: `2019-3`."""

    year: int
    number: int


@dataclass(frozen=True)
class Dated:
    """A day. `order` is `day_first` or `month_first` where the text shows which is which."""

    day: date
    order: str = ""


@dataclass(frozen=True)
class EitherDay:
    """Two numbers and a year, of which either may be the month."""

    day_first: date
    month_first: date


@dataclass(frozen=True)
class YearPair:
    """A year and the next: `2015-16`; a month as well where `month` says so: `2011-12`."""

    first: int
    month: str = ""


@dataclass(frozen=True)
class Impossible:
    """It looks like a period, and there is none such."""


@dataclass(frozen=True)
class Unread:
    """Nothing that looks like a period."""


Seen = Exact | Numbered | Dated | EitherDay | YearPair | Impossible | Unread


def see_period(text: str, now_year: int) -> tuple[Seen, str]:
    """What a text can mean, and its marks as a note. Years lie in 1800 … `now_year` + 1."""
    return _see(_CLOCK.sub("", text.strip()), now_year)


@lru_cache(maxsize=65536)
def _see(text: str, now_year: int) -> tuple[Seen, str]:
    rest, mark = _take_mark(text)
    seen = _see_figures(rest)
    if isinstance(seen, Unread):
        seen = _see_words(rest, now_year)
    if not _years_of(seen) <= set(range(FIRST_YEAR, now_year + 2)):
        return Impossible(), mark
    return seen, mark


def stretch(year: int, first: int, last: int) -> str:
    """The period from a month to a month of one year; a quarter or a year where it is one."""
    if first == last:
        return f"{year:04d}-{first:02d}"
    if (first, last) == (1, 12):
        return f"{year:04d}"
    if first % 3 == 1 and last == first + 2:
        return f"{year:04d}-Q{last // 3}"
    return f"{year:04d}-{first:02d}/{year:04d}-{last:02d}"


def _take_mark(text: str) -> tuple[str, str]:
    found = _MARK.search(text)
    if found is None:
        return text, ""
    mark = next(part for part in found.groups() if part)
    return text[: found.start()].rstrip(), mark if len(mark) > 3 else word_marks((mark,))


def _years_of(seen: Seen) -> set[int]:
    match seen:
        case Exact(text):
            period = parse_period(text)
            return {period.start // 12, period.year}
        case Numbered(year=year) | YearPair(first=year):
            return {year}
        case Dated(day=day) | EitherDay(day_first=day):
            return {day.year}
    return set()


def _see_figures(text: str) -> Seen:
    """A text of figures and signs."""
    if found := _YEAR.fullmatch(text):
        return Exact(found[1])
    if found := _YEARS.fullmatch(text):
        return _see_years(int(found[1]), found[2])
    if _OURS.fullmatch(text):
        return _exact(text)
    if found := _YEAR_MONTH.fullmatch(text):
        year, month = (int(part) for part in found.groups() if part)
        return _month(year, month)
    if found := _MONTH_YEAR.fullmatch(text):
        return _month(int(found[2]), int(found[1]))
    if found := _YEAR_NUMBER.fullmatch(text):
        return Numbered(int(found[1]), int(found[2])) if 1 <= int(found[2]) <= 12 else Impossible()
    if found := _NUMBER_YEAR.fullmatch(text):
        return Numbered(int(found[2]), int(found[1])) if 1 <= int(found[1]) <= 12 else Impossible()
    if found := _DATE.fullmatch(text):
        year, month, day = (int(found[n]) for n in ((1, 3, 4) if found[2] else (1, 5, 6)))
        return _dated(year, month, day)
    if found := _DAY_FIRST.fullmatch(text):
        return _see_day(int(found[4]), int(found[1]), int(found[3]))
    return Impossible() if re.fullmatch(r"[0-9]+(?:[-/.][0-9]+)*", text) else Unread()


def _see_years(first: int, last: str) -> Seen:
    """A year and what follows it: `2015-16`, `2015-2016`, `2011-12`, `2019-03`, `2015-2018`."""
    if len(last) == 4:
        if int(last) == first + 1:
            return YearPair(first)
        return _exact(f"{first:04d}/{last}") if int(last) > first + 1 else Impossible()
    follows = int(last) == (first + 1) % 100
    month = _month(first, int(last))
    if not follows:
        return month
    return YearPair(first, month.text if isinstance(month, Exact) else "")


def _see_day(year: int, first: int, second: int) -> Seen:
    day, month = _dated(year, second, first), _dated(year, first, second)
    if isinstance(day, Dated) and isinstance(month, Dated) and day != month:
        return EitherDay(day.day, month.day)
    if isinstance(day, Dated):
        return day if isinstance(month, Dated) else Dated(day.day, "day_first")
    return Dated(month.day, "month_first") if isinstance(month, Dated) else month


def _see_words(text: str, now_year: int) -> Seen:
    """A text with a word for a month, a quarter or a half."""
    tokens = [word for word in _TOKEN.findall(plain(text)) if word not in FILLERS]
    if not 2 <= len(tokens) <= 8:
        return Unread()
    months = [MONTHS[word] for word in tokens if word in MONTHS]
    if months:
        return _see_months(months, [word for word in tokens if word not in MOVING], now_year)
    for words, parts in ((QUARTER, 4), (HALF, 2), (frozenset({"m", "mes"}), 12)):
        kinds = [at for at, word in enumerate(tokens) if word in words]
        if len(kinds) == 1 and len(tokens) == 3:
            return _see_part(tokens, kinds[0], parts, now_year)
    return Unread()


def _see_months(months: list[int], tokens: list[str], now_year: int) -> Seen:
    others = [word for word in tokens if word not in MONTHS]
    if not all(word.isdecimal() for word in others):
        return Unread()
    year_first = tokens[0] == others[0] if others else False
    if len(others) == 1:
        if len(others[0]) != 4 and year_first:
            return Unread()  # «19-ene» may be a day.
        year = _full_year(others[0], now_year)
        if year is None:
            return Impossible() if len(others[0]) > 2 else Unread()
        if len(months) == 1:
            return _month(year, months[0])
        run = list(range(months[0], months[-1] + 1))
        if len(run) > 1 and (len(months) == 2 or months == run):
            return Exact(stretch(year, months[0], months[-1]))
        return Unread()
    if len(others) == 2 and len(months) == 1 and year_first and tokens[1] in MONTHS:
        year = _full_year(others[1], now_year)
        return Unread() if year is None else _dated(year, months[0], int(others[0][:3]))
    return Unread()


def _see_part(tokens: list[str], at: int, parts: int, now_year: int) -> Seen:
    """A word that names parts of a year, with the number of the part and the year."""
    first, last = [word for place, word in enumerate(tokens) if place != at]
    if len(first) == 4 and first.isdecimal():
        first, last = last, first
    elif at == 2:
        return Unread()
    number = ORDINALS.get(first) or (int(first) if first.isdecimal() and len(first) < 3 else 0)
    year = _full_year(last, now_year) if last.isdecimal() else None
    # «Sem 1» may be a week; «I Sem» is none.
    if year is None or (tokens[at] == "sem" and first not in ORDINALS):
        return Unread()
    if not 1 <= number <= parts:
        return Impossible()
    months = 12 // parts
    return Exact(stretch(year, months * (number - 1) + 1, months * number))


def _full_year(text: str, now_year: int) -> int | None:
    if len(text) == 4:
        return int(text)
    if len(text) == 2:
        return int(text) + (2000 if int(text) <= (now_year + 1) % 100 else 1900)
    return None


def _exact(text: str) -> Exact | Impossible:
    try:
        parse_period(text)
    except ValueError:
        return Impossible()
    return Exact(text)


def _month(year: int, month: int) -> Exact | Impossible:
    return Exact(f"{year:04d}-{month:02d}") if 1 <= month <= 12 else Impossible()


def _dated(year: int, month: int, day: int) -> Dated | Impossible:
    try:
        return Dated(date(year, month, day))
    except ValueError:
        return Impossible()
