"""Numbers, periods and dates as people of Peru write them. What is shown is what is judged."""

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

import numpy as np
from babel.dates import format_date, get_month_names, get_quarter_names
from babel.numbers import format_decimal

from indicators.judgement.status import round_half_up
from indicators.period import Kind, Period, parse_period
from ui.language import gettext as _

LOCALE = "es_PE"
NO_BREAK = "\u00a0"


@lru_cache(maxsize=20_000)
def show_number(value: float, decimals: int) -> str:
    """`1,234.5`: rounded half up, always with the decimals asked for."""
    shown = float(round_half_up(np.float64(value), decimals)) + 0.0
    zeros = "0" * decimals
    return format_decimal(shown, format=f"#,##0.{zeros}" if zeros else "#,##0", locale=LOCALE)


def show_figure(value: float | Decimal) -> str:
    """A published figure with all its digits: `21,288,369` or `0.7831`."""
    return format_decimal(value, format="#,##0.############", locale=LOCALE)


def show_exactly(value: Decimal | Period) -> str:
    """A published number with all its digits, or a period, of a sentence of the core."""
    return show_period(value.text) if isinstance(value, Period) else show_figure(value)


def show_percent(share: float) -> str:
    """`48 %` of a share of 0.48."""
    return f"{show_number(100 * share, 0)}{NO_BREAK}%"


@lru_cache(maxsize=2_000)
def show_period(text: str) -> str:
    """`2024`, `junio de 2025`, `3.er trimestre de 2025`, `julio a noviembre de 2020`."""
    period = parse_period(text)
    match period.kind:
        case Kind.YEAR:
            return text
        case Kind.MONTH:
            return _("{month} de {year}").format(month=_month(period.start), year=period.year)
        case Kind.QUARTER:
            quarter = get_quarter_names("wide", locale=LOCALE)[period.start % 12 // 3 + 1]
            return _("{quarter} de {year}").format(quarter=quarter, year=period.year)
        case Kind.RANGE:
            return _("{first} a {last}").format(
                first=_month(period.start)
                if period.start // 12 == period.year
                else f"{_month(period.start)} {period.start // 12}",
                last=show_period(f"{period.year}-{(period.end - 1) % 12 + 1:02d}"),
            )


def _month(twelfths: int) -> str:
    return get_month_names("wide", locale=LOCALE)[twelfths % 12 + 1]


def show_span(first: Period, last: Period) -> str:
    """`2012 a 2025`, or the one period."""
    if first == last:
        return show_period(first.text)
    return _("{first} a {last}").format(first=show_period(first.text), last=show_period(last.text))


def show_date(day: date | datetime) -> str:
    """`20 de noviembre de 2026`."""
    return format_date(day, format="long", locale=LOCALE)
