"""A region with every sort of effect, opened once."""

from collections.abc import Callable

import pytest

from indicators.impacts.scenario import Scenario, ScenarioId
from region import open_system
from system import System
from tests.ui.impacts.component.full_region import write_full_region
from ui.impacts.component.subject import Subject, subject_of
from ui.impacts.view import ImpactView

Look = Callable[..., Subject]


@pytest.fixture(scope="session")
def full_system(tmp_path_factory) -> System:
    region = write_full_region(tmp_path_factory.mktemp("full"))
    system = open_system(region, lambda _share, _what: None)
    assert not system.problems
    return system


def looking(system: System) -> Look:
    def look(
        component: str, scenario: str = "existing", year: int | None = None, **changed: object
    ) -> Subject:
        view = ImpactView(Scenario(ScenarioId(scenario), **changed), component)  # type: ignore[arg-type]
        assert system.impacts is not None
        return subject_of(system, system.impacts, view, year)

    return look


@pytest.fixture
def look(full_system) -> Look:
    """A component of the full region in a scenario and year."""
    return looking(full_system)


@pytest.fixture
def look_at_real(real_system) -> Look:
    """A component of the real region in a scenario and year."""
    return looking(real_system)
