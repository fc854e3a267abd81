"""The screen of one development: all that it does, good and bad, and what is known of it."""

import streamlit as st

from indicators.impacts.assessment import ImpactAssessment
from ui.impacts.development.blocks import download_development, draw_development
from ui.impacts.development.subject import subject_of
from ui.impacts.naming import short_name
from ui.impacts.view import ImpactView
from ui.incident import calm
from ui.language import gettext as _
from ui.page import Page
from ui.parts.emphasis import plain_markdown


def show_development(page: Page, impacts: ImpactAssessment, view: ImpactView) -> None:
    """Draw the development that the view names."""
    subject = subject_of(page.system, impacts, view)
    drawn = draw_development(subject)
    # what the frame set stays: only the name of the browser tab is another
    st.set_page_config(page_title=short_name(subject.development.name))
    st.html(drawn.crumbs)
    st.title(plain_markdown(drawn.title))
    with calm():
        st.html(drawn.head)
        st.html(drawn.effects)
        if subject.acting:
            st.download_button(
                _("Descargar todo lo que suma y resta (CSV)"),
                lambda: download_development(subject),
                f"impactos-{subject.development.id}.csv",
                "text/csv",
                on_click="ignore",
            )
        st.html(drawn.after)
