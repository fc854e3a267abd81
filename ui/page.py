"""How every page begins: the region, what the visitor looks at, and what was not understood."""

from dataclasses import dataclass

import streamlit as st

from region import BrokenLogError, NoDefinitionsError
from system import System
from ui.drawing import show
from ui.language import gettext as _
from ui.saying import say
from ui.selection import Selection, read_selection
from ui.session import system


@dataclass(frozen=True)
class Page:
    """What a page needs: the region in one edition, and the visitor's selection."""

    system: System
    selection: Selection


def open_page() -> Page:
    """The region and the selection of the address; unknown ids get a calm notice."""
    try:
        region = system()
    except NoDefinitionsError as error:
        st.title(_("Todavía no hay nada que mostrar"))
        show("no_definitions.html", problems=error.problems)
        st.stop()
    except BrokenLogError as error:
        st.title(_("Todavía no hay nada que mostrar"))
        show("no_definitions.html", problems=[error.problem])
        st.stop()
    selection = read_selection(region)
    for notice in selection.notices:
        show("notice.html", text=say(notice))
    return Page(region, selection)
