"""Controls whose value is in the address under its id: what is linked is what is chosen.

The address is the one truth: a control shows what stands in it, and a change writes it. (The
`bind` of Streamlit writes the label instead of the id, and takes the starting value away.)
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import streamlit as st

Option = TypeVar("Option", str, int)


def choose_side_by_side(
    name: str, label: str, options: Sequence[Option], shown: Option, word: Callable[[Option], str]
) -> Option:
    """One of a few options, all of them in sight."""
    st.session_state[name] = shown
    chosen = st.segmented_control(
        label,
        options,
        key=name,
        format_func=word,
        required=True,
        wrap=True,
        on_change=_write,
        args=(name,),
    )
    return shown if chosen is None else chosen


def choose_from_list(
    name: str, label: str, options: Sequence[Option], shown: Option, word: Callable[[Option], str]
) -> Option:
    """One of many options, in a list that can be searched."""
    st.session_state[name] = shown
    chosen = st.selectbox(
        label, options, key=name, format_func=word, on_change=_write, args=(name,)
    )
    return shown if chosen is None else chosen


def _write(name: str) -> None:
    chosen: Any = st.session_state.get(name)
    if chosen is None or chosen == "":
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = str(chosen)
