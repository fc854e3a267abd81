"""Drawings made of links that tell the server which one was picked; the page stays."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2 import component

_LINKS = Path(__file__).with_name("links.js")
_ROOT = '<div class="smd" role="group"></div>'

Mount = Callable[..., Any]


def register(name: str, folder: Path) -> Mount:
    """The component made of `component.css` and `component.js` of a folder. Once, at import."""
    script = (_LINKS, folder / "component.js")
    return component(
        name,
        html=_ROOT,
        css=(folder / "component.css").read_text("utf-8"),
        js="\n".join(path.read_text("utf-8") for path in script),
        # The page's own style sheet does not reach into a shadow root.
        isolate_styles=False,
    )


def last_picked(key: str, ids: Collection[str]) -> str | None:
    """The id that the visitor picked to cause this run; None if it was something else."""
    state = st.session_state.get(key)
    picked = state.get("picked") if isinstance(state, Mapping) else None
    return picked if picked in ids else None


def mount(drawing: Mount, *, key: str, data: Mapping[str, Any]) -> None:
    drawing(key=key, data=dict(data), on_picked_change=_wake)


def _wake() -> None:
    """Streamlit hands over a pick only where something listens."""
