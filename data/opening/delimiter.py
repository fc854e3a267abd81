"""Which sign separates the cells of a text: the one that cuts its lines alike, else asked."""

import csv
import io
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from data.importers.question import Option, Question
from data.opening.bounds import COLUMNS, HEAD_ROWS, too_large, unreadable
from indicators.message import N_

DELIMITERS = {
    "\t": N_("tabulador"),
    "|": N_("barra vertical |"),
    ";": N_("punto y coma ;"),
    ",": N_("coma ,"),
}
_HEAD_BYTES = 1_000_000
Rows = Sequence[Sequence[str]]


def read_head(name: str, text: bytes, delimiter: str) -> list[list[str]]:
    """The first records; `UnreadableError` where one has more cells than are ever read."""
    lines = text[:_HEAD_BYTES].decode(errors="ignore")
    try:
        head = list(
            islice(csv.reader(io.StringIO(lines, newline=""), delimiter=delimiter), HEAD_ROWS)
        )
    except csv.Error:
        raise unclosed(name) from None
    if len(text) > _HEAD_BYTES and len(head) < HEAD_ROWS:
        head = head[:-1] or head
    if any(len(row) > COLUMNS for row in head):
        raise too_large(name, N_("El archivo tiene más de {count} columnas.", count=COLUMNS))
    return head


def unclosed(name: str) -> Exception:
    """The refusal of a text with a quote that is never closed, to be raised."""
    return unreadable(
        "quotes",
        name,
        N_("Una celda es demasiado larga: quizá abre unas comillas y no las cierra."),
        N_('Busque unas comillas (") sin pareja y quítelas.'),
    )


def find_delimiter(name: str, text: bytes, answer: str = "") -> str | Question:
    """The delimiter of a text; a comma where there is but one column."""
    if answer in DELIMITERS:
        return answer
    heads = {sign: read_head(name, text, sign) for sign in DELIMITERS if sign.encode() in text}
    runs = {sign: _longest_run(head) for sign, head in heads.items()}
    best = max(runs.values(), default=0)
    if best < 2:
        wide = {sign: max(map(len, head), default=0) for sign, head in heads.items()}
        return max(wide, key=wide.__getitem__, default=",")
    tied = [sign for sign, run in runs.items() if run == best]
    if len(tied) == 1 or tied[0] in "\t|":
        return tied[0]
    return Question(
        "delimiter",
        N_("¿Qué signo separa las columnas? Una línea del archivo es: {line}", line=_line(text)),
        tuple(Option(sign, DELIMITERS[sign]) for sign in tied),
    )


def _longest_run(head: Rows) -> int:
    """How many records one after another have the commonest number of cells, two or more."""
    widths = [len(row) for row in head if any(row)]
    common = Counter(width for width in widths if width > 1).most_common(1)
    if not common:
        return 0
    longest = run = 0
    for width in widths:
        run = run + 1 if width == common[0][0] else 0
        longest = max(longest, run)
    return longest


def _line(text: bytes) -> str:
    lines = [line for line in text[:10_000].decode(errors="ignore").splitlines() if line.strip()]
    return lines[min(1, len(lines) - 1)][:160]
