"""What is late, by the frequency with which its own institution publishes it.

The rule is ours; no institution's calendar of publication is known here. A variable with a
frequency is **due** from the moment one whole frequency has passed since the end of the newest
period that has a figure (of any place), and **late** when a second one has passed: the first is the
time that the next period itself lasts, the second the time to publish it. A yearly variable known
up to 2024 is due from January 2026 (2025 is over) and late from January 2027. A variable without
a frequency is never late; one without any figure was never brought, whatever its frequency.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from indicators.message import N_, Message
from indicators.period import Kind, Period, calendar_period, parse_period

_MONTHS = {
    "continua": 1, "diaria": 1, "semanal": 1, "quincenal": 1, "mensual": 1,
    "bimestral": 2, "trimestral": 3, "cuatrimestral": 4, "semestral": 6, "semestre": 6,
    "anual": 12, "bienal": 24, "trienal": 36, "quinquenal": 60, "decenal": 120,
}  # fmt: skip
_NO_RHYTHM = frozenset({"eventual", "irregular"})
_LAST = 12 * 10_000
"""The first month that no period can name."""


class Standing(StrEnum):
    """How a variable stands on a day, the worst first."""

    LATE = "late"
    DUE = "due"
    NEVER = "never"
    NO_FREQUENCY = "no_frequency"
    ON_TIME = "on_time"


RULE = N_(
    "A una variable «ya toca pedirla» cuando, desde el final del último periodo con cifra (de "
    "cualquier lugar), pasó el tiempo de un periodo más según la frecuencia con que la publica su "
    "institución. Está «atrasada» cuando pasaron dos. Si publica con dos frecuencias, cuenta la "
    "más lenta; lo diario, lo semanal y lo continuo se miran por mes. Sin frecuencia conocida, "
    "nunca está atrasada. La regla es de este tablero: no conoce el calendario de cada institución."
)
"""The definition, as people read it."""


@dataclass(frozen=True)
class Freshness:
    """How a variable stands. The periods are `None` or none where nothing can be expected."""

    standing: Standing
    months: int | None = None
    """The frequency; `None` where none is known."""
    newest: Period | None = None
    due_since: Period | None = None
    """The month from which on it is due, also when that is still to come."""
    late_since: Period | None = None
    missing: tuple[Period, ...] = ()
    """The periods that are over and have no figure, the oldest first."""


def months_between(frequency: str) -> int | None:
    """The months between two figures by the words of the institution; `None` without a frequency.

    Of several frequencies the slowest counts (`trimestral / anual`: 12). What comes more often than
    monthly is asked for by month. `eventual`, years (`2018-2019`) and words that are no frequency
    have none. Years beside one (`anual (2013-2022)`) are what was consulted, not an end.
    """
    plain = unicodedata.normalize("NFKD", frequency.casefold())
    words = re.findall(r"[a-z]+", "".join(c for c in plain if not unicodedata.combining(c)))
    if _NO_RHYTHM.intersection(words):
        return None
    return max((_MONTHS[word] for word in words if word in _MONTHS), default=None)


def freshness(frequency: str, newest: str, today: date) -> Freshness:
    """How a variable of a frequency stands on a day; `newest` is empty where there is no figure.

    What is missing has the length of the newest period, but never more than one frequency: after
    the `2024` of a quarterly variable comes `2025-Q1`, after its `2025-09` comes `2025-12`.
    """
    months = months_between(frequency)
    if not newest:
        return Freshness(Standing.NEVER, months)
    last = parse_period(newest)
    if months is None:
        return Freshness(Standing.NO_FREQUENCY, newest=last)
    now = 12 * today.year + today.month - 1
    length = min(last.end - last.start, months)
    ends = range(last.end + months, now + 1, months)
    standing = (Standing.ON_TIME, Standing.DUE, Standing.LATE)[min(len(ends), 2)]
    return Freshness(
        standing,
        months,
        last,
        _month(last.end + months),
        _month(last.end + 2 * months),
        tuple(_stretch(end - length, end) for end in ends),
    )


_WORDS: Mapping[Standing, Message] = {
    Standing.LATE: N_("atrasada"),
    Standing.DUE: N_("ya toca pedirla"),
    Standing.NEVER: N_("nunca se trajo una cifra"),
    Standing.NO_FREQUENCY: N_("sin frecuencia conocida"),
    Standing.ON_TIME: N_("al día"),
}


def standing_words(standing: Standing) -> Message:
    """How people call a standing."""
    return _WORDS[standing]


def missing_words(state: Freshness) -> Message:
    """`falta 2025`, `faltan 2023 y 2024`, `faltan 16 meses, el primero … y el último …`.

    Only of what is due or late.
    """
    match state.missing:
        case (one,):
            return N_("falta {period}", period=one)
        case (one, two):
            return N_("faltan {first} y {last}", first=one, last=two)
        case (first, *_between, last):
            return N_(
                "faltan {count}, el primero {first} y el último {last}",
                count=missing_count(state),
                first=first,
                last=last,
            )
        case _:
            raise ValueError("nothing is missing")


def missing_count(state: Freshness) -> Message:
    """`16 meses`, `3 años`; `4 periodos` where each is only a part of its frequency."""
    count = len(state.missing)
    length = {period.end - period.start for period in state.missing}
    match state.months if length == {state.months} else None:
        case 1:
            return N_("{n} meses", n=count) if count > 1 else N_("1 mes")
        case 3:
            return N_("{n} trimestres", n=count) if count > 1 else N_("1 trimestre")
        case 6:
            return N_("{n} semestres", n=count) if count > 1 else N_("1 semestre")
        case 12:
            return N_("{n} años", n=count) if count > 1 else N_("1 año")
        case _:
            return N_("{n} periodos", n=count) if count > 1 else N_("1 periodo")


def standing_since(state: Freshness) -> Period | None:
    """The month from which on it is what it is: late, or due."""
    return state.late_since if state.standing is Standing.LATE else state.due_since


def _month(start: int) -> Period | None:
    return calendar_period(Kind.MONTH, start) if start < _LAST else None


def _stretch(start: int, end: int) -> Period:
    """The period from a month to another one, by the shortest name that it has."""
    kind = {12: Kind.YEAR, 3: Kind.QUARTER, 1: Kind.MONTH}.get(end - start)
    if kind is not None and start % (end - start) == 0:
        return calendar_period(kind, start // (end - start))
    first, last = (calendar_period(Kind.MONTH, month) for month in (start, end - 1))
    return parse_period(f"{first}/{last}")
