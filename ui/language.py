"""The words of each visitor's language.

Message ids are the Spanish sentences themselves: Spanish needs no catalogue, and a sentence
without a translation stays Spanish. The language belongs to the visitor's session, never to the
process: two people can read two languages from one server.
"""

from functools import lru_cache
from gettext import NullTranslations, translation
from pathlib import Path

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

SPANISH = "es"
CATALOGUES = Path(__file__).parent.parent / "locale"


def session_language() -> str:
    """The language chosen in this visitor's session; Spanish outside any session."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return SPANISH
    return str(st.session_state.get("language", SPANISH))


def gettext(message: str) -> str:
    """`message` in the visitor's language."""
    return _catalogue(session_language(), CATALOGUES).gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """`one` or `many`, as `number` asks for, in the visitor's language."""
    return _catalogue(session_language(), CATALOGUES).ngettext(one, many, number)


@lru_cache(maxsize=32)
def _catalogue(language: str, directory: Path) -> NullTranslations:
    # Only what is there is asked for: a language is text from outside, not part of a path.
    known = {entry.name for entry in directory.iterdir()} if directory.is_dir() else set()
    if language not in known:
        return NullTranslations()
    return translation("smd", directory, languages=[language], fallback=True)
