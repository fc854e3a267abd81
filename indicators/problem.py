"""What is wrong with definitions or data: where, what, which rule, what to do next."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from indicators.message import N_, Message


class Level(StrEnum):
    """How serious a problem is; only an error keeps a definition or a row out."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True)
class Where:
    """A place in a file; `line` and `column` count from 1, `None` when the whole file is meant.

    Places sort by file, line and column; the whole file comes before its lines.
    """

    file: str
    line: int | None = None
    column: int | None = None

    def __lt__(self, other: "Where") -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, int, int]:
        return self.file, self.line or 0, self.column or 0

    def __str__(self) -> str:
        numbers = [str(number) for number in (self.line, self.column) if number is not None]
        return ":".join([self.file, *numbers])


@dataclass(frozen=True)
class Problem:
    """One finding of a rule. Rules return problems and never raise."""

    where: Where
    what: Message
    rule: Message
    next: Message
    level: Level = Level.ERROR

    def __str__(self) -> str:
        return f"{self.where} · {self.what} · {self.rule} · {self.next}"


Path = tuple[str | int, ...]
"""Where in the definitions: `("indicators", "idh", "targets", 0, "horizon")`."""


@dataclass(frozen=True)
class Finding:
    """A problem of a definition, before it is known in which file and line that stands."""

    path: Path
    what: Message
    rule: Message
    next: Message
    level: Level = Level.ERROR

    def at(self, where: Where) -> Problem:
        return Problem(where, self.what, self.rule, self.next, self.level)


def nearest(name: str, valid: Iterable[str]) -> Message:
    """The advice that belongs to an unknown name: the closest valid one, or all if they are few."""
    names = sorted(set(valid))
    if not names:
        return N_("Todavía no hay ninguno definido.")
    close = get_close_matches(name, names, n=1, cutoff=0.6)
    longer = [known for known in names if name and known.startswith(name)]
    if close or longer:
        return N_("¿Quiso escribir «{name}»?", name=(close or longer)[0])
    if len(names) <= 12:
        return N_("Use uno de estos: {names}.", names=", ".join(names))
    if likest := get_close_matches(name, names, n=1, cutoff=0.25):
        return N_(
            "De los {count} nombres, el más parecido es «{name}».",
            count=len(names),
            name=likest[0],
        )
    return N_("Busque el nombre exacto: hay {count} válidos.", count=len(names))
