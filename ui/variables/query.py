"""Which variables a visitor asks for, read from the address, and the answer."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from indicators.message import N_, Message
from indicators.problem import nearest
from system import System
from ui.variables.lines import VariableLine, fold

SHOWN: Mapping[str, Message] = {
    "todas": N_("Todas"),
    "con": N_("Con cifras"),
    "sin": N_("Sin cifras"),
    "usadas": N_("En indicadores"),
    "confirmar": N_("Por confirmar"),
}
"""What may be shown, by its id in the address; the first is the default."""

_LONGEST_SEARCH = 80


@dataclass(frozen=True)
class Query:
    """What is asked for; empty texts ask for nothing. `variable` is the one that is open."""

    search: str = ""
    axis: str = ""
    institution: str = ""
    shown: str = "todas"
    page: int = 1
    variable: str = ""
    sheet: int = 1
    notices: tuple[Message, ...] = ()

    @property
    def key(self) -> tuple[str, str, str, str, int]:
        """What the list depends on."""
        return self.search, self.axis, self.institution, self.shown, self.page

    @property
    def address(self) -> Mapping[str, str | int | None]:
        """The query as parameters of the address; what is default is left out."""
        return {
            "buscar": self.search or None,
            "eje": self.axis or None,
            "institucion": self.institution or None,
            "mostrar": None if self.shown == "todas" else self.shown,
            "pagina": None if self.page == 1 else self.page,
        }


def read_query(
    asked: Mapping[str, Any],
    axes: Container[str],
    institutions: Container[str],
    variables: Container[str],
) -> Query:
    """The query of an address; what does not exist is left out, with a notice."""
    notices: list[Message] = []

    def known(name: str, valid: Container[str], unknown: Message) -> str:
        text = str(asked.get(name, ""))
        if not text or text in valid:
            return text
        notices.append(
            N_(
                "{unknown} «{text}». {next}",
                unknown=unknown,
                text=text[:60],
                next=nearest(text[:60], valid),  # type: ignore[arg-type]
            )
        )
        return ""

    return Query(
        search=str(asked.get("buscar", "")).strip()[:_LONGEST_SEARCH],
        axis=known("eje", axes, N_("No existe el eje")),
        institution=known("institucion", institutions, N_("No consta la institución")),
        shown=known("mostrar", SHOWN, N_("No se puede mostrar")) or "todas",
        page=_number(asked.get("pagina")),
        variable=known("variable", variables, N_("No existe la variable")),
        sheet=_number(asked.get("hoja")),
        notices=tuple(notices),
    )


def find_variables(lines: Iterable[VariableLine], query: Query) -> Sequence[VariableLine]:
    """The lines that answer: every word of the search is in them, whatever its accents."""
    words = fold(query.search).split()
    return [
        line
        for line in lines
        if all(word in line.searched for word in words)
        and query.axis in ("", line.axis)
        and (not query.institution or query.institution in line.institutions)
        and _is_shown(line, query.shown)
    ]


def count_institutions(lines: Iterable[VariableLine]) -> Mapping[str, int]:
    """The variables of each institution, by its name."""
    found = Counter(name for line in lines for name in line.institutions)
    return dict(sorted(found.items(), key=lambda item: fold(item[0])))


def axis_names(system: System, lines: Iterable[VariableLine]) -> Mapping[str, str]:
    """The axes that variables belong to, by id; one that the scorecard lacks has its id as name."""
    known = {theme.id: theme.name for theme in system.scorecard.themes}
    there = {line.axis for line in lines if line.axis}
    return {id_: known[id_] for id_ in known if id_ in there} | {
        id_: id_.replace("_", " ") for id_ in sorted(there - set(known))
    }


def _is_shown(line: VariableLine, shown: str) -> bool:
    match shown:
        case "con":
            return line.figures > 0
        case "sin":
            return line.figures == 0
        case "usadas":
            return bool(line.used_in)
        case "confirmar":
            return line.confirmed is False
    return True


def _number(text: object) -> int:
    return int(text) if isinstance(text, str) and text.isdecimal() and len(text) < 7 else 1
