"""The log as a list: the entries that answer, a page at a time."""

from dataclasses import dataclass

import streamlit as st

from indicators.evidence.chain import Chain
from system import System
from ui.drawing import render
from ui.language import gettext as _
from ui.language import ngettext, session_language
from ui.parts.paging import Sheet, turn_to
from ui.record.entry_view import Brief, brief, undone
from ui.record.finding import find_entries
from ui.record.naming import Names
from ui.record.query import IMPROVING, Query

_SIZE = 10


@dataclass(frozen=True)
class Listing:
    """One page of entries, how many answer, and what to do where none does."""

    sheet: Sheet[Brief]
    answer: str
    hint: str
    filtered: bool


def draw_list(system: System, chain: Chain, query: Query) -> str:
    """The list as HTML, drawn once for the same log, edition and question."""
    broken = chain.broken.number if chain.broken else 0
    key = (chain.head, broken, system.edition.name, session_language(), *query.key)
    return _list(key, system, chain, query)


def list_entries(chain: Chain, query: Query, names: Names) -> Listing:
    """The page of the list that a query asks for."""
    found = find_entries(chain, query, names)
    sheet = turn_to(found, query.sheet, _SIZE, lambda number: query.link(hoja=number))
    taken_back = undone(chain)
    shown = Sheet(
        [brief(entry, names, taken_back) for entry in sheet.items],
        sheet.number,
        sheet.count,
        sheet.first,
        sheet.previous,
        sheet.following,
    )
    return Listing(shown, _answer(len(found), query), _hint(query), query.filtered)


@st.cache_data(show_spinner=False, max_entries=64)
def _list(key: tuple[object, ...], _system: System, _chain: Chain, _query: Query) -> str:  # noqa: ARG001
    return render("record/list.html", listing=list_entries(_chain, _query, Names(_system)))


def _answer(count: int, query: Query) -> str:
    if query.filtered:
        if not count:
            return _("Ninguna entrada responde a lo que pide")
        words = ngettext("{n} entrada responde.", "{n} entradas responden.", count)
    else:
        if not count:
            return _("Todavía no hay entradas")
        words = ngettext(
            "{n} entrada, desde la primera edición.",
            "{n} entradas desde la primera edición; la más nueva primero.",
            count,
        )
    return words.format(n=count)


def _hint(query: Query) -> str:
    if query.only == IMPROVING:
        return _("Ningún cambio con esos filtros hizo que un estado se vea mejor.")
    if query.filtered:
        return _("Pruebe con menos palabras o quite un filtro.")
    return _("La primera se escribe cuando se publica una edición.")
