"""The screen of one component: what all developments together do to it."""

from functools import partial

import streamlit as st

from indicators.impacts.assessment import ImpactAssessment
from ui.drawing import show
from ui.figures.presenting import show_figure
from ui.impacts.component.controls import draw_controls
from ui.impacts.component.drawn import Drawn, draw_component
from ui.impacts.component.subject import Subject, subject_of
from ui.impacts.downloads import impact_file
from ui.impacts.view import ImpactView
from ui.incident import calm
from ui.language import gettext as _
from ui.page import Page
from ui.parts.emphasis import plain_markdown
from ui.parts.pictures import visitor_theme


def show_component(page: Page, impacts: ImpactAssessment, view: ImpactView) -> None:
    """Draw the component of the view."""
    st.set_page_config(page_title=impacts.components[view.component or ""].name)
    asked = page.selection.year if "anio" in st.query_params else None
    subject = subject_of(page.system, impacts, view, asked)
    drawn = draw_component(subject, visitor_theme())
    if asked is not None and asked != subject.year:
        _tell_the_years(subject)
    st.html(drawn.crumbs)
    st.title(plain_markdown(drawn.title))
    st.html(drawn.head)
    with calm():
        draw_controls(subject)
    main, side = st.columns([1.75, 1], gap="large")
    with main, calm():
        _show_numbers(drawn)
        st.download_button(
            _("Descargar todo (CSV)"),
            partial(impact_file, impacts, [subject.component.id]),
            f"{subject.component.id}.csv",
            "text/csv",
            on_click="ignore",
        )
        if drawn.signs:
            st.html(drawn.signs)
        st.html(drawn.account)
    with side:
        st.html(drawn.aside)
    st.html(drawn.rest)


def _tell_the_years(subject: Subject) -> None:
    boundary = subject.component.boundary
    words = _("Este componente se mira de {since} a {until}. Se muestra {year}.")
    text = words.format(since=boundary.since, until=boundary.until, year=subject.year)
    show("notice.html", text=text)


def _show_numbers(drawn: Drawn) -> None:
    """The chart with its key and its table, or the designed emptiness."""
    if drawn.stack is None:
        st.html(drawn.missing)
        return
    show_figure(drawn.stack.figure, drawn.stack.alt, key="impactos_suma")
    st.html(drawn.stack.under)
    if drawn.running is not None:
        st.html(drawn.running_head)
        show_figure(drawn.running.figure, drawn.running.alt, key="impactos_acumulado")
        st.html(drawn.running.under)
