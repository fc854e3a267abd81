"""What a tidy table leaves open, as questions."""

from data.importers.parts.period_words import period_in, years_in
from data.importers.parts.tidy_table import TidyTable
from data.importers.question import LEAVE_OUT, Among, Option, Question
from indicators.message import N_

DOWN = "down"


def ask_place(table: TidyTable) -> Question:
    """The place of all figures, where no column says it."""
    text = N_("¿De qué lugar son las cifras? El archivo no lo dice en ninguna columna.")
    return Question("place", text, among=Among.PLACES, rows=table.table.num_rows)


def ask_period(table: TidyTable) -> Question:
    """The period of all figures, where no column says it; a title may suggest it."""
    return Question(
        "period",
        N_("¿De qué periodo son las cifras? El archivo no lo dice en ninguna columna."),
        suggested=period_in([*table.titles, table.sheet, *table.headers]),
        among=Among.TEXT,
        rows=table.table.num_rows,
    )


def ask_year(table: TidyTable) -> Question:
    """The year of the months or quarters, where no column says it."""
    years = years_in([*table.titles, table.sheet])
    return Question(
        "year",
        N_("¿De qué año son los meses o trimestres?"),
        suggested=years[0] if len(years) == 1 else "",
        among=Among.TEXT,
        rows=table.table.num_rows,
    )


def ask_fill(header: str, rows: int) -> Question:
    """Whether empty cells of a column mean what stands above them, as in merged cells."""
    return Question(
        f"fill:{header}",
        N_("La columna «{header}» tiene celdas vacías junto a cifras. ¿Qué valen?", header=header),
        (
            Option(DOWN, N_("Lo mismo que la celda de arriba")),
            Option("empty", N_("Nada: están vacías a propósito")),
            Option(LEAVE_OUT, N_("No se sabe: no cargar esas filas")),
        ),
        rows=rows,
    )
