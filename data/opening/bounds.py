"""How large a file may be, inside and out, so that none fills the computer's memory."""

from data.intake.row_problem import RowProblem, UnreadableError
from indicators.message import N_, Message
from indicators.problem import Level

MEGABYTE = 1_000_000
FILE_BYTES = 300 * MEGABYTE
PAGE_BYTES = 100 * MEGABYTE
JSON_BYTES = 100 * MEGABYTE
SHEET_BYTES = 200 * MEGABYTE
ARCHIVE_BYTES = 600 * MEGABYTE
ARCHIVE_RATIO = 200
ARCHIVE_MEMBERS = 1_000
CELLS = 2_000_000
COLUMNS = 10_000
HEAD_ROWS = 200
PROBLEMS = 1_000


def unreadable(rule: str, name: str, what: Message, advice: Message) -> UnreadableError:
    """The refusal of a whole file, to be raised."""
    return UnreadableError(
        RowProblem(
            rule=rule,
            level=Level.ERROR,
            file=name,
            what=what,
            why=N_("Un archivo que no se puede leer entero no se carga."),
            next=advice,
        )
    )


def too_large(name: str, what: Message) -> UnreadableError:
    """The refusal of a file that is larger than what is read at once."""
    return unreadable(
        "file_size",
        name,
        what,
        N_("Divida el archivo, por ejemplo por años, y cargue las partes."),
    )
