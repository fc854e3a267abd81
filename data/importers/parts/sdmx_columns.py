"""What the columns of an SDMX-CSV file are: ids, their labels, dimensions and attributes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_ID = re.compile(r"([A-Za-z_@$][A-Za-z0-9_@$\-]*)(?:\[.*\])?(?::\s.*)?")
_FRAME = {
    "DATAFLOW",
    "STRUCTURE",
    "STRUCTURE_ID",
    "STRUCTURE_NAME",
    "ACTION",
    "LAST UPDATE",
}
_ATTRIBUTES = {
    "UNIT_MEASURE",
    "UNIT",
    "UNIT_MULT",
    "OBS_STATUS",
    "OBS_FLAG",
    "CONF_STATUS",
    "DECIMALS",
    "COMMENT_OBS",
    "COMMENT_TS",
    "OBS_COMMENT",
    "BASE_PER",
    "REF_YEAR_PRICE",
    "SOURCE_DETAIL",
    "TIME_DETAIL",
    "TIME_FORMAT",
    "NATURE",
    "COLLECTION",
}
_NEITHER = {"FREQ", "TIME_PERIOD", "OBS_VALUE"}

SERIES = ("SERIES", "INDICATOR")
AREAS = ("REF_AREA", "GEO")


@dataclass(frozen=True)
class Component:
    """A column by its id in capitals; `label` is the position of its own column of names, or 0.

    Positions count from 1.
    """

    id: str
    position: int
    label: int = 0


@dataclass(frozen=True)
class Components:
    """The columns of a file by id, and which of them are dimensions."""

    by_id: Mapping[str, Component]
    dimensions: Sequence[str]

    def first(self, ids: Sequence[str]) -> str:
        """The first of these ids that the file has, or none."""
        return next((id_ for id_ in ids if id_ in self.by_id), "")


def find_components(header: Sequence[str]) -> Components:
    """The components of a header; dimensions stand before the value in both versions."""
    frame = [cell.strip().upper() in _FRAME for cell in header]
    start = next((number for number, own in enumerate(frame) if not own), len(header))
    rest = list(range(start, len(header)))
    labelled = _is_labelled([header[number] for number in rest])
    found = [
        Component(_id(header[number]), number + 1, number + 2 if labelled else 0)
        for number in (rest[::2] if labelled else rest)
    ]
    framed = [Component(_id(header[number]), number + 1) for number in range(start)]
    by_id: dict[str, Component] = {}
    for component in [*framed, *found]:
        by_id.setdefault(component.id, component)
    value = by_id.get("OBS_VALUE", Component("", len(header) + 1)).position
    dimensions = [
        component.id
        for component in found
        if component.position < value
        and component.id not in _ATTRIBUTES | _NEITHER | _FRAME
        and component.id
    ]
    return Components(by_id, dimensions)


def _id(cell: str) -> str:
    match = _ID.fullmatch(cell.strip())
    return match[1].upper() if match else cell.strip().upper()


def _is_labelled(header: Sequence[str]) -> bool:
    """Each id is followed by its name (`labels=name`): two ids never stand side by side then."""
    ids = [_id(cell) for cell in header]
    if len(ids) % 2 or "TIME_PERIOD" not in ids or "OBS_VALUE" not in ids:
        return False
    return (
        not (ids.index("TIME_PERIOD") % 2 or ids.index("OBS_VALUE") % 2)
        and all(_ID.fullmatch(cell.strip()) for cell in header[::2])
        and _looks_like_names(header[1::2])
    )


def _looks_like_names(header: Sequence[str]) -> bool:
    """None is a known id: in `FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE` every second cell is."""
    known = _ATTRIBUTES | _NEITHER | set(SERIES) | set(AREAS)
    return not any(cell.strip() in known for cell in header)
