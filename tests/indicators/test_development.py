from dataclasses import replace

import pytest

from indicators.definition.impact import DevelopmentStatus, Phase
from indicators.development import Development, DevelopmentFigure, DevelopmentPhase


def figure(attribute, value, *, preferred=True):
    return DevelopmentFigure(attribute, value, None, "job", "", "Nadie", "", preferred, "")


MINE = Development(
    id="mina",
    name="Mina",
    kind="mina",
    status=DevelopmentStatus.EXISTING,
    territory="9",
    start_year=None,
    end_year=None,
    owner="",
    address="",
    evidence="",
    note="",
    phases=(
        DevelopmentPhase(Phase.CONSTRUCTION, 2018, 2022, "", ""),
        DevelopmentPhase(Phase.OPERATION, 2022, None, "", ""),
    ),
    figures=(figure("area", 7), figure("jobs", 12), figure("jobs", 20, preferred=False)),
)


def test_a_phase_is_found_by_its_name():
    found = MINE.phase(Phase.OPERATION)

    assert found is not None
    assert (found.start, found.end) == (2022, None)


def test_a_phase_nobody_dated_is_none():
    assert MINE.phase(Phase.CLOSURE) is None


def test_every_figure_of_an_attribute_comes_with_the_preferred_one_first():
    assert [(f.value, f.preferred) for f in MINE.published("jobs")] == [(12, True), (20, False)]
    assert MINE.published("water") == ()


@pytest.mark.parametrize("status", DevelopmentStatus)
def test_what_is_closed_was_built_and_what_is_not_finished_is_not(status):
    built = status in {DevelopmentStatus.EXISTING, DevelopmentStatus.CLOSED}

    assert replace(MINE, status=status).built is built


def test_a_development_is_a_value():
    assert replace(MINE, figures=MINE.figures) == MINE
    assert hash(replace(MINE)) == hash(MINE)
