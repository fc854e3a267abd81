"""What stands under the chart: every mark in words, then what is counted."""

from collections.abc import Iterator
from dataclasses import dataclass

from indicators.definition.impact import Desired
from ui.figures.stack_chart import StackChart
from ui.impacts.component.stacking import silent_without_year
from ui.impacts.component.subject import Subject
from ui.language import gettext as _
from ui.language import ngettext
from ui.quantities import show_period


@dataclass(frozen=True)
class Entry:
    """A mark and its words; `look` ends the class `smd-imp-clave-…`."""

    look: str
    words: str


def key_entries(subject: Subject, chart: StackChart) -> tuple[Entry, ...]:
    """Only the marks that the chart has."""
    return tuple(_entries(subject, chart))


def key_note(subject: Subject) -> str:
    """What is counted, and what is supposed where a number was published once."""
    what = (
        _("Lo que se toma, {unit}.") if subject.component.takes else _("{name}, {unit}.")
    ).format(unit=subject.unit, name=subject.component.name)
    if not subject.outcome.completeness.quantified:
        return what
    held = _("La cifra publicada de cada obra se repite en todos los años en que actúa.")
    return f"{what} {held}"


def _entries(subject: Subject, chart: StackChart) -> Iterator[Entry]:
    yield from _observed(subject, chart)
    yield from _sums(subject, chart)
    if any(value is not None for value in chart.limit):
        yield Entry("limite", _limit(subject))
    else:
        aims = subject.component.desired is Desired.INCREASE
        yield Entry("sinlimite", _("Sin meta acordada") if aims else _("Sin límite acordado"))
    yield from _silent(subject, chart)


def _observed(subject: Subject, chart: StackChart) -> Iterator[Entry]:
    origin = subject.outcome.origin
    if chart.dots:
        yield Entry("punto", _("lo publicado, cada punto en su fecha"))
    if origin is not None:
        words = _("supuesto: lo publicado en {period} se mantiene")
        yield Entry("supuesto", words.format(period=show_period(origin.figure.period)))


def _sums(subject: Subject, chart: StackChart) -> Iterator[Entry]:
    if chart.adds_up:
        yield Entry("total", _("la suma de todo"))
    if any(layer.hatched for layer in chart.layers):
        yield Entry("rayado", _("todavía no existe"))
    if any(layer.colour is None and not layer.together for layer in chart.layers):
        yield Entry("otros", _("otras obras"))
    if any(layer.together for layer in chart.layers):
        yield Entry("juntos", _("lo que cambia al actuar juntos"))
    if any(_below(layer.height) for layer in chart.layers) and not chart.base:
        taken = subject.component.takes
        yield Entry("abajo", _("bajo cero: devuelve") if taken else _("bajo cero: resta"))
    if chart.bands:
        yield Entry("banda", _("de la menor a la mayor cifra publicada"))
    if any(band.strong for band in chart.bands):
        yield Entry("probable", _("9 de cada 10 sorteos"))


def _silent(subject: Subject, chart: StackChart) -> Iterator[Entry]:
    if any(chart.silent):
        yield Entry("mudo", _("efectos que no se pueden sumar, cuántos actúan cada año"))
    if (apart := silent_without_year(subject)) > 0:
        words = ngettext(
            "y un efecto más, del que no consta el año",
            "y {n} efectos más, de los que no consta el año",
            apart,
        ).format(n=apart)
        yield Entry("mudo", words)


def _below(heights: tuple[float | None, ...]) -> bool:
    return any(height is not None and height < 0 for height in heights)


def _limit(subject: Subject) -> str:
    limit = subject.outcome.limit
    if limit is None:
        return ""
    until_now = range(subject.position, -1, -1)
    newest = len(limit.entries) - 1
    position = next((n for n in until_now if limit.entries[n] is not None), newest)
    entry = limit.entries[position]
    if entry is None:
        return limit.use.name
    words = _("límite: {name} ({norm})").format(name=limit.use.name, norm=entry.norm)
    if limit.confirmed(position):
        return words
    return _("{limit}, por confirmar").format(limit=words)
