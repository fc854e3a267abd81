"""The map on the screen."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from ui.language import session_language
from ui.map.arrows import STYLE_SHEET_INK, TALL, WIDE, Canvas, draw_arrows
from ui.map.layout import lay_out
from ui.map.model import Box, Drawing, Node, Placed
from ui.map.mounting import last_picked, mount, register

_NO_BREAK = "\u00a0"
_NARROW_NODE = 170.0

_map = register("smd_mapa", Path(__file__).parent)


def show_map(drawing: Drawing, *, selected: str | None, key: str, alt: str) -> str | None:
    """Draw a map and return the id of the node the visitor picked just now, None in other runs.

    A node just picked is drawn selected at once, whatever ``selected`` says; the page then keeps it
    in its address. ``alt`` says in one sentence what the map shows. Where more than thirty arrows
    would be drawn, only those of the selected node are.
    """
    picked = last_picked(key, [node.id for node in drawing.nodes])
    mount(_map, key=key, data=map_data(drawing, picked or selected, alt))
    return picked


def map_data(drawing: Drawing, selected: str | None, alt: str) -> dict[str, Any]:
    """What the script draws: texts, and places in percent of the field or of their band."""
    placed = lay_out(drawing)
    field = Box(0.0, 0.0, placed.width, placed.height)
    return {
        "alt": alt,
        "language": session_language(),
        "selected": selected,
        "dense": any(box.width < _NARROW_NODE for box in placed.boxes.values()),
        "wide": {"height": _height(placed, WIDE), "arrows": _arrows(drawing, selected, WIDE)},
        "tall": {"height": _height(placed, TALL), "arrows": _arrows(drawing, selected, TALL)},
        "bands": [
            {
                "title": band.band.title,
                "gloss": band.band.gloss,
                "nodes": [_node(node, box, band.box) for node, box in band.nodes],
            }
            | _percent(band.box, field)
            for band in placed.bands
        ],
    }


def _height(placed: Placed, canvas: Canvas) -> float:
    return round(placed.height * canvas.stretch, 2)


@lru_cache(maxsize=128)
def _arrows(drawing: Drawing, selected: str | None, canvas: Canvas) -> str:
    return draw_arrows(lay_out(drawing), selected, STYLE_SHEET_INK, canvas)


def _node(node: Node, box: Box, band: Box) -> dict[str, Any]:
    return {
        "id": node.id,
        "name": node.name,
        "shape": node.shape,
        "status": " · ".join(filter(None, (node.status_word, node.note.replace(" ", _NO_BREAK)))),
        "look": node.status.replace("_", "-"),
        "label": node.label,
        "hollow": node.hollow,
        "href": node.href,
    } | _percent(box, band)


def _percent(box: Box, whole: Box) -> dict[str, str]:
    return {
        "x": f"{100 * (box.left - whole.left) / whole.width:.3f}%",
        "y": f"{100 * (box.top - whole.top) / whole.height:.3f}%",
        "w": f"{100 * box.width / whole.width:.3f}%",
        "h": f"{100 * box.height / whole.height:.3f}%",
    }
