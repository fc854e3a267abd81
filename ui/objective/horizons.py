"""How an objective stands against the targets of each horizon."""

from dataclasses import dataclass

from system import System
from ui.language import gettext as _
from ui.parts.view import View
from ui.strategy.standing import Standing, standing


@dataclass(frozen=True)
class HorizonCard:
    name: str
    year: int
    standing: Standing
    chosen: bool
    link: str
    """The same page against this horizon."""


def horizon_cards(system: System, view: View, objective: str) -> tuple[HorizonCard, ...]:
    """One card a horizon, the nearest first."""
    return tuple(
        HorizonCard(
            name=_("{name}, {year}").format(name=horizon.name, year=horizon.year),
            year=horizon.year,
            standing=standing(
                system, view, objective, system.rollup(view.place, horizon.id, view.year)
            ),
            chosen=horizon.id == view.horizon,
            link=view.link("objetivo", objetivo=objective, horizonte=horizon.id),
        )
        for horizon in system.scorecard.horizons
    )
