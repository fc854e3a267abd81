"""Impactos: what all developments together do to water, air, work and public money."""

from pathlib import Path

import streamlit as st

from ui.drawing import show
from ui.impacts.component.screen import show_component
from ui.impacts.development.screen import show_development
from ui.impacts.overview.screen import show_overview
from ui.impacts.view import read_impact_view
from ui.language import gettext as _
from ui.page import open_page
from ui.parts.view import territory_view
from ui.saying import say

STYLES = Path(__file__).parent.parent / "ui" / "static" / "impactos.css"

page = open_page()
st.html(STYLES)
impacts = page.system.impacts
if impacts is None:
    st.title(_("Impactos acumulativos"))
    show(
        "empty.html",
        title=_("Todavía no hay impactos que mostrar"),
        what=_(
            "Nadie ha definido qué se valora en este territorio ni qué obras actúan sobre ello."
        ),
        link="calidad",
    )
    st.stop()
kept = territory_view(page.system, page.selection).kept
view, notices = read_impact_view(impacts, st.query_params, kept)
for notice in notices:
    show("notice.html", text=say(notice))
if view.component is not None:
    show_component(page, impacts, view)
elif view.development is not None:
    show_development(page, impacts, view)
else:
    show_overview(page, impacts, view)
