"""The place, the period and the breakdown of each record, put together from its columns."""

from collections.abc import Callable, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from data.importers.parts.labels import plain
from data.importers.parts.period_words import month_number, quarter_number

_WHOLE = {"total", "todos", "todas"}
Texts = pa.ChunkedArray


def place_paths(levels: Sequence[Texts]) -> Texts:
    """`departamento/provincia/distrito` down to the finest that is filled; `Total` is no name."""

    def path(*names: str) -> str:
        kept = [
            "" if plain(name) in _WHOLE else " ".join(name.replace("/", " ").split())
            for name in names
        ]
        while kept and not kept[-1]:
            kept.pop()
        if len(kept) == 3 and not kept[1]:
            kept[2] = f"Distrito {kept[2]}"
        return "/".join(name for name in kept if name)

    return levels[0] if len(levels) == 1 else by_distinct(path, *levels)


def month_periods(years: Texts, months: Texts) -> Texts:
    """`2019-03`; a month that is none stays as it is written, and is refused later."""

    def period(year: str, month: str) -> str:
        number = month_number(month)
        return f"{_whole(year)}-{number:02d}" if number else f"{_whole(year)}-{month.strip()}"

    return by_distinct(period, years, months)


def quarter_periods(years: Texts, quarters: Texts) -> Texts:
    """`2019-Q3`; a quarter that is none stays as it is written, and is refused later."""

    def period(year: str, quarter: str) -> str:
        number = quarter_number(quarter)
        return f"{_whole(year)}-Q{number}" if number else f"{_whole(year)}-{quarter.strip()}"

    return by_distinct(period, years, quarters)


def breakdowns(written: Texts | None, dimensions: Sequence[tuple[str, Texts]]) -> Texts:
    """`clave=valor;…`, keys sorted; an empty cell is no part. `written` comes as it is."""
    parts = [] if written is None else [written]
    for key, texts in sorted(
        ((plain(header) or "columna", texts) for header, texts in dimensions),
        key=lambda named: named[0],
    ):
        clean = pc.replace_substring_regex(pc.utf8_trim_whitespace(texts), "\\s*[;=][;=\\s]*", ", ")
        named = pc.binary_join_element_wise(f"{key}=", clean, "")
        parts.append(pc.if_else(pc.equal(clean, ""), "", named))
    return joined(parts, ";")


def joined(texts: Sequence[Texts], sign: str = "; ") -> Texts:
    """Texts of several columns as one, with a sign between those that are not empty."""
    whole = texts[0]
    for text in texts[1:]:
        # Not null_handling="skip": Arrow 26 drops a row where every text is null, and all below
        # it move up.
        both = pc.binary_join_element_wise(whole, text, sign)
        whole = pc.if_else(pc.equal(whole, ""), text, pc.if_else(pc.equal(text, ""), whole, both))
    return whole


def filled_down(texts: Texts) -> Texts:
    """Each empty cell with the text above it."""
    trimmed = pc.utf8_trim_whitespace(texts)
    gaps = pc.if_else(pc.equal(trimmed, ""), pa.scalar(None, pa.string()), trimmed)
    return pc.fill_null(pc.fill_null_forward(gaps), "")


def by_distinct(make: Callable[..., str], *columns: Texts) -> Texts:
    """What `make` gives of each row's texts; it is asked once for each different row of them."""
    encoded = [column.combine_chunks().dictionary_encode() for column in columns]
    encoded = [one.combine_chunks() if isinstance(one, pa.ChunkedArray) else one for one in encoded]
    code = pa.scalar(0, pa.int64())
    codes: pa.Array = pa.repeat(code, len(columns[0]))
    for one in encoded:
        codes = pc.add(pc.multiply(codes, max(len(one.dictionary), 1)), one.indices.cast("int64"))
    rows = codes.dictionary_encode()
    made = []
    for number in rows.dictionary.to_pylist():
        texts = []
        for one in reversed(encoded):
            number, at = divmod(number, max(len(one.dictionary), 1))  # noqa: PLW2901
            texts.append(one.dictionary[at].as_py())
        made.append(make(*reversed(texts)))
    return pa.chunked_array([pa.array(made, pa.string()).take(rows.indices)], pa.string())


def _whole(year: str) -> str:
    return year.strip().removesuffix(".0")
