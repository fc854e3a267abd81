"""A strip of years, one small square each: filled where there are figures."""

from collections.abc import Collection
from functools import lru_cache

from ui.theme import Palette

_STEP, _SIDE, _HEIGHT = 7, 6, 12


@lru_cache(maxsize=1024)
def _strip(filled: tuple[bool, ...], ink: str, hairline: str) -> str:
    squares = "".join(
        f'<rect x="{place * _STEP}" y="{0 if there else _HEIGHT - 2}" width="{_SIDE}" '
        f'height="{_HEIGHT if there else 2}" fill="{ink if there else hairline}"/>'
        for place, there in enumerate(filled)
    )
    width = len(filled) * _STEP - (_STEP - _SIDE)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{_HEIGHT}" '
        f'viewBox="0 0 {width} {_HEIGHT}">{squares}</svg>'
    )


def draw_years(years: Collection[int], span: range, palette: Palette) -> str:
    """The SVG of a strip, without words: say them beside. Years outside the span are left out."""
    return _strip(tuple(year in years for year in span), palette.ink, palette.outline)
