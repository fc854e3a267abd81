"""How a figure comes on the screen: without buttons, in our colours, with its words."""

from typing import Any

import streamlit as st

from ui.theme import figure_config


def show_figure(figure: Any, alt: str, key: str | None = None) -> None:
    """Draw a figure; `alt` is one sentence with what it shows."""
    st.plotly_chart(
        figure, width="stretch", theme=None, config=dict(figure_config), alt=alt, key=key
    )
