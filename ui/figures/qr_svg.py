"""A text as a QR code, always dark on light: cameras read it in both themes and from paper."""

import io

import segno

_QUIET = 4
"""Light modules around it; the standard asks for four."""


def qr_code(text: str) -> tuple[str, int]:
    """The code as SVG, and how many modules wide it is with its quiet zone.

    Error level M: it is still read when some 15 % of it is dirty or folded.
    """
    code = segno.make(text, error="m", micro=False, boost_error=False)
    drawn = io.BytesIO()
    code.save(
        drawn, kind="svg", border=_QUIET, dark="#000", light="#fff", xmldecl=False, omitsize=True,
        svgclass=None, lineclass=None,
    )  # fmt: skip
    return drawn.getvalue().decode(), code.symbol_size(border=_QUIET)[0]
