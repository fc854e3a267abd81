from streamlit.testing.v1 import AppTest

from ui.tiles.component import tiles_data
from ui.tiles.model import Group, Tile

GROUPS = [Group("x", "Equis"), Group("y", "Ye")]
TILES = [
    Tile("1", "Quinista\u00adquillas", "0.60", 2, "x", 1, 0, "?t=1", "Quinistaquillas: 0.60"),
    Tile("2", "San Antonio", "", None, "y", 0, 1, "?t=2", "San Antonio: sin dato"),
]


def data(tiles=TILES, groups=GROUPS):
    return tiles_data(tiles, groups, "1", "Dos distritos")


def test_a_tile_has_the_fill_of_its_step_and_the_border_of_its_group():
    filled, missing = data()["tiles"]
    assert (filled["fill"], filled["border"]) == ("smd-m-3", "smd-p-1")
    assert (missing["fill"], missing["border"]) == ("", "smd-p-2")


def test_a_tile_without_value_shows_a_circle_and_the_legend_explains_it():
    assert data()["tiles"][1]["value"] == ""
    assert data()["tiles"][1]["missing"] == "○"
    assert data()["legend"]["missing"] == "sin dato"
    assert data(TILES[:1])["legend"]["missing"] == ""


def test_cells_count_from_one_as_the_grid_does():
    assert [(tile["column"], tile["row"]) for tile in data()["tiles"]] == [(2, 1), (1, 2)]


def test_a_fourth_group_has_no_colour_of_its_own_but_its_name():
    groups = [Group(name, name.upper()) for name in "abcd"]
    tile = Tile("1", "Uno", "1", 0, "d", 0, 0, "#", "Uno")
    drawn = data([tile], groups)
    assert drawn["tiles"][0]["border"] == ""
    assert drawn["legend"]["groups"][3]["name"] == "D"


def test_the_tile_map_is_mounted_and_nothing_is_picked_before_somebody_clicks():
    def page():
        import streamlit as st

        from ui.tiles.component import show_tiles
        from ui.tiles.model import Group, Tile

        tiles = [Tile("1", "Uno", "1", 0, "p", 0, 0, "#", "Uno: 1")]
        groups = [Group("p", "Provincia")]
        st.write(repr(show_tiles(tiles, groups=groups, selected="1", key="c", alt="Un mapa")))

    app = AppTest.from_function(page).run()
    assert not app.exception
    assert app.markdown[0].value == "None"
