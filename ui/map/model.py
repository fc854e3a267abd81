"""What a map of causes is: bands of nodes joined by arrows, and the same with places on a canvas.

Nothing here knows what a node stands for, so that any diagram of causes can be drawn with it.
"""

import re
from dataclasses import dataclass
from typing import Literal

Sign = Literal["+", "-"]
Edge = Literal["top", "bottom"]
_STATUS = re.compile(r"[a-z][a-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Band:
    """A horizontal band; the first of a drawing stands on top."""

    id: str
    title: str
    gloss: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A box that is a link.

    ``status`` names the colour (a style sheet token), ``shape`` and ``status_word`` say the same
    without colour, ``note`` follows the word. ``short`` replaces a long title on the drawing and
    ``label`` is read aloud after it. ``hollow`` draws a dashed outline: nothing to judge yet.
    """

    id: str
    band: str
    title: str
    status: str
    status_word: str
    shape: str
    href: str
    short: str = ""
    note: str = ""
    label: str = ""
    hollow: bool = False

    def __post_init__(self) -> None:
        if not _STATUS.fullmatch(self.status):
            raise ValueError(f"status {self.status!r} of node {self.id!r} cannot name a colour")

    @property
    def name(self) -> str:
        return self.short or self.title


@dataclass(frozen=True, slots=True)
class Arrow:
    """``source`` pushes ``target`` up (``+``) or down (``-``)."""

    source: str
    target: str
    sign: Sign = "+"
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole map of at least one band. Raises ValueError if ids repeat or lead nowhere."""

    bands: tuple[Band, ...]
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]

    def __post_init__(self) -> None:
        bands = [band.id for band in self.bands]
        nodes = [node.id for node in self.nodes]
        ends = [(arrow.source, arrow.target) for arrow in self.arrows]
        if not bands:
            raise ValueError("a drawing without bands")
        for what, ids in (("a band", bands), ("a node", nodes), ("an arrow", ends)):
            if len(set(ids)) < len(ids):
                raise ValueError(f"{what} is given twice")
        for node in self.nodes:
            if node.band not in bands:
                raise ValueError(f"node {node.id!r} stands in no band: {node.band!r}")
        for source, target in ends:
            if source == target or source not in nodes or target not in nodes:
                raise ValueError(f"arrow {source!r} → {target!r} does not join two nodes")

    def nodes_of(self, band: str) -> tuple[Node, ...]:
        return tuple(node for node in self.nodes if node.band == band)


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in canvas units, y downwards."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def middle(self) -> float:
        return self.left + self.width / 2


@dataclass(frozen=True, slots=True)
class PlacedBand:
    band: Band
    box: Box
    nodes: tuple[tuple[Node, Box], ...]


@dataclass(frozen=True, slots=True)
class PlacedArrow:
    """The right-angled line of an arrow: corners from the cause's edge to the effect's edge.

    ``channel`` names the port it arrives at; arrows of one channel may run together, others never.
    """

    arrow: Arrow
    points: tuple[Point, ...]
    channel: tuple[str, Edge]


@dataclass(frozen=True, slots=True)
class Placed:
    """A drawing with a place for everything on a canvas of ``width`` × ``height`` units."""

    width: float
    height: float
    bands: tuple[PlacedBand, ...]
    arrows: tuple[PlacedArrow, ...]

    @property
    def boxes(self) -> dict[str, Box]:
        return {node.id: box for band in self.bands for node, box in band.nodes}
