"""The fourth step on screen: counts, figures from → to, and the verdicts that change."""

import streamlit as st

from indicators.evidence.effects import Effects
from indicators.evidence.entry import FigureCounts
from intake.vocabulary import Difference
from system import System
from ui.drawing import show
from ui.language import gettext as _
from ui.loading.changes import changes_csv, figure_lines, new_lines, verdict_view

_NEW_SHOWN = 20


def show_changes(
    system: System,
    difference: Difference,
    rejected: int,
    effects: Effects | None,
    key: str,
) -> None:
    """What a load would change; `effects` may not be known yet."""
    counts = FigureCounts(
        new=difference.new,
        revised=difference.revised,
        unchanged=difference.unchanged,
        rejected=rejected,
    )
    show("loading/counts.html", counts=counts)
    if effects is not None:
        show("loading/verdicts.html", view=verdict_view(system, effects))
    show(
        "loading/figures.html",
        revised=figure_lines(system, difference),
        total=difference.revised,
        new=new_lines(system, difference, _NEW_SHOWN),
        new_total=difference.new,
    )
    if difference.changed:
        st.download_button(
            _("Descargar las cifras que cambian (CSV)"),
            lambda: changes_csv(system, difference),
            file_name="cambios.csv",
            mime="text/csv",
            key=f"{key}_changes_csv",
            on_click="ignore",
        )
