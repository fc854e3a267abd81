"""Places and how they nest: administrative territories, and other named places."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from indicators.identity import PlaceId
from indicators.period import Period, parse_period


@dataclass(frozen=True)
class Territory:
    """An administrative territory. `level` is the region's own word (`distrito`)."""

    id: PlaceId
    name: str
    level: str
    parent: PlaceId | None
    altitude_m: float | None = None
    valid_from: str = ""
    valid_to: str = ""
    tile_column: int | None = None
    tile_row: int | None = None
    note: str = ""

    def exists(self, period: Period) -> bool:
        """Whether the territory existed in any part of the period."""
        if self.valid_from and period.end <= parse_period(self.valid_from).start:
            return False
        return not (self.valid_to and period.start >= parse_period(self.valid_to).end)


@dataclass(frozen=True)
class NamedPlace:
    """A place that is no administrative territory: it takes no part in sums or comparisons."""

    id: PlaceId
    name: str
    kind: str
    lies_in: PlaceId | None = None


Place = Territory | NamedPlace


@dataclass(frozen=True)
class Geography:
    """All places of a region, territories from the whole to its parts."""

    territories: tuple[Territory, ...]
    named: tuple[NamedPlace, ...] = ()

    @cached_property
    def places(self) -> Mapping[PlaceId, Place]:
        return {place.id: place for place in (*self.territories, *self.named)}

    @cached_property
    def levels(self) -> Sequence[str]:
        """Level words from the whole (`departamento`) to the smallest part (`distrito`)."""
        return tuple(dict.fromkeys(t.level for t in sorted(self.territories, key=self._depth)))

    @cached_property
    def root(self) -> Territory:
        """The territory that holds all the others; `ValueError` unless there is exactly one."""
        (root,) = (t for t in self.territories if t.parent is None)
        return root

    @cached_property
    def children(self) -> Mapping[PlaceId, tuple[Territory, ...]]:
        found: dict[PlaceId, list[Territory]] = {}
        for territory in self.territories:
            if territory.parent is not None:
                found.setdefault(territory.parent, []).append(territory)
        return {parent: tuple(parts) for parent, parts in found.items()}

    def at_levels(self, levels: Iterable[str]) -> tuple[PlaceId, ...]:
        """Ids of the places of these levels (or kinds of named places), the whole first."""
        wanted = set(levels)
        return tuple(
            [t.id for t in self.territories if t.level in wanted]
            + [p.id for p in self.named if p.kind in wanted]
        )

    def level_of(self, place: PlaceId) -> str:
        """The level of a territory, or the kind of a named place; `KeyError` if unknown."""
        found = self.places[place]
        return found.level if isinstance(found, Territory) else found.kind

    def _depth(self, territory: Territory) -> int:
        depth, parent = 0, territory.parent
        while parent is not None:
            depth, parent = depth + 1, self._parent[parent]
        return depth

    @cached_property
    def _parent(self) -> Mapping[PlaceId, PlaceId | None]:
        return {territory.id: territory.parent for territory in self.territories}
