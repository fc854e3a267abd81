"""What the visitor looks at, read from the address. Only known ids are taken."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from indicators.identity import TOTAL, Breakdown, PlaceId
from indicators.message import N_, Message
from indicators.problem import nearest
from system import System

YEARS = range(1990, 2101)


@dataclass(frozen=True)
class Selection:
    """The visitor's selection; `notices` say what of the address was not taken, and why."""

    territory: PlaceId
    year: int
    horizon: str
    objective: str | None = None
    indicator: str | None = None
    breakdown: Breakdown = TOTAL
    notices: tuple[Message, ...] = ()


def read_selection(system: System, address: Mapping[str, Any] | None = None) -> Selection:
    """The selection of an address (of the visitor's own when none is given)."""
    asked = dict(st.query_params if address is None else address)
    scorecard, places = system.scorecard, system.catalogue.geography.places
    notices: list[Message] = []

    def known(name: str, valid: Container[str], kind: str) -> str | None:
        text = str(asked.get(name, ""))
        if not text or text in valid:
            return text or None
        notices.append(
            N_(
                "No existe {kind} «{text}». {next}",
                kind=kind,
                text=text[:60],
                next=nearest(text[:60], valid),  # type: ignore[arg-type]
            )
        )
        return None

    year = system.edition.data_year
    if text := str(asked.get("anio", "")):
        if text.isdigit() and int(text) in YEARS:
            year = int(text)
        else:
            notices.append(
                N_(
                    "«{text}» no es un año entre {first} y {last}.",
                    text=text[:20],
                    first=str(YEARS[0]),
                    last=str(YEARS[-1]),
                )
            )
    horizon = known("horizonte", scorecard.horizon, "el horizonte")
    return Selection(
        territory=PlaceId(
            known("territorio", places, "el territorio") or system.catalogue.geography.root.id
        ),
        year=year,
        horizon=horizon or default_horizon(system, year),
        objective=known("objetivo", scorecard.objective, "el objetivo"),
        indicator=known("indicador", scorecard.indicator, "el indicador"),
        breakdown=Breakdown(str(asked.get("desglose", ""))),
        notices=tuple(notices),
    )


def default_horizon(system: System, year: int) -> str:
    """The first horizon that is not past in a year, else the last."""
    horizons = system.scorecard.horizons
    return next((h.id for h in horizons if h.year >= year), horizons[-1].id)
