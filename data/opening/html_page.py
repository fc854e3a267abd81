"""Tables of an HTML page, read as a stream: no tree is built and nothing is fetched."""

import re
from collections.abc import Mapping

from lxml import etree

from data.importers.question import Question
from data.opening.bounds import CELLS, COLUMNS, PAGE_BYTES, too_large
from data.opening.cell_text import Spanned
from data.opening.document import Document, Html, Sheet
from data.opening.encoding import decode
from indicators.message import N_

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_WESTERN = {b"iso-8859-1", b"latin1", b"windows-1252", b"iso-8859-15"}
_ENDLESS_TAG = re.compile(rb"<[^<>]{1000000}")
_BLOCK = 1 << 16
_WIDEST_SPAN = 1_000


def read_html(document: Document, answer: str = "") -> Html | Question:
    """The tables that have rows; a table inside another stands on its own."""
    content = document.content
    if len(content) > PAGE_BYTES:
        raise too_large(document.name, N_("La página HTML es demasiado grande."))
    declared = _CHARSET.search(content[:4096])
    if not answer and declared and declared[1].lower() in _WESTERN:
        answer = "cp1252"
    decoded = decode(document.name, content, answer)
    if isinstance(decoded, Question):
        return decoded
    if _ENDLESS_TAG.search(decoded.text):
        raise too_large(document.name, N_("Una etiqueta de la página HTML no termina."))
    target = _Tables(document.name)
    parser = etree.HTMLParser(target=target, encoding="utf-8", no_network=True, huge_tree=False)
    try:
        for start in range(0, len(decoded.text), _BLOCK):
            parser.feed(decoded.text[start : start + _BLOCK])
        parser.close()
    except etree.LxmlError:
        target.close()  # what was read up to the fault stands
    text = decoded.text.decode().replace("\r\n", "\n").replace("\r", "\n")
    return Html(document.name, target.sheets(), text)


class _Table:
    """The rows of one table while it is read; cells from above reach into the rows below."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self.from_above: dict[int, tuple[int, str]] = {}
        self.cell: list[str] | None = None
        self.span = (1, 1)


class _Tables:
    """What the parser tells is kept here."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._open: list[_Table] = []
        self._done: list[_Table] = []
        self._cells = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "table":
            table = _Table()
            self._open.append(table)
            self._done.append(table)
        elif not self._open:
            return
        elif tag == "tr":
            self._end_cell()
            self._open[-1].rows.append([])
        elif tag in {"td", "th"}:
            self._end_cell()
            self._open[-1].cell = []
            self._open[-1].span = (_span(attributes, "colspan"), _span(attributes, "rowspan"))
        elif tag == "br":
            self.data("\n")

    def end(self, tag: str) -> None:
        if not self._open:
            return
        if tag in {"td", "th", "tr"}:
            self._end_cell()
        if tag == "tr":
            self._fill_from_above()
        if tag == "table":
            self._end_cell()
            self._open.pop()

    def data(self, text: str) -> None:
        if self._open and self._open[-1].cell is not None:
            self._open[-1].cell.append(text)

    def close(self) -> None:
        while self._open:
            self.end("table")

    def sheets(self) -> tuple[Sheet, ...]:
        kept = [table.rows for table in self._done if any(any(row) for row in table.rows)]
        return tuple(
            Sheet(f"tabla {number}" if len(kept) > 1 else "", rows)
            for number, rows in enumerate(kept, start=1)
        )

    def _end_cell(self) -> None:
        table = self._open[-1]
        if table.cell is None:
            return
        text = " ".join("".join(table.cell).replace("\xa0", " ").split())
        wide, deep = table.span
        table.cell = None
        if not table.rows:
            table.rows.append([])
        self._fill_from_above()
        row = table.rows[-1]
        shown = Spanned(text) if wide > 1 or deep > 1 else text
        for _ in range(wide):
            if deep > 1:
                table.from_above[len(row)] = (deep - 1, shown)
            row.append(shown)
        self._count(wide)

    def _fill_from_above(self) -> None:
        """Cells of rows above that reach down to where the row now ends."""
        table = self._open[-1]
        if not table.rows:
            return
        row = table.rows[-1]
        while len(row) in table.from_above:
            left, text = table.from_above.pop(len(row))
            if left > 1:
                table.from_above[len(row)] = (left - 1, text)
            row.append(text)
            self._count(1)

    def _count(self, cells: int) -> None:
        self._cells += cells
        if self._cells > CELLS or len(self._open[-1].rows[-1]) > COLUMNS:
            raise too_large(self._name, N_("La página tiene más de {count} celdas.", count=CELLS))


def _span(attributes: Mapping[str, str], name: str) -> int:
    """How many cells are covered; what cannot be meant is one."""
    text = attributes.get(name, "1").strip()
    count = int(text) if re.fullmatch("[0-9]{1,7}", text) else 1
    return count if 1 <= count <= _WIDEST_SPAN else 1
