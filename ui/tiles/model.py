"""What a tile map is: one equal square for each place, near where the place lies."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product


@dataclass(frozen=True, slots=True)
class Group:
    """What some tiles have in common, told by the colour of their border and in the legend."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One place. ``column`` and ``row`` count from 0 at the upper left.

    ``name`` may hold soft hyphens. ``step`` is the darkness, 0 (least) to 4 (most), or None where
    there is no value to compare; without ``value_text`` the tile shows ○. ``label`` is what is
    read aloud instead of both: name, group and value in words.
    """

    id: str
    name: str
    value_text: str
    step: int | None
    group: str
    column: int
    row: int
    href: str
    label: str

    def __post_init__(self) -> None:
        if self.step is not None and self.step not in range(5):
            raise ValueError(f"step {self.step} of tile {self.id!r} is none of 0 … 4")
        if self.column < 0 or self.row < 0:
            raise ValueError(f"tile {self.id!r} lies outside the map")


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the grid: its upper left cell and its size in cells."""

    column: int
    row: int
    columns: int
    rows: int


def check_tiles(tiles: Sequence[Tile], groups: Sequence[Group]) -> None:
    """Raise ValueError if an id or a cell is used twice, or a group is unknown."""
    known = {group.id for group in groups}
    cells = [(tile.column, tile.row) for tile in tiles]
    if len({tile.id for tile in tiles}) < len(tiles) or len(set(cells)) < len(cells):
        raise ValueError("a tile or its cell is given twice")
    for tile in tiles:
        if tile.group not in known:
            raise ValueError(f"tile {tile.id!r} belongs to no group: {tile.group!r}")


def legend_area(tiles: Sequence[Tile]) -> Area | None:
    """The largest empty rectangle in the lower right corner, at least 2 × 2 cells, else None."""
    taken = {(tile.column, tile.row) for tile in tiles}
    columns, rows = grid_size(tiles)
    best: Area | None = None
    for column, row in product(range(columns), range(rows)):
        area = Area(column, row, columns - column, rows - row)
        cells = product(range(column, columns), range(row, rows))
        if (
            min(area.columns, area.rows) >= 2
            and (best is None or area.columns * area.rows > best.columns * best.rows)
            and taken.isdisjoint(cells)
        ):
            best = area
    return best


def grid_size(tiles: Sequence[Tile]) -> tuple[int, int]:
    """Columns and rows."""
    return (
        max((tile.column + 1 for tile in tiles), default=0),
        max((tile.row + 1 for tile in tiles), default=0),
    )
