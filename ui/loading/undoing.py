"""Taking a published load back: an edition without it; nothing is wiped out."""

import streamlit as st

from indicators.evidence.entry import Entry
from intake.confirming import undo, undoable
from intake.desk import Desk
from ui.drawing import show
from ui.identity import visitor
from ui.language import gettext as _
from ui.loading.memory import Memory
from ui.loading.refusals import REFUSALS, explain
from ui.loading.working import working
from ui.moments import moment_of


def show_undoing(desk: Desk, memory: Memory) -> None:
    """The loads in force and the way to take one of them out."""
    entries = {entry.number: entry for entry in reversed(undoable(desk.region))}
    if not entries:
        return
    st.header(_("Deshacer una carga"), anchor="deshacer")
    with st.expander(_("Elegir la carga"), expanded=False):
        show("loading/undoing.html")
        number = st.selectbox(
            _("Carga publicada"),
            list(entries),
            index=None,
            key="loading_undo_number",
            format_func=lambda one: _entry_words(entries[one]),
            placeholder=_("Elija una"),
        )
        reason = st.text_area(
            _("¿Por qué se deshace?"), key="loading_undo_reason", max_chars=1_000, height=80
        )
        if not st.button(_("Deshacer esta carga"), key="loading_undo", disabled=number is None):
            return
        try:
            with working("loading_cancel_undo", lambda: None) as progress:
                found = undo(desk, visitor(), number or 0, reason or "", progress)
        except REFUSALS as error:
            show("loading/refused.html", sentences=explain(error))
            return
    memory.entry = found.entry
    st.rerun()


def _entry_words(entry: Entry) -> str:
    files = ", ".join(one.name for one in entry.files)
    return _("Entrada {n} · {when} · {files} · {reason}").format(
        n=entry.number, when=moment_of(entry.at).short, files=files, reason=entry.reason[:80]
    )
