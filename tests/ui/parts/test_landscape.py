"""How a row of places by altitude is called."""

from indicators.territory import Geography, Territory
from ui.parts.landscape import landscape


def row(*altitudes):
    places = [Territory(str(n), "Uno", "pueblo", None, high) for n, high in enumerate(altitudes)]
    return landscape(Geography(tuple(places)), [place.id for place in places])


def test_only_what_reaches_from_the_coast_to_the_high_andes_is_called_so():
    assert row(33, 1400, 3794) == "del mar a la puna"
    assert row(900, 3794) == "de lo más bajo a lo más alto"
    assert row(33, 1400) == "de lo más bajo a lo más alto"
    assert row(None) == "de lo más bajo a lo más alto"
