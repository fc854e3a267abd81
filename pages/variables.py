"""All variables of the repository: what is published, by whom, for which years, and what is not."""

import streamlit as st

from ui.drawing import show
from ui.language import gettext as _
from ui.page import open_page
from ui.parts.choices import choose_from_list, choose_side_by_side
from ui.parts.emphasis import plain_markdown
from ui.parts.search import write_words
from ui.parts.view import territory_view
from ui.saying import say
from ui.variables.drawn import download, draw_list, draw_panel, lines_of
from ui.variables.listing import findings
from ui.variables.panel import headline
from ui.variables.query import SHOWN, axis_names, count_institutions, read_query
from ui.variables.visiting import begin_again_after_a_change

page = open_page()
system, view = page.system, territory_view(page.system, page.selection)
lines = lines_of(system)
axes, institutions = axis_names(system, lines), count_institutions(lines)
line_of = {line.id: line for line in lines}
query = begin_again_after_a_change(read_query(st.query_params, axes, institutions, line_of))
for notice in query.notices:
    show("notice.html", text=say(notice))

opened = line_of.get(query.variable)
st.title(plain_markdown(headline(opened) if opened else findings(lines)))
if opened:
    st.html(draw_panel(system, view, query, opened))
    if opened.figures:
        st.download_button(
            _("Descargar sus cifras (CSV)"),
            lambda: download(system, opened),
            file_name=f"{opened.id}.csv",
            mime="text/csv",
            on_click="ignore",
        )
    st.header(_("Buscar otra variable"))

words, axis, institution = st.columns([2, 1, 1])
with words:
    write_words("buscar", _("Buscar"), query.search, _("Por ejemplo: agua, MEF, anemia"))
with axis:
    choose_from_list(
        "eje", _("Eje"), ["", *axes], query.axis, lambda name: axes.get(name) or _("Todos")
    )
with institution:
    choose_from_list(
        "institucion",
        _("Institución"),
        ["", *institutions],
        query.institution,
        lambda name: f"{name} ({institutions[name]})" if name else _("Todas"),
    )
choose_side_by_side(
    "mostrar", _("Mostrar"), list(SHOWN), query.shown, lambda name: say(SHOWN[name])
)
st.html(draw_list(system, view, query))
