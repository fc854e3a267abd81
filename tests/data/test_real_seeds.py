"""The seeds of the project themselves: complete, and without a row left out."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from data.ordering import Order
from data.publishing import publish
from data.reader import Reader
from data.repository import Repository
from data.seed_files import read_seed_files
from indicators.definition.impact import DevelopmentStatus, Phase

SEEDS = Path(__file__).parents[2] / "data" / "seeds"


@pytest.fixture(name="real", scope="module")
def _real(tmp_path_factory):
    order = Order(
        read_seed_files(SEEDS),
        tmp_path_factory.mktemp("real") / "store",
        definitions="{}",
        units=None,
        problems=(),
        progress=lambda _part, _what: None,
        now=datetime(2026, 11, 20, tzinfo=UTC),
    )
    edition = publish(order)
    with Reader(edition) as reader:
        yield Repository(reader)


def test_every_row_of_the_seeds_comes_in(real):
    assert [str(problem) for problem in real.problems()] == []
    counts = real.counts()
    assert counts["rejected"] == 0
    assert counts["observations"] == 4787
    assert counts["variables"] == 689
    assert counts["variables_with_figures"] == 449
    assert counts["sources"] == 296
    assert counts["territories"] == 25
    assert counts["places"] == 7
    assert counts["limits"] == 65
    assert counts["plan_targets"] == 20
    assert counts["developments"] == 48
    assert counts["development_phases"] == 30
    assert counts["development_figures"] == 115
    assert counts["discrepancies"] == 2


def test_the_two_contradictions_survive_as_discrepancies(real):
    found = {
        (figure.variable, figure.period): (figure.value, [other.value for other in figure.others])
        for figure in real.discrepancies()
    }

    assert found == {
        ("avance_proyecto_san_gabriel", "2024-06"): (50, [57]),
        ("canon_regalias_total", "2024"): (1034, [1026]),
    }


def test_every_figure_names_a_source_that_is_known(real):
    catalogue = real.catalogue()
    figures = real.figures(list(catalogue.variables))

    assert len(figures) == 4785
    assert all(source in catalogue.sources for figure in figures for source in figure.sources)


def test_the_region_is_one_tree_of_three_levels(real):
    geography = real.catalogue().geography

    assert geography.root.id == "18"
    assert geography.levels == ("departamento", "provincia", "distrito")
    assert len(geography.at_levels(["distrito"])) == 21


def test_the_year_of_the_question_is_that_of_the_newest_reading(real):
    assert {source.read_on[:4] for source in real.catalogue().sources.values()} == {"2026"}


def test_every_development_stands_somewhere_between_existing_and_closed(real):
    developments = real.catalogue().developments.values()

    assert Counter(development.status for development in developments) == {
        DevelopmentStatus.EXISTING: 17,
        DevelopmentStatus.UNDER_CONSTRUCTION: 8,
        DevelopmentStatus.PLANNED: 13,
        DevelopmentStatus.FORESEEABLE: 8,
        DevelopmentStatus.CLOSED: 2,
    }


def test_no_phase_and_no_figure_is_lost_between_the_seeds_and_the_catalogue(real):
    developments = real.catalogue().developments.values()
    figures = [figure for development in developments for figure in development.figures]

    assert sum(len(development.phases) for development in developments) == 30
    assert len(figures) == 115 + 17
    assert all(figure.source for figure in figures)
    assert all(figure.address or figure.note for figure in figures)


# What the notes of the developments say twice, in the order in which it is shown.
CONTRADICTIONS = """
san_gabriel    investment    usd_million    750 650 450-470 470
los_calatos    investment    usd_million    600 655 700
los_calatos    life          year           27 24
lomas_de_ilo   investment    pen_million    82-144 400
lomas_de_ilo   area          hectare        1750 1750 1650 1500
presa_coralaque storage      hm3            120 60
presa_cuturi   storage       hm3            20.4 20.4 30
presa_chilota  storage       hm3            20 27
cuajone        start_year    calendar_year  1970 1976
quellaveco     life          year           30 36
fv_hanaqpampa  power         megawatt       140.8 300
puerto_ilo_enapu investment  pen            752873659.09
"""


@pytest.mark.parametrize("line", CONTRADICTIONS.strip().splitlines())
def test_what_contradicts_itself_stands_side_by_side_with_the_preferred_figure_first(real, line):
    development, attribute, unit, *shown = line.split()

    found = real.catalogue().developments[development].published(attribute)

    assert [figure.preferred for figure in found] == [True] + [False] * (len(shown) - 1)
    assert {figure.unit for figure in found} == {unit}
    assert [
        f"{figure.value:.12g}" + (f"-{figure.high:.12g}" if figure.high else "") for figure in found
    ] == shown


# Years of the overlap that the timeline shows; a dot where no year is published.
OVERLAP = """
quellaveco        construction  2018  2022
quellaveco        operation     2022  .
san_gabriel       construction  2022  2025
los_calatos       construction  2027  2029
tia_maria         construction  2025  2027
puerto_ilo_enapu  construction  .     2030
presa_asana       operation     2032  .
"""


@pytest.mark.parametrize("line", OVERLAP.strip().splitlines())
def test_the_phases_that_overlap_have_their_published_years(real, line):
    development, phase, start, end = line.split()

    found = real.catalogue().developments[development].phase(Phase(phase))

    assert found is not None
    assert [str(year or ".") for year in (found.start, found.end)] == [start, end]
    assert found.address


def test_a_year_that_is_still_to_come_says_that_it_is_planned(real):
    for development in real.catalogue().developments.values():
        for dated in development.phases:
            if max(dated.start or 0, dated.end or 0) > 2026:
                assert dated.note.startswith("Previsto"), (development.id, dated)


def test_the_capacity_of_a_dam_is_no_water_taken_each_year(real):
    asana = real.catalogue().developments["presa_asana"]

    assert asana.published("water") == ()
    assert {figure.value for figure in asana.published("storage")} == {2.5}
