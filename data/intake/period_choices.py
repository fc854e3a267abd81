"""Periods of a whole file: what one text leaves open the others decide, or somebody is asked."""

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from data.importers.question import LEAVE_OUT, Among, Option, Question
from data.intake.period_text import (
    Dated,
    EitherDay,
    Exact,
    Impossible,
    Numbered,
    Seen,
    YearPair,
    see_period,
    stretch,
)
from data.intake.reading import LEFT_OUT, Asked, Reading, Refused, Taken
from indicators.message import N_, Message

_NOT_LOADED = Option(LEAVE_OUT, N_("No cargar esas filas"))
_WHY = N_(
    "Un periodo es un año (2019), un trimestre (2019-Q3), un mes (2019-03) o un rango de meses."
)
_IMPOSSIBLE = Refused(
    "period",
    N_("El periodo no existe o está fuera de los años posibles."),
    N_("Los meses van de 1 a 12, los trimestres de 1 a 4, y los años desde 1800 hasta el próximo."),
    N_("Corrija el periodo según la fuente."),
)
_UNREAD = Refused(
    "period",
    N_("El periodo no se entiende."),
    _WHY,
    N_("Escriba el periodo como «2019», «2019-03», «2019-Q3» o «Ene.2019»."),
)
_MISSING = Refused("period", N_("Falta el periodo."), _WHY, N_("Escriba el periodo de la cifra."))

PARTS = {"month": 12, "quarter": 4, "half": 2}
"""What the number in `2019-3` may count, and how many there are in a year."""

_COUNTS = {
    "month": N_("Meses: «2019-1» es enero de 2019"),
    "quarter": N_("Trimestres: «2019-1» es de enero a marzo de 2019"),
    "half": N_("Semestres: «2019-1» es de enero a junio de 2019"),
}
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_FREQUENCIES = {"mensual": "month", "trimestral": "quarter", "semestral": "half"}


@dataclass(frozen=True)
class ByVariable:
    """A period whose number is read for each variable apart."""

    seen: Numbered
    mark: str


def read_periods(
    texts: Sequence[str], now_year: int, answers: Mapping[str, str]
) -> Sequence[Reading | ByVariable]:
    """What the texts of a file are, in their order."""
    found = [see_period(text, now_year) for text in texts]
    kinds: Sequence[Seen] = [seen for seen, _ in found]
    pairs = [seen for seen in kinds if isinstance(seen, YearPair)]
    months = any(isinstance(seen, Exact) and _MONTH.fullmatch(seen.text) for seen in kinds)
    # «2011-12» is a month among months; beside «2015-16», or alone, it may be two years.
    if months and all(pair.month for pair in pairs):
        kinds = [Exact(k.month) if isinstance(k, YearPair) else k for k in kinds]
    kinds = _order_days(kinds, answers.get("date_order", ""))
    dates = _ask_dates([seen.day for seen in kinds if isinstance(seen, Dated)])
    whole_file = not any(text.strip() for text in texts)

    def read(text: str, seen: Seen, mark: str) -> Reading | ByVariable:
        match seen:
            case Exact(period):
                return Taken(period, mark)
            case Numbered():
                return ByVariable(seen, mark)
            case Dated(day):
                return _answered(dates, answers, lambda answer: _as_period(day, answer), mark)
            case EitherDay():
                return _answered(_ask_order(text, seen), answers, lambda _: "", mark)
            case YearPair(first):
                question = _ask_pair(bool(seen.month))
                return _answered(question, answers, lambda a: _pair_period(first, a, seen), mark)
            case Impossible():
                return _IMPOSSIBLE
        if not text.strip():
            return _ask_period(answers, now_year) if whole_file else _MISSING
        return _UNREAD

    return [
        read(text, seen, mark) for text, seen, (_, mark) in zip(texts, kinds, found, strict=True)
    ]


def read_numbered(
    period: ByVariable, numbers: AbstractSet[int], frequency: str, answers: Mapping[str, str]
) -> Reading:
    """`2019-3` of a variable with this published frequency and these numbers in the file."""
    words = {kind for word, kind in _FREQUENCIES.items() if word in frequency.casefold()}
    possible = [kind for kind, parts in PARTS.items() if max(numbers) <= parts]
    likely = [kind for kind in possible if kind in words]
    kind = possible[0] if len(possible) == 1 else likely[0] if len(likely) == 1 else ""
    if kind:
        return Taken(_numbered(period.seen, kind), period.mark)
    question = Question(
        "period_numbers" if len(possible) < len(PARTS) else "period_numbers:2",
        N_("¿Qué cuenta el número detrás del año?"),
        (*(Option(kind, _COUNTS[kind]) for kind in possible), _NOT_LOADED),
    )
    return _answered(
        question,
        answers,
        lambda answer: _numbered(period.seen, answer) if answer in possible else "",
        period.mark,
    )


def _numbered(seen: Numbered, kind: str) -> str:
    months = 12 // PARTS[kind]
    return stretch(seen.year, months * (seen.number - 1) + 1, months * seen.number)


def _answered(
    question: Question, answers: Mapping[str, str], read: Callable[[str], str], mark: str
) -> Reading:
    answer = answers.get(question.id, "")
    if answer == LEAVE_OUT:
        return LEFT_OUT
    period = read(answer)
    return Taken(period, mark) if period else Asked(question)


def _order_days(kinds: Sequence[Seen], answer: str) -> Sequence[Seen]:
    """Days read in the one order that other days of the file show, else in the answered one."""
    shown = {seen.order for seen in kinds if isinstance(seen, Dated) and seen.order}
    order = next(iter(shown)) if len(shown) == 1 else answer
    if order not in {"day_first", "month_first"}:
        return kinds
    return [
        Dated(seen.day_first if order == "day_first" else seen.month_first)
        if isinstance(seen, EitherDay)
        else seen
        for seen in kinds
    ]


def _ask_order(text: str, seen: EitherDay) -> Question:
    def read_as(day: date) -> Message:
        return N_(
            "«{text}» es el día {day} del mes {month}", text=text, day=day.day, month=day.month
        )

    return Question(
        "date_order",
        N_("¿Qué va primero en las fechas del archivo: el día o el mes?"),
        (
            Option("day_first", read_as(seen.day_first)),
            Option("month_first", read_as(seen.month_first)),
            _NOT_LOADED,
        ),
        "day_first",
    )


def _ask_dates(days: Sequence[date]) -> Question:
    suggested = ""
    if days and len({(day.year, day.month) for day in days}) > len({day.year for day in days}):
        suggested = "month"
    elif days and all((day.month, day.day) == (12, 31) for day in days):
        suggested = "year"
    return Question(
        "date_as",
        N_("¿De qué tiempo son las cifras que llevan una fecha, como {day}?", day=str(days[0]))
        if days
        else N_("¿De qué tiempo son las cifras que llevan una fecha?"),
        (
            Option("month", N_("Del mes de la fecha")),
            Option("year", N_("Del año de la fecha")),
            Option("range", N_("De enero hasta el mes de la fecha")),
            _NOT_LOADED,
        ),
        suggested,
    )


def _as_period(day: date, answer: str) -> str:
    match answer:
        case "month":
            return stretch(day.year, day.month, day.month)
        case "year":
            return f"{day.year:04d}"
        case "range":
            return stretch(day.year, 1, day.month)
    return ""


def _ask_pair(month: bool) -> Question:
    options = (
        Option("agricultural", N_("La campaña agrícola, de agosto a julio")),
        Option("hydrological", N_("El año hidrológico, de setiembre a agosto")),
        Option("first", N_("El primero de los dos años")),
        Option("whole", N_("Los dos años enteros")),
    )
    maybe = (Option("month", N_("Un mes: «2011-12» es diciembre de 2011")),) if month else ()
    return Question(
        "year_pair_or_month" if month else "year_pairs",
        N_("¿Qué tiempo es un periodo como «2011-12»?")
        if month
        else N_("¿Qué tiempo es un periodo como «2015-16»?"),
        (*options, *maybe, _NOT_LOADED),
    )


def _pair_period(first: int, answer: str, seen: YearPair) -> str:
    match answer:
        case "agricultural":
            return f"{first:04d}-08/{first + 1:04d}-07"
        case "hydrological":
            return f"{first:04d}-09/{first + 1:04d}-08"
        case "first":
            return f"{first:04d}"
        case "whole":
            return f"{first:04d}/{first + 1:04d}"
        case "month":
            return seen.month
    return ""


def _ask_period(answers: Mapping[str, str], now_year: int) -> Reading:
    answer = answers.get("period:", "")
    if answer == LEAVE_OUT:
        return LEFT_OUT
    seen, _ = see_period(answer, now_year)
    if isinstance(seen, Exact):
        return Taken(seen.text)
    return Asked(
        Question(
            "period:",
            N_("¿De qué periodo son las cifras del archivo?"),
            (_NOT_LOADED,),
            among=Among.TEXT,
        )
    )
