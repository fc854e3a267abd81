"""The first screen as most visitors ask for it, drawn before they do."""

from system import System
from ui.home import blocks
from ui.language import SPANISH
from ui.parts.view import territory_view
from ui.selection import read_selection


def draw_first_screen(system: System) -> None:
    """Draw every block of the first screen in Spanish for both themes; the blocks are kept."""
    view = territory_view(system, read_selection(system, {}))
    for theme in ("light", "dark"):
        key = (system.edition.name, SPANISH, theme, *view.key)
        blocks.title(key, system)
        for block in blocks.BLOCKS:
            block(key, system)
