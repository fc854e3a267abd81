"""The buttons that hand out the rows on the screen. A file is made when its button is pressed."""

import streamlit as st

from system import System
from ui.language import gettext as _
from ui.parts.view import View
from ui.scorecard.blocks import caption
from ui.scorecard.board import board
from ui.scorecard.downloads import about_lines, csv_file, table_rows, xlsx_file
from ui.scorecard.filters import Filters

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw_downloads(system: System, view: View, filters: Filters) -> None:
    """Two buttons: CSV for programs, XLSX for people."""

    def as_csv() -> bytes:
        return csv_file(table_rows(system, view, board(system, view, filters)))

    def as_xlsx() -> bytes:
        found = board(system, view, filters)
        about = about_lines(system, found, caption(system, view, found))
        return xlsx_file(table_rows(system, view, found), about)

    name = f"tablero-{view.place}-{view.horizon}-{view.year}-{system.edition.hash[:8]}"
    with st.container(horizontal=True):
        st.download_button(
            _("Descargar esta tabla (CSV)"), as_csv, f"{name}.csv", "text/csv", on_click="ignore"
        )
        st.download_button(
            _("Descargar esta tabla (XLSX)"), as_xlsx, f"{name}.xlsx", _XLSX, on_click="ignore"
        )
