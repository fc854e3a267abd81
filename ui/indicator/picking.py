"""The tile map on screen: a tile that is picked becomes the place of the page."""

import streamlit as st

from indicators.identity import PlaceId
from ui.indicator.districts import TileMap
from ui.tiles.component import show_tiles


def show_map(tiles: TileMap, place: PlaceId) -> None:
    """The tiles with the place that is shown; picking another one opens the page of that."""
    picked = show_tiles(
        tiles.tiles, groups=tiles.groups, selected=place, key="cuadros", alt=tiles.alt
    )
    if picked is not None and picked != place:
        st.query_params["territorio"] = picked
        st.rerun()
