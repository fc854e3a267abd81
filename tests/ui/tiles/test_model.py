import pytest

from ui.tiles.model import Area, Group, Tile, check_tiles, grid_size, legend_area

GROUPS = [Group("p", "Provincia")]


def tiles(*rows: str) -> list[Tile]:
    """A grid drawn with letters; a dot is an empty cell."""
    return [
        Tile(name, name, "1", 0, "p", column, row, "#", name)
        for row, cells in enumerate(rows)
        for column, name in enumerate(cells)
        if name != "."
    ]


def test_the_legend_takes_the_largest_empty_rectangle_in_the_lower_right_corner():
    drawn = tiles(
        "...ab",
        "..cd.",
        "ef...",
        "g....",
    )
    assert grid_size(drawn) == (5, 4)
    assert legend_area(drawn) == Area(column=2, row=2, columns=3, rows=2)


@pytest.mark.parametrize(
    "rows",
    [
        ("ab", "cd"),
        ("abc", "d..", "e.f"),
        ("abc", "de."),
        (),
    ],
)
def test_where_the_corner_is_taken_or_too_small_there_is_no_area(rows):
    assert legend_area(tiles(*rows)) is None


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (lambda: [*tiles("ab"), *tiles("..a")], "given twice"),
        (lambda: [*tiles("a"), Tile("z", "Z", "1", 0, "p", 0, 0, "#", "Z")], "given twice"),
        (lambda: [Tile("z", "Z", "1", 0, "otra", 0, 0, "#", "Z")], "no group: 'otra'"),
        (lambda: [Tile("z", "Z", "1", 5, "p", 0, 0, "#", "Z")], "none of 0"),
        (lambda: [Tile("z", "Z", "1", 0, "p", -1, 0, "#", "Z")], "outside the map"),
    ],
)
def test_tiles_that_cannot_be_drawn_are_refused(wrong, reason):
    with pytest.raises(ValueError, match=reason):
        check_tiles(wrong(), GROUPS)
