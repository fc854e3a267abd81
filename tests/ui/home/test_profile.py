from dataclasses import replace

import pytest

from ui.home.profile import choose_profile, profile
from ui.parts.view import view_of


def now(system, place=None):
    root = system.catalogue.geography.root.id
    return view_of(
        system, place or root, system.edition.data_year, next(iter(system.scorecard.horizon))
    )


def test_the_places_stand_by_altitude_and_hang_from_one_hundred(real_system):
    drawn = profile(real_system, now(real_system))
    altitudes = [stem.altitude_m for stem in drawn.stems]
    assert altitudes == sorted(altitudes)
    depths = {stem.shown: stem.depth for stem in drawn.stems if stem.shown}
    assert max(depths.values()) == 1.0
    numbers = {float(shown): depth for shown, depth in depths.items()}
    longest = 100 - min(numbers)
    for value, depth in numbers.items():
        assert depth == pytest.approx((100 - value) / longest, abs=0.01)


def test_the_drawing_is_of_the_newest_percentage_to_be_raised(real_system):
    indicator, period = choose_profile(real_system.assessment())
    assert indicator.direction == "increase"
    assert real_system.scorecard.unit[indicator.unit].expression == "percent"
    geography = real_system.catalogue.geography
    for other in real_system.scorecard.indicators:
        if (
            other.direction == "increase"
            and geography.levels[-1] in other.levels
            and real_system.scorecard.unit[other.unit].expression == "percent"
        ):
            sheet = real_system.evaluation.of(other.id)
            lowest = [p for p in geography.at_levels([geography.levels[-1]]) if p in sheet.grid.row]
            assert all(
                value.period.time <= period.time for p in lowest for value in sheet.series(p)
            )


def test_it_knows_no_region_by_name(tiny_system):
    drawn = profile(tiny_system, now(tiny_system))
    assert [stem.name for stem in drawn.stems] == ["Abajo", "Arriba"]
    assert drawn.title == "De lo más bajo a lo más alto: de 75 a 80 de cada 100"
    assert "Oficina de Cuentas (inventada), Censo de casas" in drawn.source
    assert drawn.altitude_source == "Altitudes: Mapa inventado."
    assert not any(stem.chosen for stem in drawn.stems)


def test_the_place_that_is_looked_at_is_marked(tiny_system):
    drawn = profile(tiny_system, now(tiny_system, "9002"))
    assert [stem.name for stem in drawn.stems if stem.chosen] == ["Abajo"]


def test_of_two_equally_new_the_one_with_more_places_is_drawn(tiny_system):
    # in 2018 only one of the two villages has the figure of the houses with water
    indicator, period = choose_profile(tiny_system.assessment(2018))
    assert (indicator.id, period.text) == ("gasto_agua", "2018")


def test_a_missing_figure_is_a_place_without_a_stem(real_system):
    indicator, period = choose_profile(real_system.assessment(2019))
    sheet = real_system.evaluation.of(indicator.id)
    drawn = profile(real_system, view_of(real_system, "18", 2019, "corto"))
    for stem in drawn.stems:
        place = next(
            t.id
            for t in real_system.catalogue.geography.territories
            if t.name == stem.name and t.level == "distrito"
        )
        assert bool(stem.shown) == (sheet.at(place, period.text) is not None)
        assert (stem.depth is None) == (not stem.shown)


def test_without_figures_there_is_nothing_to_draw(tiny_system):
    assert profile(tiny_system, view_of(tiny_system, "90", 2010, "pronto")) is None


def test_a_region_without_parts_has_no_profile(tiny_system):
    assessment = tiny_system.assessment()
    geography = replace(
        tiny_system.catalogue.geography,
        territories=(tiny_system.catalogue.geography.root,),
    )
    catalogue = replace(tiny_system.catalogue, geography=geography)
    assert choose_profile(replace(assessment, catalogue=catalogue)) is None
