from ui.parts.view import territory_view, view_of
from ui.selection import read_selection


def test_links_carry_only_what_differs_from_the_default(tiny_system):
    year = tiny_system.edition.data_year
    assert view_of(tiny_system, "90", year, "pronto").link("tablero") == "tablero"
    elsewhere = view_of(tiny_system, "9001", year - 1, "despues")
    assert (
        elsewhere.link("indicador", indicador="gasto_agua")
        == f"indicador?territorio=9001&anio={year - 1}&horizonte=despues&indicador=gasto_agua"
    )


def test_a_link_can_leave_out_what_is_kept(tiny_system):
    view = view_of(tiny_system, "9001", tiny_system.edition.data_year, "pronto")
    assert view.link("", territorio=None) == "."


def test_a_named_place_is_shown_as_the_whole_region(tiny_system):
    selection = read_selection(tiny_system, {"territorio": "fuente_clara"})
    assert territory_view(tiny_system, selection).place == "90"
