"""In which years something is or acts, in words."""

from indicators.impacts.known import KnownEffect
from ui.language import gettext as _


def years_words(start: int | None, end: int | None) -> str:
    """`2018 a 2022`, `desde 2022`, `hasta 2030`."""
    if start is None and end is None:
        return _("sin año publicado")
    if start is None:
        return _("hasta {year}").format(year=end)
    if end is None:
        return _("desde {year}").format(year=start)
    if start == end:
        return str(start)
    return _("{first} a {last}").format(first=start, last=end)


def acting_years(effect: KnownEffect) -> str:
    """The years in which an effect acts, as far as they are published."""
    when = effect.dates
    if when.there and when.end is None:
        return _("ya existía")
    return years_words(when.start, when.end)
