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
    capital: str = ""
    area_km2: float | None = None
    population_2017: int | None = None
    source: str = ""
    """Where capital, altitude, area and population were read, in words."""

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
        every: tuple[Place, ...] = (*self.territories, *self.named)
        return {place.id: place for place in every}

    @cached_property
    def levels(self) -> Sequence[str]:
        """Level words from the whole (`departamento`) to the smallest part (`distrito`)."""
        ordered = sorted(self.territories, key=lambda territory: self.depth[territory.id])
        return tuple(dict.fromkeys(territory.level for territory in ordered))

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

    @cached_property
    def depth(self) -> Mapping[PlaceId, int]:
        """How many territories each territory lies in."""
        parent = {territory.id: territory.parent for territory in self.territories}

        def count(place: PlaceId) -> int:
            above = parent[place]
            return 0 if above is None else 1 + count(above)

        return {place: count(place) for place in parent}

    def lineage(self, place: str) -> tuple[PlaceId, ...]:
        """A territory and all that it lies in, the nearest first; none for what is no territory."""
        found = self.places.get(PlaceId(place))
        if not isinstance(found, Territory):
            return ()
        return (found.id, *(self.lineage(found.parent) if found.parent else ()))

    def at_levels(self, levels: Iterable[str]) -> tuple[PlaceId, ...]:
        """Ids of the places of these levels (or kinds of named places), the whole first."""
        wanted = set(levels)
        return tuple(
            [t.id for t in self.territories if t.level in wanted]
            + [p.id for p in self.named if p.kind in wanted]
        )

    def level_of(self, place: PlaceId) -> str:
        """The level of a territory, or the kind of a named place; `KeyError` if unknown."""
        return self._level[place]

    @cached_property
    def _level(self) -> Mapping[PlaceId, str]:
        levels = {territory.id: territory.level for territory in self.territories}
        return levels | {place.id: place.kind for place in self.named}
