"""The screens: title, address and file of each, in the order of the bar at the top."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from indicators.message import N_, Message
from ui.saying import say

_PAGES = Path(__file__).parent.parent / "pages"


@dataclass(frozen=True)
class Screen:
    """One page of the dashboard; the one with the empty path is the first.

    A page that is not in the bar is for those who work with the data and know its address.
    """

    title: Message
    path: str
    name: str
    in_bar: bool = True

    @property
    def file(self) -> Path:
        """Absolute: Streamlit looks for a relative one beside the frame."""
        return _PAGES / f"{self.name}.py"


SCREENS = (
    Screen(N_("¿Cómo vamos?"), "", "inicio"),
    Screen(N_("Mapa"), "mapa-estrategico", "mapa_estrategico"),
    Screen(N_("Tablero"), "tablero", "tablero"),
    Screen(N_("Objetivo"), "objetivo", "objetivo"),
    Screen(N_("Indicador"), "indicador", "indicador"),
    Screen(N_("Territorio"), "territorio", "territorio"),
    Screen(N_("Impactos"), "impactos", "impactos"),
    Screen(N_("Variables"), "variables", "variables"),
    Screen(N_("Calidad"), "calidad", "calidad"),
    Screen(N_("Método"), "metodo", "metodo"),
    Screen(N_("Bitácora"), "bitacora", "bitacora"),
    Screen(N_("Cargar datos"), "cargar", "cargar", in_bar=False),
    Screen(N_("Cuentas"), "cuentas", "cuentas", in_bar=False),
)

CHOSEN_BY = {"objetivo": "objetivo", "indicador": "indicador", "territorio": "territorio"}
"""The parameter that says what a screen shows, by the screen's path."""


def pages() -> list[Any]:
    """The screens as Streamlit pages, titled in the visitor's language."""
    return [
        st.Page(
            screen.file,
            title=say(screen.title),
            url_path=screen.path or None,
            default=not screen.path,
            visibility="visible" if screen.in_bar else "hidden",
        )
        for screen in SCREENS
    ]


def address(path: str, selection: Mapping[str, str | int | None] | None = None) -> str:
    """The link to a screen with a selection: `tablero?horizonte=corto`; what is None is left out.

    Relative, so that it also holds under a base path.
    """
    chosen = {name: value for name, value in (selection or {}).items() if value is not None}
    return f"{path or '.'}?{urlencode(chosen)}" if chosen else path or "."


def way_back(asked: str) -> str:
    """`asked` as the relative address of one of the screens; the first one for anything else.

    What a visitor's address says is never a place to be sent to: only a screen's own path is
    taken from it, and its parameters are written anew.
    """
    path, _mark, query = asked.partition("?")
    path = path.removeprefix("/")
    if path not in {screen.path for screen in SCREENS}:
        return ""
    try:
        chosen = parse_qsl(query, max_num_fields=20)
    except ValueError:
        return path
    return f"{path}?{urlencode(chosen)}" if chosen else path
