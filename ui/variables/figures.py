"""The figures of one variable as they are shown and as they are downloaded."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter

import pandas as pd

from indicators.catalogue import Catalogue, Source
from indicators.figure import Figure
from indicators.period import parse_period
from open_data.writing import to_csv
from system import System
from ui.language import gettext as _
from ui.parts.confidence import confidence_words
from ui.quantities import show_date, show_figure, show_number, show_period
from ui.sentences import capital, place_phrase


@dataclass(frozen=True)
class SourceWords:
    """Where a figure was read; without `address` it cannot be linked to."""

    institution: str
    title: str
    address: str
    read: str


@dataclass(frozen=True)
class FigureRow:
    """One published figure; `unused` is the other value of a key that two sources contradict."""

    place: str
    breakdown: str
    period: str
    value: str
    evidence: str
    note: str
    unused: bool
    contradicted: bool


@dataclass(frozen=True)
class Origin:
    """Where the figures that follow each other were read, and how sure they are."""

    sources: tuple[SourceWords, ...]
    confidence: str
    weak: bool


Line = tuple[Origin, FigureRow]


def figure_rows(system: System, figures: Sequence[Figure]) -> Iterator[Line]:
    """Places as they are listed everywhere, the newest period of each first."""
    order = {place: number for number, place in enumerate(system.catalogue.geography.places)}
    ordered = sorted(figures, key=lambda figure: parse_period(figure.period), reverse=True)
    for figure in sorted(ordered, key=lambda f: (order[f.place], f.breakdown)):
        yield _origin(system, figure), _row(system, figure, unused=False)
        for other in figure.others:
            yield _origin(system, other), _row(system, other, unused=True)


def join_origins(lines: Iterable[Line]) -> Iterator[tuple[Origin, Sequence[FigureRow]]]:
    """Rows that follow each other and were read in the same place, under one origin."""
    for origin, group in groupby(lines, key=itemgetter(0)):
        yield origin, [row for _, row in group]


def breakdown_words(breakdown: str) -> str:
    """`función: Saneamiento` of `funcion=Saneamiento`."""
    return ", ".join(breakdown.replace("_", " ").replace("=", ": ").split(";"))


def source_words(source: Source) -> SourceWords:
    """What a reader needs to find a source again."""
    if source.read_at and source.read_on:
        read = _("leído en {where} el {day}").format(
            where=source.read_at, day=show_date(date.fromisoformat(source.read_on))
        )
    else:
        read = _("leído en {where}").format(where=source.read_at) if source.read_at else ""
    return SourceWords(source.institution, source.title, source.address, read)


def published_digits(figure: Figure) -> str:
    """The value with the digits it was published with: `1,034` or `600.50`."""
    whole, _point, decimals = figure.value_text.lstrip("-").partition(".")
    if whole.isdecimal() and (decimals.isdecimal() or not decimals):
        return show_number(figure.value, len(decimals))
    return show_figure(figure.value)


def figures_csv(system: System, figures: Iterable[Figure]) -> str:
    """One line a figure and source, the unused ones of a contradiction too; plain numbers."""
    catalogue = system.catalogue
    lines = [
        _record(catalogue, found, source, preferred=found is figure)
        for figure in figures
        for found in (figure, *figure.others)
        for source in found.sources
    ]
    return to_csv(pd.DataFrame(lines))


def _record(
    catalogue: Catalogue, figure: Figure, source: str, *, preferred: bool
) -> dict[str, str | float | bool]:
    found = catalogue.sources[source]
    entry = catalogue.variables[figure.variable]
    return {
        "variable": figure.variable,
        "name": entry.name,
        "breakdown": figure.breakdown,
        "place": figure.place,
        "place_name": catalogue.geography.places[figure.place].name,
        "period": figure.period,
        "value": figure.value,
        "value_published": figure.value_text,
        "unit": entry.unit,
        "preferred": preferred,
        "confidence": figure.confidence,
        "institution": found.institution,
        "title": found.title,
        "address": found.address,
        "read_at": found.read_at,
        "read_on": found.read_on,
        "evidence": figure.evidence,
        "note": figure.note,
    }


def _origin(system: System, figure: Figure) -> Origin:
    sources = system.catalogue.sources
    return Origin(
        tuple(source_words(sources[source]) for source in figure.sources),
        confidence_words(figure.confidence),
        figure.confidence == "C",
    )


def _row(system: System, figure: Figure, *, unused: bool) -> FigureRow:
    return FigureRow(
        capital(place_phrase(system.scorecard, system.catalogue.geography, figure.place)),
        breakdown_words(figure.breakdown),
        show_period(figure.period),
        published_digits(figure),
        figure.evidence,
        figure.note,
        unused,
        bool(figure.others),
    )
