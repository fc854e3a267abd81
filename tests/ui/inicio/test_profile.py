from dataclasses import replace

import pytest

from indicators.judgement.judgement import assess
from ui.inicio.profile import choose_profile, profile
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


def test_a_missing_figure_is_a_place_without_a_stem(tiny_system):
    # in 2018 only one of the two villages has the figure of the houses with water
    view = view_of(tiny_system, "90", 2018, "pronto")
    drawn = profile(tiny_system, view)
    assert drawn is not None
    assert all(stem.shown for stem in drawn.stems)  # the spending has both
    assert choose_profile(tiny_system.assessment(2018))[0].id == "gasto_agua"


def test_without_figures_there_is_nothing_to_draw(tiny_system):
    assert profile(tiny_system, view_of(tiny_system, "90", 2010, "pronto")) is None


def test_a_region_without_parts_has_no_profile(tiny_system):
    assessment = tiny_system.assessment()
    geography = replace(
        tiny_system.catalogue.geography,
        territories=(tiny_system.catalogue.geography.root,),
    )
    catalogue = replace(tiny_system.catalogue, geography=geography)
    alone = assess(
        tiny_system.scorecard, catalogue, assessment.evaluation, assessment.as_of
    )
    assert choose_profile(alone) is None
