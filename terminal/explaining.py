"""Where a number comes from, as text for a terminal."""

from collections.abc import Iterator

from indicators.evaluation.reading import Reading
from indicators.figure import Figure
from indicators.lineage import Lineage
from system import System


def explain(system: System, lineage: Lineage) -> str:
    """The formula with its numbers, the figures behind it with their sources, and the edition."""
    return "\n".join(_lines(system, lineage)) + "\n"


def _lines(system: System, lineage: Lineage) -> Iterator[str]:
    indicator, places = lineage.indicator, system.catalogue.geography.places
    unit = system.scorecard.unit[indicator.unit].label
    where = f"{places[lineage.place].name} ({lineage.place})"
    part = f" · {lineage.breakdown}" if lineage.breakdown else ""
    yield f"{indicator.name} · {where} · {lineage.period}{part}"
    yield f"Fórmula: {indicator.formula}"
    if lineage.value is None:
        yield f"Sin dato: {lineage.gap.message if lineage.gap else ''}"
        yield f"Quién debe publicarlo: {indicator.owner}"
    else:
        made = "sumado de sus partes" if lineage.value.derived else "publicado así"
        yield f"Cuenta: {lineage.calculation} = {lineage.value.value:.15g} {unit}"
        yield f"Confianza: {lineage.value.confidence} ({made})"
    yield "Entran:"
    for reading in lineage.readings:
        yield from _reading(system, reading, "  ")
    if lineage.figures:
        yield "Cifras y fuentes:"
        for figure in lineage.figures:
            yield from _figure(system, figure)
    yield f"Lo que no dice: {indicator.limits}"
    edition = system.edition
    yield f"Edición: {edition.name} ({edition.created_at:%Y-%m-%d}), contenido {edition.hash}"


def _reading(system: System, reading: Reading, margin: str) -> Iterator[str]:
    place = system.catalogue.geography.places[reading.place].name
    value = "sin dato" if reading.value is None else f"{reading.value:.15g}"
    yield f"{margin}{reading.operand} · {place} · {reading.period} = {value}"
    for part in reading.parts:
        yield from _reading(system, part, f"{margin}  ")


def _figure(system: System, figure: Figure) -> Iterator[str]:
    key = " · ".join(
        piece for piece in (figure.variable, figure.breakdown, figure.place, figure.period) if piece
    )
    yield f"  {key} = {figure.value_text} (confianza {figure.confidence}; {figure.where})"
    for name in figure.sources:
        source = system.catalogue.sources[name]
        address = source.address or f"dirección no consta; leído en {source.read_at}"
        yield f"    {source.institution}: {source.title}. {address}"
    if figure.evidence:
        yield f"    «{figure.evidence}»"
    for other in figure.others:
        yield f"    Otra fuente dice {other.value_text} (confianza {other.confidence})"
