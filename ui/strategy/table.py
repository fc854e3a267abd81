"""The map as a table: every arrow with all that is known of it."""

from dataclasses import dataclass

from system import System
from ui.map.model import Drawing
from ui.map.table import ArrowRow, arrow_rows
from ui.parts.view import View
from ui.strategy.links import LinkWords, link_words


@dataclass(frozen=True)
class Table:
    rows: tuple[tuple[ArrowRow, LinkWords], ...]
    alone: tuple[str, ...]
    """Names of the objectives that no arrow touches."""


def map_table(system: System, view: View, drawing: Drawing) -> Table:
    """The arrows as the map is read, from the lowest band upwards."""
    links = {(link.cause, link.effect): link for link in system.scorecard.links}
    touched = {end for ends in links for end in ends}
    return Table(
        rows=tuple(
            (row, link_words(system, view, links[row.arrow.source, row.arrow.target]))
            for row in arrow_rows(drawing)
        ),
        alone=tuple(node.title for node in drawing.nodes if node.id not in touched),
    )
