"""A drawn assessment as the screen's subject, without a repository behind it."""

from dataclasses import replace
from types import SimpleNamespace

from indicators.impacts.assessment import ImpactAssessment
from indicators.impacts.scenario import Scenario, ScenarioId
from indicators.territory import Geography
from tests.factories import geography
from ui.impacts.overview.filters import Filters
from ui.impacts.overview.subject import Subject
from ui.impacts.view import ImpactView

WORDS = SimpleNamespace(singular="distrito", plural="distritos", id="distrito", phrase="{name}")
VIEW = ImpactView(Scenario(ScenarioId.EXISTING), kept={"anio": 2020})


def on_tiles() -> Geography:
    """The places of tests in one row of tiles."""
    placed = tuple(
        replace(t, tile_column=number, tile_row=0) if t.level == "distrito" else t
        for number, t in enumerate(geography().territories)
    )
    return Geography(placed)


def subject(impacts: ImpactAssessment, today: int = 2021, **filters: str) -> Subject:
    """The subject, looked at in a year."""
    system = SimpleNamespace(
        catalogue=SimpleNamespace(geography=on_tiles()),
        edition=SimpleNamespace(data_year=today, name="e1"),
        scorecard=SimpleNamespace(mission=SimpleNamespace(levels=(WORDS,))),
    )
    return Subject(system, impacts, VIEW, Filters(**filters))  # type: ignore[arg-type]
