"""What a chart of one series shows, before it is drawn: for the screen, for a file, for paper."""

from dataclasses import dataclass

Tick = tuple[float, str]
"""A position on an axis and what stands there."""


@dataclass(frozen=True)
class Dot:
    """One value: `time` in years, what is written for it and for its period."""

    time: float
    value: float
    text: str
    period: str
    hollow: bool = False
    """Still to be confirmed, or of a part of a year."""


@dataclass(frozen=True)
class Aim:
    """A target; `low` and `high` where it is an interval."""

    time: float
    value: float
    text: str
    agreed: bool = False
    chosen: bool = False
    """Whether it is of the horizon that is looked at."""
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Axis:
    """The span of an axis and its ticks."""

    low: float
    high: float
    ticks: tuple[Tick, ...]


@dataclass(frozen=True)
class Chart:
    """One series of one place with its baseline, its newest value and its targets."""

    across: Axis
    upward: Axis
    runs: tuple[tuple[Dot, ...], ...]
    """Values that may be joined by a line; a missing period or a break starts a new run."""
    status: str
    """The id of the verdict on `today`."""
    today: Dot | None = None
    base: Dot | None = None
    cut_offs: tuple[Dot, ...] = ()
    others: tuple[Dot, ...] = ()
    """What other sources say."""
    aims: tuple[Aim, ...] = ()
    path: tuple[tuple[float, float], ...] = ()
    """Where the values should be on the way to the chosen target."""
    limit: float | None = None
    breaks: tuple[float, ...] = ()
    """Where one method ends and another begins."""
    falling_is_better: bool = False

    @property
    def from_zero(self) -> bool:
        return self.upward.low <= 0
