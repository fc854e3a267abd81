"""Words of time in headers and titles: months, quarters, years and the marks beside them."""

import re
from collections.abc import Sequence

from data.importers.parts.labels import plain
from data.intake.month_words import MONTHS

QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTERS = {
    "primer": 1,
    "primero": 1,
    "segundo": 2,
    "tercer": 3,
    "tercero": 3,
    "cuarto": 4,
} | QUARTERS
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def month_number(text: str) -> int:
    """The month that a text names or numbers, 0 if it does neither."""
    word = plain(text)
    if re.fullmatch("0?[1-9]|1[0-2]", word):
        return int(word)
    return MONTHS.get(word, 0)


def quarter_number(text: str) -> int:
    """The quarter that a text names or numbers, 0 if it does neither."""
    words = [word for word in plain(text).split("_") if word not in {"trimestre", "trim", "t"}]
    if len(words) != 1:
        return 0
    return _QUARTERS.get(re.sub("^(?:t|q)([1-4])$|^([1-4])t$", r"\1\2", words[0]), 0)


def years_in(texts: Sequence[str]) -> Sequence[str]:
    """The different years that texts name, in their order."""
    return list(dict.fromkeys(year for text in texts for year in _YEAR.findall(text)))


def period_in(texts: Sequence[str]) -> str:
    """The one period that titles name (`2023`, `2023-05`), else nothing."""
    years = years_in(texts)
    if len(years) != 1:
        return ""
    words = {word for text in texts for word in plain(text).split("_")}
    months = {number for word, number in MONTHS.items() if word in words and len(word) > 3}
    return f"{years[0]}-{months.pop():02d}" if len(months) == 1 else years[0]
