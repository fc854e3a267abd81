"""The first screen as most visitors ask for it, drawn before they do."""

from system import System
from ui.home import blocks
from ui.language import SPANISH
from ui.parts.view import territory_view
from ui.selection import read_selection


def draw_first_screen(system: System) -> None:
    """Draw every block of the first screen in Spanish for the light theme; the blocks are kept."""
    view = territory_view(system, read_selection(system, {}))
    key = (system.edition.name, SPANISH, "light", *view.key)
    blocks.title(key, system)
    for block in blocks.BLOCKS:
        block(key, system)
