"""Computing what everybody asks for first, before anybody asks."""

import logging
from threading import Thread

_LOG = logging.getLogger(__name__)


def warm_up() -> None:
    """Open the region beside the starting server and draw its first screen.

    Not where the first edition is still to be built: that happens under the eyes of the first
    visitor, with a progress bar.
    """
    Thread(target=_open_the_region, name="warming", daemon=True).start()


def _open_the_region() -> None:
    try:
        # Imported here, beside the server that already answers: the core takes a second to import.
        from ui.home.first_screen import draw_first_screen  # noqa: PLC0415
        from ui.session import has_an_edition, system_without_a_page  # noqa: PLC0415

        if has_an_edition():
            draw_first_screen(system_without_a_page())
    except Exception:  # noqa: BLE001
        # the first visitor meets the same trouble, and is told about it calmly
        _LOG.exception("The region could not be opened before the first visitor")
