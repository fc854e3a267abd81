"""A box for words, kept in the address."""

import streamlit as st


def write_words(name: str, label: str, shown: str, hint: str) -> str:
    """The words a visitor looks for; they go to the address when they are sent."""
    st.session_state[name] = shown
    st.text_input(
        label,
        key=name,
        placeholder=hint,
        on_change=_keep,
        args=(name,),
        max_chars=80,
        autocomplete="off",
    )
    return shown


def _keep(name: str) -> None:
    words = str(st.session_state.get(name, "")).strip()
    if words:
        st.query_params[name] = words
    else:
        st.query_params.pop(name, None)
