"""A YAML file after reading: its plain data, and where each part of it was written."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from indicators.problem import Path, Problem, Where

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True)
class Spot:
    """Where something stands; `text` is a single value exactly as it was typed."""

    line: int
    column: int
    text: str = ""


@dataclass(frozen=True)
class Refusal:
    """A problem of the writing itself: what stands at `path` cannot be trusted."""

    path: Path
    problem: Problem


@dataclass(frozen=True)
class Document:
    """The content of one file. Without any data that can be used, `data` is `None`."""

    file: str
    data: Plain
    spots: Mapping[Path, Spot]
    refusals: tuple[Refusal, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(refusal.problem for refusal in self.refusals)

    def at(self, path: Path) -> Plain:
        """The data at a path that exists; `KeyError`, `IndexError` or `TypeError` if none does."""
        found = self.data
        for step in path:
            found = found[step]  # type: ignore[index]
        return found

    def refused(self, path: Path) -> bool:
        """Whether something at the path or below it was refused."""
        return path in self._around

    def lost(self, path: Path) -> bool:
        """Whether exactly this was refused and has no value left that could be judged."""
        return path in self._refused and self.at(path) is None

    def text(self, path: Path) -> str:
        """A single value as it was typed; empty if there is none at the path."""
        spot = self.spots.get(settle(path, self.spots))
        return spot.text if spot else ""

    def where(self, path: Path) -> Where:
        """The place of a path, or of the nearest thing around it that was written."""
        spot = self.spots.get(settle(path, self.spots))
        return Where(self.file, spot.line, spot.column) if spot else Where(self.file)

    @cached_property
    def _refused(self) -> frozenset[Path]:
        return frozenset(refusal.path for refusal in self.refusals)

    @cached_property
    def _around(self) -> frozenset[Path]:
        """What was refused, and all that it stands in."""
        return frozenset(path[:size] for path in self._refused for size in range(len(path) + 1))


def settle(path: Path, known: Mapping[Path, object]) -> Path:
    """The longest beginning of `path` that is known.

    A list of one may have been written as the element itself, so a `0` that leads nowhere
    is left out.
    """
    found: Path = ()
    for step in path:
        if (*found, step) in known:
            found = (*found, step)
        elif step != 0:
            break
    return found
