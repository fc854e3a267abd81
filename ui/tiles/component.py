"""The tile map on the screen."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ui.language import gettext as _
from ui.language import session_language
from ui.map.mounting import last_picked, mount, register
from ui.tiles.model import Group, Tile, check_tiles, grid_size, legend_area

_MISSING = "○"
_GROUP_COLOURS = 3

_tiles = register("smd_cuadros", Path(__file__).parent)


def show_tiles(
    tiles: Sequence[Tile], *, groups: Sequence[Group], selected: str | None, key: str, alt: str
) -> str | None:
    """Draw a tile map and return the id of the tile the visitor picked just now, else None.

    Tab goes from tile to tile in the given order. A tile just picked is drawn selected at once. The
    first three groups have colours. Raises ValueError as ``check_tiles`` does.
    """
    check_tiles(tiles, groups)
    picked = last_picked(key, [tile.id for tile in tiles])
    mount(_tiles, key=key, data=tiles_data(tiles, groups, picked or selected, alt))
    return picked


def tiles_data(
    tiles: Sequence[Tile], groups: Sequence[Group], selected: str | None, alt: str
) -> dict[str, Any]:
    """What the script draws: texts, cells of the grid and classes of ui/static/smd.css."""
    colours = {
        group.id: f"smd-p-{place}" if place <= _GROUP_COLOURS else ""
        for place, group in enumerate(groups, start=1)
    }
    columns, _rows = grid_size(tiles)
    area = legend_area(tiles)
    return {
        "alt": alt,
        "language": session_language(),
        "selected": selected,
        "columns": columns,
        "tiles": [
            {
                "id": tile.id,
                "href": tile.href,
                "name": tile.name,
                "value": tile.value_text,
                "missing": _MISSING,
                "label": tile.label,
                "border": colours[tile.group],
                "fill": "" if tile.step is None else f"smd-m-{tile.step + 1}",
                "column": tile.column + 1,
                "row": tile.row + 1,
            }
            for tile in tiles
        ],
        "legend": {
            "area": ""
            if area is None
            else f"{area.row + 1} / {area.column + 1} / span {area.rows} / span {area.columns}",
            "groups": [{"name": group.name, "border": colours[group.id]} for group in groups],
            "low": _("menor"),
            "high": _("mayor"),
            "missing": _("sin dato") if any(not tile.value_text for tile in tiles) else "",
            "shape": _MISSING,
        },
    }
