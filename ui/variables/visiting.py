"""What one visitor did last with the list of variables."""

from dataclasses import replace

import streamlit as st

from ui.variables.query import Query

_FILTERS = "variables_filters"


def begin_again_after_a_change(query: Query) -> Query:
    """The query; at its first page where this visitor has just asked for something else."""
    filters = query.search, query.axis, query.institution, query.shown
    before = st.session_state.get(_FILTERS, filters)
    st.session_state[_FILTERS] = filters
    if before == filters:
        return query
    st.query_params.pop("pagina", None)
    return replace(query, page=1)
