"""Dirty files whose truth is known: figures written in the ways people write them."""

from dataclasses import dataclass

from hypothesis import strategies as st

VARIABLES = {"casas": "Casas", "casas_agua": "Casas con agua", "agua_gastado": "Gasto en agua"}
PLACES = {"9001": "Arriba", "9002": "Abajo"}
MONTHS = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "set", "oct", "nov", "dic"]
MISSING = ["", "n.d.", "-", "…", "s/i", "*", "N.D.", "..."]
JUNK = [
    "aprox. 30", "<5", "10-12", "=1+1", "=cmd()", "#N/A", "1,2,3", "doce", "1.2.3", "∞", "NaN",
    "<b>9</b>", "[x](http://e.invalid)", "١٢", "1e999", "--5", "(5", "\u202e12", "20155",
]  # fmt: skip


@dataclass(frozen=True)
class Figure:
    """One figure, as it is and as it is written. Without a `value` it cannot be loaded."""

    variable: str
    place: str
    period: str
    value: float | None
    written: tuple[str, str, str, str]


@dataclass(frozen=True)
class Dirty:
    """A file and the figures in it."""

    content: bytes
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Style:
    """How one file writes numbers; `certain` where no other reading fits them."""

    decimal: str
    thousands: str


STYLES = [Style(".", ""), Style(",", ""), Style(".", ","), Style(",", "."), Style(",", " ")]
DELIMITERS = [",", ";", "\t", "|"]
ENCODINGS = ["utf-8", "utf-8-sig", "latin-1", "cp1252", "utf-16"]
HEADERS = [
    ("variable", "place", "period", "value"),
    ("Variable", "Lugar", "Año", "Valor"),
    ("INDICADOR", "TERRITORIO", "PERIODO", "DATO"),
    ("Indicador", "Distrito", "Año", "Cifra"),
]


def write_number(value: float, style: Style) -> str:
    """The value to two decimals in a style."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return text.replace(",", "\0").replace(".", style.decimal).replace("\0", style.thousands)


@st.composite
def figures(draw, style: Style) -> Figure:
    variable, place = draw(st.sampled_from(list(VARIABLES))), draw(st.sampled_from(list(PLACES)))
    year = draw(st.integers(2017, 2025))
    month = draw(st.none() | st.integers(1, 12))
    period = f"{year}" if month is None else f"{year}-{month:02d}"
    shown = draw(
        st.sampled_from([f"{year}", f"{year} p/", f"{year}.0", f" {year} "])
        if month is None
        else st.sampled_from(
            [
                f"{year}-{month:02d}",
                f"{MONTHS[month - 1].title()}.{year}",
                f"{MONTHS[month - 1]}-{year}",
            ]
        )
    )
    kind = draw(st.integers(0, 9))
    value: float | None = None
    if kind == 0:
        text = draw(st.sampled_from(MISSING))
    elif kind == 1:
        text = draw(st.sampled_from(JUNK) | st.text(max_size=8))
    else:
        value = draw(st.integers(0, 5_000_000)) / draw(st.sampled_from([1, 1, 2, 4]))
        text = write_number(value, style)
    written = (
        draw(st.sampled_from([variable, VARIABLES[variable]])),
        draw(st.sampled_from([place, PLACES[place], PLACES[place].upper()])),
        shown,
        text,
    )
    return Figure(variable, place, period, value, written)


@st.composite
def dirty_files(draw) -> Dirty:
    """A tidy file in some dialect, with titles, notes and damage."""
    style = draw(st.sampled_from(STYLES))
    found = tuple(draw(st.lists(figures(style), min_size=1, max_size=8)))
    delimiter = draw(st.sampled_from(DELIMITERS))
    lines = [list(draw(st.sampled_from(HEADERS)))]
    lines += [list(figure.written) for figure in found]
    if draw(st.booleans()):
        lines[:0] = [["Gobierno de Tierra Chica"], []]
    if draw(st.booleans()):
        lines += [[], ["Fuente: Oficina de Cuentas"], ["Nota: p/ preliminar"]]
    text = "".join(delimiter.join(_cell(c, delimiter) for c in line) + "\n" for line in lines)
    content = text.encode(draw(st.sampled_from(ENCODINGS)), errors="replace")
    if draw(st.integers(0, 4)) == 0:
        content = damage(content, draw(st.integers(0, 2**31)), draw(st.integers(0, 5)))
        # Nobody knows the truth of a damaged file: it must only be survived.
        return Dirty(content, ())
    return Dirty(content, found)


def damage(content: bytes, seed: int, how: int) -> bytes:
    """Bytes lost, doubled, turned or put in between."""
    at = seed % max(1, len(content))
    match how:
        case 0:
            return content[:at]
        case 1:
            return content[:at] + bytes([seed % 256]) * (seed % 50) + content[at:]
        case 2:
            return content[at:] + content[:at]
        case 3:
            return content[:at] + b'"' + content[at:]
        case 4:
            return content.replace(b"\n", b"\r", seed % 3)
        case _:
            return content[:at] + bytes([content[at] ^ 255] if content else b"") + content[at + 1 :]


def _cell(text: str, delimiter: str) -> str:
    if any(sign in text for sign in (delimiter, '"', "\n", "\r")):
        return '"' + text.replace('"', '""') + '"'
    return text
