"""What is drawn before the first visitor is what the first visitor is shown."""

from ui.home import blocks
from ui.home.first_screen import draw_first_screen
from ui.parts.view import territory_view
from ui.selection import read_selection


def test_the_first_screen_is_there_before_it_is_asked_for(real_system, monkeypatch) -> None:
    draw_first_screen(real_system)
    view = territory_view(real_system, read_selection(real_system, {}))
    monkeypatch.setattr(blocks, "render", lambda *_, **__: "drawn again")

    key = (real_system.edition.name, "es", "light", *view.key)
    assert all(block(key, real_system) != "drawn again" for block in blocks.BLOCKS)
