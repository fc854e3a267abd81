"""What the address of the log asks for. Only what exists is taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from indicators.evidence.chain import Chain
from indicators.evidence.entry import Occasion
from indicators.message import N_, Message
from ui.navigation import address

PATH = "bitacora"
IMPROVING = "mejoras"
LIST, COMPARING, CHECKING = "lista", "comparar", "verificar"
"""The parts of the page, and what they are called in its address."""
_LONGEST = 80
_LONGEST_DIGEST = 400


@dataclass(frozen=True)
class Query:
    """The entries that are asked for, and what else the page is to show.

    `entry` is the one to open, `before` and `after` the two to compare, `digest` what somebody
    copied from elsewhere; 0 and empty where nothing is asked. `first` is the part that stands on
    top, because a link led to it: a browser is at the page before that part is.
    """

    only: str = ""
    kind: str = ""
    indicator: str = ""
    search: str = ""
    sheet: int = 1
    entry: int = 0
    before: int = 0
    after: int = 0
    digest: str = ""
    first: str = ""
    notices: tuple[Message, ...] = ()

    def link(self, **more: str | int | None) -> str:
        """The list as it is filtered, with something more chosen."""
        kept: dict[str, str | int | None] = {
            "solo": self.only or None,
            "tipo": self.kind or None,
            "indicador": self.indicator or None,
            "buscar": self.search or None,
        }
        return address(PATH, {**kept, **more})

    @property
    def key(self) -> tuple[str | int, ...]:
        """What a drawing of the list is kept by."""
        return self.only, self.kind, self.indicator, self.search, self.sheet

    @property
    def filtered(self) -> bool:
        return bool(self.only or self.kind or self.indicator or self.search)


def entry_link(number: int) -> str:
    """The address of one entry."""
    return address(PATH, {"entrada": number})


def read_query(asked: Mapping[str, Any], chain: Chain) -> Query:
    """The query of an address; `notices` say what of it was not taken."""
    notices: list[Message] = []
    count = len(chain.entries)

    def number(name: str) -> int:
        text = str(asked.get(name, "")).strip()
        if not text:
            return 0
        if text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= count:
            return int(text)
        notices.append(N_("No hay una entrada «{text}» en la bitácora.", text=text[:20]))
        return 0

    def one_of(name: str, known: tuple[str, ...]) -> str:
        text = str(asked.get(name, ""))
        if not text or text in known:
            return text
        notices.append(N_("La bitácora no tiene ese filtro: «{text}».", text=text[:20]))
        return ""

    sheet = str(asked.get("hoja", ""))
    return Query(
        only=one_of("solo", (IMPROVING,)),
        kind=one_of("tipo", tuple(occasion.value for occasion in Occasion)),
        indicator=str(asked.get("indicador", ""))[:_LONGEST],
        search=str(asked.get("buscar", "")).strip()[:_LONGEST],
        sheet=int(sheet) if sheet.isascii() and sheet.isdigit() and len(sheet) < 7 else 1,
        entry=number("entrada"),
        before=number("antes"),
        after=number("despues"),
        digest=str(asked.get("huella", ""))[:_LONGEST_DIGEST],
        first=one_of("ver", (COMPARING, CHECKING)),
        notices=tuple(notices),
    )


def part_link(part: str, **asked: int) -> str:
    """The address of a part of the page, which then stands on top."""
    return f"{address(PATH, {**asked, 'ver': part})}#{part}"
