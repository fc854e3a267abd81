"""The developments of an edition, each with its phases and every figure published about it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from data.reader import Asks, Row
from indicators.definition.impact import DevelopmentStatus, Phase
from indicators.development import Development, DevelopmentFigure, DevelopmentPhase
from indicators.period import parse_period

_DEVELOPMENTS = """
    SELECT development, name, kind, status, territory, start_year, end_year, owner, address,
        evidence, note, investment_musd, water_hm3_year, jobs_construction, jobs_operation
    FROM development
    ORDER BY development
"""

_PHASES = """
    SELECT development, phase, start_year, end_year, address, note
    FROM development_phase
"""

_FIGURES = """
    SELECT development, rank, attribute, value, high, unit, stated, source, address,
        false AS preferred, note
    FROM development_figure
"""

_OWN = (
    ("investment", "usd_million"),
    ("water", "hm3_per_year"),
    ("jobs_construction", "job"),
    ("jobs_operation", "job"),
)
"""Attribute and unit of the figures that stand in the development's own row, as selected."""

_HOST = re.compile(r"https?://(?:www\.)?([^/:?#]+)")

_ORDER = tuple(Phase)


@dataclass(frozen=True)
class _Ranked:
    """A figure and its place among those of its attribute; the row's own value has rank 0."""

    rank: int
    figure: DevelopmentFigure

    @property
    def says(self) -> tuple[str, float, float | None, str]:
        return self.figure.attribute, self.figure.value, self.figure.high, self.figure.unit

    @property
    def order(self) -> tuple[str, int, float, float, str]:
        """By attribute; then by rank, what was said last, and value, so that rows have no order."""
        figure = self.figure
        said = parse_period(figure.stated).end if figure.stated else 0.0
        return figure.attribute, self.rank, -said, figure.value, figure.source


def read_developments(asks: Asks) -> Mapping[str, Development]:
    """All developments by id, in the order of their ids."""
    phases: dict[str, list[DevelopmentPhase]] = {}
    for development, phase, *rest in asks.rows(_PHASES):
        phases.setdefault(development, []).append(DevelopmentPhase(Phase(phase), *rest))
    figures: dict[str, list[_Ranked]] = {}
    for development, rank, *about in asks.rows(_FIGURES):
        figures.setdefault(development, []).append(_Ranked(rank, DevelopmentFigure(*about)))
    return {
        row[0]: _development(row, phases.get(row[0], []), figures.get(row[0], []))
        for row in asks.rows(_DEVELOPMENTS)
    }


def _development(
    row: Row, phases: Iterable[DevelopmentPhase], others: Sequence[_Ranked]
) -> Development:
    name, title, kind, status, territory, start, end, owner, address, evidence, note, *own = row
    return Development(
        id=name,
        name=title,
        kind=kind,
        status=DevelopmentStatus(status),
        territory=territory,
        start_year=start,
        end_year=end,
        owner=owner,
        address=address,
        evidence=evidence,
        note=note,
        phases=tuple(sorted(phases, key=lambda dated: _ORDER.index(dated.phase))),
        figures=_side_by_side(own, address, others),
    )


def _side_by_side(
    own: Sequence[float | None], address: str, others: Sequence[_Ranked]
) -> tuple[DevelopmentFigure, ...]:
    """The figures of the row itself and the others; the first of each attribute is preferred.

    An other figure that gives the row's own value says where that was read, and takes its place.
    """
    ranked = list(others)
    for (attribute, unit), value in zip(_OWN, own, strict=True):
        if value is None:
            continue
        said = (attribute, value, None, unit)
        if not any(one.says == said for one in others):
            ranked.append(_Ranked(0, _own_figure(attribute, value, unit, address)))
        ranked = [replace(one, rank=0) if one.says == said else one for one in ranked]
    grouped = groupby(
        (one.figure for one in sorted(ranked, key=lambda one: one.order)),
        key=lambda figure: figure.attribute,
    )
    return tuple(
        replace(figure, preferred=position == 0)
        for _, group in grouped
        for position, figure in enumerate(group)
    )


def _own_figure(attribute: str, value: float, unit: str, address: str) -> DevelopmentFigure:
    host = _HOST.match(address)
    return DevelopmentFigure(
        attribute=attribute,
        value=value,
        high=None,
        unit=unit,
        stated="",
        source=host[1] if host else "",
        address=address,
        preferred=True,
        note="",
    )
