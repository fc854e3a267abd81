"""How everything is decided: made from the definitions in force, the program and the glossary."""

import streamlit as st

from ui.language import gettext as _
from ui.method.drawn import draw_comparison, draw_glossary, draw_method
from ui.method.overview import title
from ui.page import open_page
from ui.parts.choices import choose_side_by_side
from ui.parts.view import territory_view

page = open_page()
system, view = page.system, territory_view(page.system, page.selection)
st.title(title())
st.html(draw_method(system))
st.header(_("Qué dirían otros métodos"), anchor="otros")
horizons = system.scorecard.horizon
choose_side_by_side(
    "horizonte",
    _("Comparar con la meta de"),
    list(horizons),
    view.horizon,
    lambda horizon: str(horizons[horizon].year),
)
st.html(draw_comparison(system, view))
st.header(_("Glosario"), anchor="glosario")
st.html(draw_glossary())
