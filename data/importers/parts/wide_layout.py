"""Where in a sheet the tables with periods side by side are, and what stands around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.importers.parts.labels import plain
from data.importers.parts.marks import is_note
from data.importers.parts.period_heads import Part, PeriodHead, period_head

Rows = Sequence[Sequence[str]]
_FIGURE = re.compile(
    r"[-(]?\s*(?:S/\.?)?\s*[0-9][0-9.,\s'’\u2009\u202f\xa0]*[)%]?.{0,4}|-|–|…|\.{2,3}|n\.?d\.?|s/i",
    re.IGNORECASE,
)
_SAYS_NOTHING = {"ano", "anos", "periodo", "periodos", "mes", "meses", "trimestre", "trimestres"}
_YEAR = re.compile("[0-9]{4}")
_TOP = 30
_ABOVE = 3


@dataclass(frozen=True)
class PeriodColumn:
    """A column of figures by position from 0: its periods, and other words of its header."""

    at: int
    heads: tuple[PeriodHead, ...]
    groups: tuple[str, ...]


@dataclass(frozen=True)
class Block:
    """One table of a sheet. Rows are positions from 0, `end` exclusive.

    `labels` are the headers of the columns before the first period. `unread` are headers among
    the periods that are none.
    """

    titles: tuple[str, ...]
    labels: tuple[str, ...]
    columns: tuple[PeriodColumn, ...]
    unread: tuple[str, ...]
    start: int
    end: int
    notes: tuple[str, ...]


def periods_in(row: Sequence[str]) -> int:
    """How many periods stand side by side in a header; 0 if the row is none."""
    heads = [head for head in map(period_head, row) if head is not None]
    months = sum(head.part is Part.MONTH for head in heads)
    quarters = sum(head.part is Part.QUARTER for head in heads)
    wholes = len(heads) - months - quarters
    others = sum(bool(cell) and is_figure(cell) and period_head(cell) is None for cell in row)
    if not _in_order([head.text for head in heads if _YEAR.fullmatch(head.text)]):
        return 0
    count = wholes + (months if months > 2 else 0) + (quarters if quarters > 1 else 0)
    if count == 1:
        return int(others == 0 and sum(map(bool, row)) > 1)
    return count if others * 4 <= count else 0


def _in_order(years: Sequence[str]) -> bool:
    """Years of a header go up or down, perhaps again and again; years that are figures do not."""
    told = [year for at, year in enumerate(years) if at == 0 or year != years[at - 1]]
    again = told.index(told[0], 1) if told and told[0] in told[1:] else len(told)
    cycle = told[:again]
    ordered = cycle in (sorted(set(cycle)), sorted(set(cycle), reverse=True))
    return ordered and all(year == cycle[at % again] for at, year in enumerate(told))


def is_figure(cell: str) -> bool:
    """Whether a cell below a header holds a figure, or a sign that there is none."""
    return bool(_FIGURE.fullmatch(cell.strip()))


def best_count(rows: Rows) -> int:
    """The periods of the row near the top that has most of them."""
    return max((_header_periods(rows, at) for at in range(min(len(rows), _TOP))), default=0)


def _header_periods(rows: Rows, at: int) -> int:
    """As `periods_in`, but 0 for figures like years: a row with a name, below another full row."""
    count = periods_in(rows[at])
    if not count or not at:
        return count
    row, above = rows[at], rows[at - 1]
    first = _first_period(row)
    words = [above[column] if column < len(above) else "" for column in range(first, len(row))]
    headed = all(word.strip() for word in words)
    named = any(
        own.strip() and header.strip() and own != header
        for own, header in zip(row[:first], above, strict=False)
    )
    return 0 if headed and named else count


def _first_period(row: Sequence[str]) -> int:
    return next(at for at, cell in enumerate(row) if period_head(cell) is not None)


def find_blocks(rows: Rows) -> Iterator[Block]:
    """The tables of a sheet from top to bottom."""
    most = best_count(rows)
    if not most:
        return
    needed = min(most, 2)
    former = at = 0
    while at < len(rows):
        if not _may_start(rows, at) or _header_periods(rows, at) < needed:
            at += 1
            continue
        top, bottom, first = _header(rows, former, at)
        end = _end(rows, bottom + 1, first, needed)
        following = next(
            (
                r
                for r in range(end, len(rows))
                if _may_start(rows, r) and _header_periods(rows, r) >= needed
            ),
            len(rows),
        )
        block = _block(
            rows, before=former, top=top, bottom=bottom, first=first, end=end, after=following
        )
        if block.columns and end > bottom + 1:
            yield block
        former = at = max(end, bottom + 1)


def _may_start(rows: Rows, at: int) -> bool:
    """Headers stand near the top, below an empty row or a line of text, or below one another."""
    return at < _TOP or sum(map(bool, rows[at - 1])) <= 2 or periods_in(rows[at - 1]) > 0


def _header(rows: Rows, former: int, at: int) -> tuple[int, int, int]:
    """First and last row of the header around a row of periods, and its first column of figures."""
    first = _first_period(rows[at])
    years = _has_years(rows[at])
    bottom = at
    while bottom + 1 < len(rows) and _continues(rows[bottom + 1], first):
        below = rows[bottom + 1]
        if (years and _has_years(below)) or _labelled_twice(rows[bottom], below, first):
            break
        years = years or _has_years(below)
        bottom += 1
    top = at
    while top > max(former, at - _ABOVE) and _continues(rows[top - 1], first):
        cells = [cell for cell in rows[top - 1][first:] if cell.strip()]
        if years and _has_years(cells):
            break
        if len(set(cells)) < 2 and not any(map(period_head, cells)):
            break
        top -= 1
    return top, bottom, first


def _has_years(row: Sequence[str]) -> bool:
    return any(head.part is Part.WHOLE for head in map(period_head, row) if head is not None)


def _labelled_twice(row: Sequence[str], below: Sequence[str], first: int) -> bool:
    """Whether a row names something in a column that already has its header: then it is data."""
    return any(
        above.strip() and own.strip()
        for above, own in zip(row[:first], below[:first], strict=False)
    )


def _continues(row: Sequence[str], first: int) -> bool:
    """Whether a row beside a header is part of it: words or periods above the figures alone."""
    cells = [cell for cell in row[first:] if cell.strip()]
    return bool(cells) and not any(is_figure(c) and period_head(c) is None for c in cells)


def _end(rows: Rows, start: int, first: int, needed: int) -> int:
    """Where the rows of figures end: at a note without figures, or where a header starts."""
    for at in range(start, len(rows)):
        row = rows[at]
        words = [cell for cell in row if cell.strip()]
        if not words:
            continue
        figures = any(is_figure(cell) for cell in row[first:] if cell)
        if is_note(words[0]) and not figures:
            return at
        apart = sum(map(bool, rows[at - 1])) <= 2
        if apart and periods_in(row) >= needed and not _all_figures(row, first):
            return at
    return len(rows)


def _all_figures(row: Sequence[str], first: int) -> bool:
    """A row of figures that happen to look like years has a label of its own before them."""
    return bool(any(cell.strip() for cell in row[:first])) and all(
        re.fullmatch("[0-9]{4}", cell) for cell in row[first:] if cell
    )


def _block(
    rows: Rows, *, before: int, top: int, bottom: int, first: int, end: int, after: int
) -> Block:
    header = rows[top : bottom + 1]
    width = max(map(len, rows[top:end]), default=0)
    columns, unread = [], []
    for at in range(first, width):
        texts = _texts(header, at, first)
        heads = tuple(head for head in map(period_head, texts) if head is not None)
        groups = tuple(
            text for text in texts if period_head(text) is None and plain(text) not in _SAYS_NOTHING
        )
        if heads:
            columns.append(PeriodColumn(at, heads, groups))
        elif groups or any(at < len(row) and row[at] for row in rows[bottom + 1 : end]):
            unread.append(" ".join(groups) or f"({at + 1})")
    labels = []
    for at in range(first):
        own = [_cell(row, at) for row in header if _cell(row, at)]
        labels.append(own[-1] if own else "")
    return Block(
        titles=_lines(rows[before:top]),
        labels=tuple(labels),
        columns=tuple(columns),
        unread=tuple(unread),
        start=bottom + 1,
        end=end,
        notes=_lines(rows[end:after]),
    )


def _texts(header: Rows, at: int, first: int) -> list[str]:
    """What stands above a column; an empty cell above a filled one is covered from its left."""
    own = [_cell(row, at) for row in header]
    texts = []
    for level, text in enumerate(own):
        shown = text
        if not text and any(own[level + 1 :]):
            left = [_cell(header[level], before) for before in range(first, at)]
            shown = next((cell for cell in reversed(left) if cell), "")
        if shown and shown not in texts:
            texts.append(shown)
    return texts


def _cell(row: Sequence[str], at: int) -> str:
    return " ".join(row[at].split()) if at < len(row) else ""


def _lines(rows: Rows) -> tuple[str, ...]:
    """The texts of lines around a table, a cell that is repeated in a line once."""
    return tuple(
        text
        for row in rows
        for text in dict.fromkeys(" ".join(cell.split()) for cell in row)
        if text
    )
