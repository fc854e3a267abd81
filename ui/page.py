"""How every page begins: the region, what the visitor looks at, and what was not understood."""

from dataclasses import dataclass

from system import System
from ui.drawing import show
from ui.language import say
from ui.selection import Selection, read_selection
from ui.session import system


@dataclass(frozen=True)
class Page:
    """What a page needs: the region in one edition, and the visitor's selection."""

    system: System
    selection: Selection


def open_page() -> Page:
    """The region and the selection of the address; unknown ids get a calm notice."""
    region = system()
    selection = read_selection(region)
    for notice in selection.notices:
        show("notice.html", text=say(notice))
    return Page(region, selection)
