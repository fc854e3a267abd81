"""The region every visitor shares: opened once per edition, never computed twice."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

import streamlit as st

from indicators.message import Message
from region import Region, prepare, served_edition
from system import Edition, System, open_edition
from ui.language import gettext as _
from ui.saying import say

Progress = Callable[[float, Message], None]

_KEPT_EDITIONS = 2


def system() -> System:
    """The region in the edition that is served now, for a page.

    The first visitor after a start sees a progress bar while an edition is built; a later
    publication is noticed at the next run, by name.
    """
    place = st.empty()

    def report(share: float, what: Message) -> None:
        text = _("Preparando los datos por primera vez. {what}").format(what=say(what))
        place.progress(min(max(share, 0.0), 1.0), text=text)

    found = _system(report)
    place.empty()
    return found


def system_without_a_page() -> System:
    """The same region, for an answer that is no page."""
    return _system(lambda _share, _what: None)


def has_an_edition() -> bool:
    """Whether an edition was published here before."""
    return bool(served_edition(Region.from_environment()))


def _system(progress: Progress) -> System:
    region = Region.from_environment()
    # Texts for keys: Streamlit takes longer to make a key of a path than to find what is kept.
    once = _preparation(str(region.config), str(region.data))
    with once.lock:
        # Not inside a cached function: Streamlit would keep the progress bar's calls and repeat
        # them for every later visitor, on a place that is not theirs.
        if once.edition is None:
            once.edition = prepare(region, progress)
    return _open(str(region.store), served_edition(region), once.edition)


@dataclass
class _Preparation:
    """What a region was prepared to since the start; one visitor at a time does it."""

    lock: Lock = field(default_factory=Lock)
    edition: Edition | None = None


@st.cache_resource(show_spinner=False)
def _preparation(config: str, data: str) -> _Preparation:  # noqa: ARG001
    return _Preparation()


@st.cache_resource(
    show_spinner=False, max_entries=_KEPT_EDITIONS, on_release=lambda opened: opened.close()
)
def _open(store: str, name: str, _prepared: Edition) -> System:
    if _prepared.name == name:
        return System(_prepared)
    return open_edition(Path(store), name)
