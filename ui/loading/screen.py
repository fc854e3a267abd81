"""The screen of loading: who may do what there."""

import streamlit as st

from access.right import Identity, Right, allowed, without_right
from intake.desk import Desk
from intake.template import blank_template
from region import Region
from system import System
from ui.drawing import show
from ui.identity import sign_in_panel, visitor
from ui.language import gettext as _
from ui.loading.flow import load_files
from ui.loading.memory import Memory, memory
from ui.loading.published import show_published
from ui.loading.turned_down import show_turned_down
from ui.loading.undoing import show_undoing
from ui.loading.waiting import show_waiting
from ui.saying import say

_PATH = "cargar"


def show_loading(system: System) -> None:
    """What the visitor may do here; for others what loading is and how to enter."""
    identity = visitor()
    rights = (Right.LOAD, Right.CONFIRM, Right.UNDO)
    if identity is None or not any(allowed(identity, right) for right in rights):
        _welcome(system, identity)
        return
    desk, kept = Desk(Region.from_environment(), system), memory()
    with st.container(horizontal=True, vertical_alignment="center"):
        sign_in_panel(_PATH, identity)
    _tell(kept)
    show_published(system, desk.region, kept)
    if allowed(identity, Right.CONFIRM):
        show_waiting(desk, identity, kept)
    if allowed(identity, Right.LOAD):
        load_files(desk, identity, kept)
        _offer_template(system)
        if not allowed(identity, Right.CONFIRM):
            show_waiting(desk, identity, kept)
    if allowed(identity, Right.UNDO):
        show_undoing(desk, kept)
    show_turned_down(desk.region, identity)


def _welcome(system: System, identity: Identity | None) -> None:
    show("loading/welcome.html", denied=say(without_right(Right.LOAD)) if identity else "")
    sign_in_panel(_PATH, identity)
    _offer_template(system)


def _tell(kept: Memory) -> None:
    if kept.proposed:
        show("loading/proposed.html")
        kept.proposed = ""
    if kept.notice:
        show("notice.html", text=kept.notice)
        kept.notice = ""


def _offer_template(system: System) -> None:
    show("loading/template.html")
    st.download_button(
        _("Descargar la plantilla (Excel)"),
        lambda: blank_template(system.catalogue),
        file_name="plantilla_smd.xlsx",
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        key="loading_template",
        on_click="ignore",
    )
