"""What can be chosen on the page; every choice stands in the address."""

from collections.abc import Sequence

import streamlit as st

from indicators.identity import TOTAL, Breakdown, PlaceId
from ui.indicator.origin import breakdown_word
from ui.indicator.places import place_label, place_options
from ui.indicator.subject import Subject, breakdown_parts
from ui.language import gettext as _
from ui.parts.choices import choose_from_list, choose_side_by_side


def draw_controls(subject: Subject) -> None:
    """Place, year, horizon and, where it is declared, the part of the total."""
    scorecard, geography, view = subject.scorecard, subject.geography, subject.view
    places = place_options(subject.sheet, geography, subject.place)
    parts = breakdown_parts(subject.system, subject.indicator)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if len(places) > 1:
            with st.container(width=330):
                choose_from_list(
                    "territorio", _("Lugar"), list(places), subject.place,
                    lambda place: place_label(scorecard, geography, subject.sheet, PlaceId(place)),
                )  # fmt: skip
        choose_side_by_side(
            "horizonte", _("Comparar con la meta de"), list(scorecard.horizon), view.horizon,
            lambda horizon: str(scorecard.horizon[horizon].year),
        )  # fmt: skip
        with st.container(width=150):
            choose_from_list("anio", _("Visto desde"), _years(subject), view.year, str)
        if len(parts) > 1:
            choose_side_by_side("desglose", _("Parte"), list(parts), subject.breakdown, _part_word)


def _part_word(part: str) -> str:
    return breakdown_word(part) if part else _("Total")


def _years(subject: Subject) -> Sequence[int]:
    """From the newest year backwards to the first with a value, and the one looked from."""
    now = subject.system.edition.data_year
    periods = subject.sheet.grid.periods
    first = min([p.year for p in periods] + [now])
    return sorted({*range(first, now + 1), subject.view.year}, reverse=True)


def known_part(parts: Sequence[Breakdown], asked: Breakdown) -> Breakdown:
    """The part that was asked for, or the total if there is no such part."""
    return asked if asked in parts else TOTAL
