"""The map in words, for the table that says the same."""

from dataclasses import dataclass

from ui.language import gettext as _
from ui.map.model import Arrow, Drawing


@dataclass(frozen=True, slots=True)
class ArrowRow:
    """One arrow: what pushes what, how, and whether anybody agreed."""

    arrow: Arrow
    cause: str
    cause_band: str
    cause_status: str
    sign: str
    effect: str
    effect_band: str
    effect_status: str
    agreement: str


@dataclass(frozen=True, slots=True)
class NodeRow:
    """One node and how it is doing."""

    band: str
    name: str
    shape: str
    status: str


def arrow_rows(drawing: Drawing) -> tuple[ArrowRow, ...]:
    """The arrows as the map is read: from the causes in the lowest band upwards."""
    nodes = {node.id: node for node in drawing.nodes}
    titles = {band.id: band.title for band in drawing.bands}
    depth = {band.id: -place for place, band in enumerate(drawing.bands)}
    place = {node.id: number for number, node in enumerate(drawing.nodes)}
    rows = []
    for arrow in sorted(
        drawing.arrows,
        key=lambda a: (depth[nodes[a.source].band], place[a.source], place[a.target]),
    ):
        cause, effect = nodes[arrow.source], nodes[arrow.target]
        rows.append(
            ArrowRow(
                arrow=arrow,
                cause=cause.title,
                cause_band=titles[cause.band],
                cause_status=cause.status_word,
                sign=_("Empuja") if arrow.sign == "+" else _("Frena"),
                effect=effect.title,
                effect_band=titles[effect.band],
                effect_status=effect.status_word,
                agreement=_("Acordada") if arrow.agreed else _("Propuesta"),
            )
        )
    return tuple(rows)


def node_rows(drawing: Drawing) -> tuple[NodeRow, ...]:
    """The nodes band by band, the first band first, each in the given order."""
    return tuple(
        NodeRow(band.title, node.title, node.shape, node.status_word)
        for band in drawing.bands
        for node in drawing.nodes_of(band.id)
    )
