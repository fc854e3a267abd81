"""The words under and behind the chart: key, unit and source, and what it shows in a sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indicators.catalogue import Source
from indicators.definition.basis import Limit
from indicators.judgement.targets import limit_in_force
from ui.figures.chart import Aim, Chart, Dot
from ui.indicador.ruling import rule_on
from ui.indicador.subject import Subject
from ui.indicador.verdict_words import verdict_sentence
from ui.language import gettext as _
from ui.language import ngettext, say
from ui.marks import status_mark
from ui.numbers import show_period, show_span
from ui.sentences import capital, place_phrase, target_text


@dataclass(frozen=True)
class Key:
    """One entry of the key: a shape of our font or none, its words, and the class of its look."""

    shape: str
    words: str
    look: str = ""


def chart_key(subject: Subject, chart: Chart) -> tuple[Key, ...]:
    """Every mark of the chart in words."""
    entries = []
    mark = status_mark(chart.status)
    if chart.today is not None and chart.today == chart.base:
        words = _("Hoy y línea de base, {period}: {value}")
        entries.append(Key(mark.shape, _fill(words, chart.today), f"smd-s-{mark.slug}"))
    else:
        if chart.base is not None:
            entries.append(Key("○", _fill(_("Línea de base, {period}: {value}"), chart.base)))
        if chart.today is not None:
            words = _("Hoy, {period}: {value}")
            entries.append(Key(mark.shape, _fill(words, chart.today), f"smd-s-{mark.slug}"))
    entries += _aim_keys(subject, chart.aims)
    if chart.path:
        entries.append(
            Key(
                "",
                _("Camino esperado hasta {year}").format(year=subject.horizon.year),
                "smd-indicador-puntos",
            )
        )
    if chart.limit is not None:
        entries.append(Key("", limit_words(subject), "smd-indicador-rayas"))
    if any(dot.hollow for run in chart.runs for dot in run):
        entries.append(Key("○", _("Punto hueco: por confirmar"), "smd-indicador-menor"))
    for dot in chart.cut_offs:
        words = _("Corte a {period}: {value}. Es solo una parte del año; no se compara ni se juzga")
        entries.append(Key("○", _fill(words, dot), "smd-indicador-menor"))
    for dot in chart.others:
        words = _("Otra fuente, {period}: {value}")
        entries.append(Key("●", _fill(words, dot), "smd-s-sin-dato"))
    if chart.breaks:
        entries.append(Key("", break_words(subject), "smd-indicador-corte"))
    if not chart.from_zero:
        entries.append(Key("↑", _("El eje no empieza en 0")))
    return tuple(entries)


def _fill(words: str, dot: Dot) -> str:
    return words.format(period=dot.period, value=dot.text)


def _aim_keys(subject: Subject, aims: Sequence[Aim]) -> list[Key]:
    entries = []
    for agreed, shape, look in ((False, "◇", "smd-propuesta"), (True, "◆", "smd-acordada")):
        years = [f"{aim.time:.0f}: {_aim_text(subject, aim)}" for aim in aims if aim.agreed is agreed]
        if not years:
            continue
        words = (
            ngettext("Meta acordada {years}", "Metas acordadas {years}", len(years))
            if agreed
            else ngettext(
                "Meta propuesta, sin acuerdo: {years}",
                "Metas propuestas, sin acuerdo: {years}",
                len(years),
            )
        )
        entries.append(Key(shape, words.format(years=" · ".join(years)), look))
    return entries


def _aim_text(subject: Subject, aim: Aim) -> str:
    low = aim.value if aim.low is None else aim.low
    high = aim.value if aim.high is None else aim.high
    if aim.low is None:
        return aim.text
    return target_text(subject.indicator, aim.value, low, high)


def limit_words(subject: Subject) -> str:
    """The legal limit that the chosen target is, by name."""
    row = subject.sheet.grid.row[subject.place]
    definition = subject.judgement.targets[subject.number].definition[row]
    if definition is None or not isinstance(definition.basis, Limit):
        return _("Límite")
    entry = limit_in_force(subject.system.catalogue, definition.basis.limit)
    return _("Límite") if entry is None else _("Límite: {name}, {norm}").format(
        name=entry.name, norm=entry.norm
    )


def break_words(subject: Subject) -> str:
    """When the method changed, as far as this place has values."""
    spans = [value.period for value in subject.sheet.series(subject.place)]
    seen = [
        show_period(text)
        for text in subject.indicator.breaks
        if any(p.text >= text for p in spans) and any(p.text < text for p in spans)
    ]
    return _("Cambio de método ({periods}): no se compara con lo anterior").format(
        periods=", ".join(seen)
    )


def unit_line(subject: Subject) -> str:
    """What is counted, where and when: `%. La región Moquegua, 2012 a 2025.`"""
    periods = [value.period for value in subject.sheet.series(subject.place)]
    place = capital(place_phrase(subject.scorecard, subject.geography, subject.place))
    unit = subject.scorecard.unit[subject.indicator.unit].label
    return _("{name}, en {unit}. {place}, {span}.").format(
        name=subject.indicator.name, unit=unit, place=place, span=show_span(periods[0], periods[-1])
    )


def source_line(sources: Iterable[Source]) -> str:
    """The institutions behind the series."""
    names = list(dict.fromkeys(source.institution for source in sources))
    words = ngettext("Fuente: {names}.", "Fuentes: {names}.", len(names))
    return words.format(names="; ".join(names)) if names else ""


def chart_finding(subject: Subject, chart: Chart) -> str:
    """What the chart shows, for those who do not see it."""
    dots = [dot for run in chart.runs for dot in run]
    unit = subject.scorecard.unit[subject.indicator.unit].label
    place = place_phrase(subject.scorecard, subject.geography, subject.place)
    if len(dots) == 1:
        said = _("{name} en {place}: {value} {unit} en {period}, el único dato.")
    else:
        said = _("{name} en {place}: de {first} {unit} en {since} a {value} {unit} en {period}.")
    finding = said.format(
        name=subject.indicator.name, place=place, unit=unit, first=dots[0].text,
        since=dots[0].period, value=dots[-1].text, period=dots[-1].period,
    )  # fmt: skip
    status = status_mark(chart.status).word
    ruling = rule_on(subject, subject.number)
    return f"{finding} {status}. {say(verdict_sentence(ruling))}"
