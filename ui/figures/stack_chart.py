"""What a chart of stacked contributions shows, before it is drawn."""

from dataclasses import dataclass

from ui.figures.chart import Axis, Dot

Values = tuple[float | None, ...]
"""One value a year; `None` where there is none."""


@dataclass(frozen=True)
class Layer:
    """What one part of the total adds in each year, from `bottom` on; downwards where negative."""

    name: str
    bottom: Values
    height: Values
    texts: tuple[str, ...]
    """The amounts as they are written, by year."""
    labels: tuple[str, ...] = ()
    """What is written before the amount where it fits, the longest first."""
    colour: int | None = None
    """Number of the colour of developments; `None` for what is no single development."""
    hatched: bool = False
    """Whether it does not exist yet."""
    together: bool = False
    """Whether it is what the others change by acting together."""


@dataclass(frozen=True)
class Band:
    """A low and a high end by year; `strong` for the likely part."""

    low: Values
    high: Values
    strong: bool = False


@dataclass(frozen=True)
class StackChart:
    """All parts of a component's total by year, with its limit and what has no figure."""

    years: tuple[int, ...]
    across: Axis
    upward: Axis
    layers: tuple[Layer, ...]
    total: Values
    unit: str
    total_text: str
    """The total where it is written: at its last year."""
    base: Values = ()
    """The reference of a condition, held from its year on."""
    dots: tuple[Dot, ...] = ()
    """What was observed, each at its own date."""
    bands: tuple[Band, ...] = ()
    limit: Values = ()
    passing: str = ""
    """Where the limit is passed and by how much."""
    silent: tuple[int, ...] = ()
    """How many effects without a figure act in each year."""

    @property
    def adds_up(self) -> bool:
        """Whether the total is more than the one thing that is drawn anyway."""
        return len(self.layers) > 1 or bool(self.base and self.layers)


@dataclass(frozen=True)
class RunningChart:
    """A sum over the years."""

    years: tuple[int, ...]
    across: Axis
    upward: Axis
    values: Values
    texts: tuple[str, ...]
