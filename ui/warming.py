"""Computing what everybody asks for first, before the server says that it is up."""

import logging

_LOG = logging.getLogger(__name__)


def warm_up() -> None:
    """Open the region and draw its first screen, so that no visitor waits for it.

    Not where the first edition is still to be built: that happens under the eyes of the first
    visitor, with a progress bar. Beside a running server it would take longer, not shorter: one
    Python does one thing at a time.
    """
    try:
        # Imported here and not above: a core that cannot be imported must not stop the server.
        from ui.home.first_screen import draw_first_screen  # noqa: PLC0415
        from ui.session import has_an_edition, system_without_a_page  # noqa: PLC0415

        if has_an_edition():
            draw_first_screen(system_without_a_page())
    except Exception:  # noqa: BLE001
        # the first visitor meets the same trouble, and is told about it calmly
        _LOG.exception("The region could not be opened before the first visitor")
