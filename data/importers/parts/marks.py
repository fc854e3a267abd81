"""Marks beside years, names and figures (`p/`, `1/`, `*`), and what the notes say they mean."""

import re
from collections.abc import Mapping, Sequence

_MARK = r"(?:[a-zA-Z]|[0-9]{1,2})/|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]|\((?:[a-zA-Z]|[0-9]{1,2})/?\)"
_AFTER_TEXT = re.compile(rf"(?<=\S)\s+({_MARK})$|(?<=[^\W\d])(\*{{1,3}}|[0-9]/|[¹²³⁴⁵⁶⁷⁸⁹])$")
_AFTER_YEAR = re.compile(rf"(?<=[0-9]{{4}})\s*({_MARK})$|(?<=\S)\s+({_MARK})$")
_AFTER_FIGURE = re.compile(rf"(?<=[0-9)%])\s+({_MARK})$|(?<=[0-9)%])([a-zA-Z]/|\*{{1,3}})$")
_NOTE = re.compile(rf"(?:^|(?<=[.;]\s))\s*({_MARK})\s*[:=.-]?\s*(?=\S)")
_CLOSING = re.compile("^(fuente|nota|notas|elaboraci[oó]n|elaborado|source|note)\\b", re.IGNORECASE)


def strip_marks(text: str, pattern: re.Pattern[str] = _AFTER_TEXT) -> tuple[str, tuple[str, ...]]:
    """A text without the marks at its end, and the marks in their order."""
    marks: list[str] = []
    rest = text.strip()
    while found := pattern.search(rest):
        marks.insert(0, found[1] or found[2])
        rest = rest[: found.start()].strip()
    return rest, tuple(marks)


def strip_year(text: str) -> tuple[str, tuple[str, ...]]:
    """As `strip_marks` for the header of a period: in `2019 p/` and `20191/` a mark stands."""
    return strip_marks(text, _AFTER_YEAR)


def strip_figure(text: str) -> tuple[str, tuple[str, ...]]:
    """As `strip_marks` for a figure: `12,5 1/`, but not `12,51/`, which nobody can tell apart."""
    return strip_marks(text, _AFTER_FIGURE)


def is_note(text: str) -> bool:
    """Whether a line below a table speaks about it."""
    return bool(_CLOSING.match(text.strip()) or _NOTE.match(text.strip()))


def meanings(lines: Sequence[str]) -> Mapping[str, str]:
    """What each mark means by the notes; `p/ Preliminar. e/ Estimado` are two."""
    found: dict[str, str] = {}
    for line in lines:
        text = _CLOSING.sub("", line.strip()).lstrip(": ")
        starts = list(_NOTE.finditer(text))
        ends = [*(start.start() for start in starts[1:]), len(text)][: len(starts)]
        for start, end in zip(starts, ends, strict=True):
            found.setdefault(_key(start[1]), " ".join(text[start.end() : end].split()).rstrip("."))
    return found


def note_of(marks: Sequence[str], notes: Mapping[str, str]) -> str:
    """The marks with their meanings, once each: `p/ Preliminar; 1/ Incluye …`."""
    return "; ".join(f"{mark} {notes.get(_key(mark), '')}".strip() for mark in dict.fromkeys(marks))


def _key(mark: str) -> str:
    return mark.lower().strip("()/")
