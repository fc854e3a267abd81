"""The log as it stands at this very moment: whether it holds is computed at every look."""

from collections.abc import Mapping
from functools import lru_cache

import streamlit as st

from indicators.evidence.chain import Chain
from intake.record import (
    Compared,
    compare_entries,
    kept_editions,
    record_content,
    record_in,
)
from region import Region

_MOST = 20_000
"""Changed figures of a comparison that are kept for the file to download."""


def record() -> Chain:
    """Every entry that holds, and the first that does not, from the bytes that stand there now."""
    return _chain(record_content(Region.from_environment()))


def kept() -> Mapping[int, str]:
    """The names of the editions whose file is still kept, by the number of their entry."""
    editions = kept_editions(Region.from_environment())
    return {number: edition.name for number, edition in editions.items()}


def compare(before: int, after: int, names: Mapping[int, str]) -> Compared:
    """The editions of two entries side by side, computed once; `GoneError` if one is not kept."""
    key = (str(Region.from_environment().store), names.get(before, ""), names.get(after, ""))
    return _compared(key, before, after)


# By its whole content: nothing that was changed can look like what was checked before.
@lru_cache(maxsize=2)
def _chain(content: bytes) -> Chain:
    return record_in(content)


@st.cache_resource(show_spinner=False, max_entries=8)
def _compared(key: tuple[str, ...], _before: int, _after: int) -> Compared:  # noqa: ARG001
    return compare_entries(Region.from_environment(), _before, _after, most=_MOST)
