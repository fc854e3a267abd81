"""Numbers and periods of a hit as sentences want them."""

from decimal import Decimal, InvalidOperation

from indicators.period import Period, parse_period


def digits(text: str, value: float | None = None) -> Decimal | str:
    """A figure with the digits of the file; without them those of its value."""
    try:
        return Decimal(text if text or value is None else repr(value))
    except InvalidOperation:
        return text


def computed(value: float) -> Decimal:
    """A number without its text, to the 15 digits that a number keeps; `1000000`, not `1E+6`.

    A figure of the edition comes out as it was published, and a sum without the dust of adding.
    """
    return Decimal(format(Decimal(f"{value:.15g}"), "f"))


def when(text: str) -> Period | str:
    """A period; the text itself where it is none."""
    try:
        return parse_period(text)
    except ValueError:
        return text
