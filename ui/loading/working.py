"""Long work with a bar that moves and a button that ends it.

A click on the button makes Streamlit end the run at the next word of progress: nothing of what is
being done is left behind, for nothing is kept before it is whole.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from indicators.message import Message
from intake.vocabulary import Progress
from ui.language import gettext as _
from ui.saying import say

_BETWEEN = 0.08
"""Seconds between two words of progress: each is a message to the browser."""


@contextmanager
def working(key: str, cancel: Callable[[], None]) -> Iterator[Progress]:
    """The progress of a piece of work; `cancel` is called in the run after the click."""
    place = st.empty()
    last = -_BETWEEN
    with place.container():
        wide, narrow = st.columns([5, 1], vertical_alignment="center")
        bar = wide.progress(0.0, text=_("Empezando…"))
        narrow.button(_("Cancelar"), key=key, on_click=cancel)

    def report(share: float, what: Message) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last < _BETWEEN and share < 1:
            return
        last = now
        bar.progress(min(max(share, 0.0), 1.0), text=say(what))

    yield report
    place.empty()
