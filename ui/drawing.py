"""Our own HTML: templates that escape what they are given, put on screen without any script."""

import base64
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ui.language import gettext, ngettext, session_language
from ui.saying import say

_TEMPLATES = Path(__file__).parent / "templates"


def render(template: str, **values: Any) -> str:
    """The HTML of `ui/templates/<template>`; every value is escaped, an unknown name is an error.

    Templates say `_("…")` for words, `message|say` for a `Message`, and fill sentences as Python
    does: `_("Quién: {name}").format(name=…)`.
    """
    return _environment().get_template(template).render(language=session_language(), **values)


def show(template: str, **values: Any) -> None:
    """Draw a template on the page."""
    st.html(render(template, **values))


def svg_image(svg: str) -> str:
    """An SVG as the address of an image: `<img src="…">`. Inline SVG is removed by `st.html`.

    Such an image cannot use the fonts of the page: shapes only, and words beside it.
    """
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    # newstyle would read every "%" of a sentence as a placeholder: "48 % del camino" would fail.
    environment.install_gettext_callables(gettext, ngettext, newstyle=False)  # type: ignore[attr-defined]
    environment.filters |= {"say": say, "svg_image": svg_image}
    return environment
