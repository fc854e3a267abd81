"""Which rows of the scorecard are shown, read from the address. Only known ids are taken."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from indicators.definition.scorecard import Scorecard
from indicators.definition.strategy import Objective
from indicators.message import N_, Message
from indicators.problem import nearest
from ui.parts.tally import BAD, UNMEASURED
from ui.theme import STATUSES

ALL, BADLY, UNMEASURED_ONLY = "todo", "mal", "falta"
SHOWN = (ALL, BADLY, UNMEASURED_ONLY)

OBJECTIVE_STATUSES = (
    "logrado",
    "en_camino",
    "avanza_lento",
    "rezagado",
    "informacion_insuficiente",
)
"""What an objective can be; the other statuses are asked of its indicators."""


@dataclass(frozen=True)
class Filters:
    """What is asked of the rows; an empty text asks nothing."""

    mostrar: str = ALL
    perspectiva: str = ""
    eje: str = ""
    dimension: str = ""
    actor: str = ""
    estado: str = ""
    objetivo: str = ""

    @property
    def any(self) -> bool:
        return self != Filters()

    @property
    def hidden(self) -> bool:
        """Whether something is asked beyond the choice that is always in sight."""
        return self != Filters(mostrar=self.mostrar)

    def keep_objective(self, objective: Objective, status: str) -> bool:
        """Whether an objective, with its own status, may be shown."""
        return (
            self.perspectiva in ("", objective.perspective)
            and (not self.eje or self.eje in objective.themes)
            and self.dimension in ("", objective.dimension)
            and (not self.actor or self.actor in objective.stakeholders)
            and self.objetivo in ("", objective.id)
            and (self.estado not in OBJECTIVE_STATUSES or self.estado == status)
        )

    def keep_indicator(self, status: str) -> bool:
        """Whether an indicator of a kept objective is shown."""
        if self.mostrar == BADLY and status not in BAD:
            return False
        if self.mostrar == UNMEASURED_ONLY and status not in UNMEASURED:
            return False
        return self.estado in ("", *OBJECTIVE_STATUSES) or self.estado == status

    @property
    def keeps_empty(self) -> bool:
        """Whether an objective none of whose indicators is left is still a row."""
        return self.mostrar == ALL and self.estado in ("", *OBJECTIVE_STATUSES)


def read_filters(
    scorecard: Scorecard, address: Mapping[str, Any]
) -> tuple[Filters, tuple[Message, ...]]:
    """The filters of an address, and what of it was not taken."""
    notices: list[Message] = []

    def known(name: str, valid: Container[str], default: str = "") -> str:
        text = str(address.get(name, ""))
        if not text or text in valid:
            return text or default
        notices.append(
            N_(
                "No existe «{text}» para «{name}». {next}",
                text=text[:60],
                name=name,
                next=nearest(text[:60], valid),  # type: ignore[arg-type]
            )
        )
        return default

    filters = Filters(
        mostrar=known("mostrar", SHOWN, ALL),
        perspectiva=known("perspectiva", scorecard.perspective),
        eje=known("eje", {theme.id for theme in scorecard.themes}),
        dimension=known("dimension", {dimension.id for dimension in scorecard.dimensions}),
        actor=known("actor", {group.id for group in scorecard.stakeholders}),
        estado=known("estado", STATUSES),
        # An unknown objective was already told to the visitor with the rest of the selection.
        objetivo=text if (text := str(address.get("objetivo", ""))) in scorecard.objective else "",
    )
    return filters, tuple(notices)
