"""The words under and behind the chart: key, unit and source, and what it shows in a sentence."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from indicators.catalogue import Source
from indicators.definition.basis import Limit
from indicators.judgement.targets import limit_in_force
from ui.figures.chart import Aim, Chart, Dot
from ui.indicator.ruling import rule_on
from ui.indicator.subject import Subject
from ui.indicator.verdict_words import verdict_sentence
from ui.language import gettext as _
from ui.language import ngettext
from ui.marks import status_mark
from ui.quantities import show_period, show_span
from ui.saying import say
from ui.sentences import capital, place_phrase, target_text


@dataclass(frozen=True)
class Key:
    """One entry of the key: a shape of our font or none, its words, and the class of its look."""

    shape: str
    words: str
    look: str = ""


def chart_key(subject: Subject, chart: Chart) -> tuple[Key, ...]:
    """Every mark of the chart in words."""
    return (*_value_keys(subject, chart), *_aim_keys(subject, chart.aims), *_rest(subject, chart))


def _value_keys(subject: Subject, chart: Chart) -> Iterator[Key]:
    mark, now = status_mark(chart.status), _now(subject)
    if chart.today is not None and chart.today == chart.base:
        now, base = _("{now} y línea de base").format(now=now), None
    else:
        base = chart.base
    if base is not None:
        yield Key("○", _named(_("Línea de base"), base), "smd-acordada")
    if chart.today is not None:
        yield Key(mark.shape, _named(now, chart.today), f"smd-s-{mark.slug}")


def _rest(subject: Subject, chart: Chart) -> Iterator[Key]:
    if chart.path:
        words = _("Camino esperado hasta {year}").format(year=subject.horizon.year)
        yield Key("", words, "smd-indicador-puntos")
    if chart.limit is not None:
        yield Key("", limit_words(subject), "smd-indicador-rayas")
    if any(dot.hollow for run in chart.runs for dot in run):
        yield Key("○", _("Punto hueco: por confirmar"), "smd-indicador-menor")
    for dot in chart.cut_offs:
        words = _("Corte a {period}: {value}. Es solo una parte del año; no se compara ni se juzga")
        yield Key("○", words.format(period=dot.period, value=dot.text), "smd-indicador-menor")
    for dot in chart.others:
        yield Key("●", _named(_("Otra fuente"), dot), "smd-s-sin-dato")
    if chart.breaks:
        yield Key("", break_words(subject), "smd-indicador-corte")
    if not chart.from_zero:
        yield Key("↑", _("El eje no empieza en 0"))


def _named(name: str, dot: Dot) -> str:
    return _("{name}, {period}: {value}").format(name=name, period=dot.period, value=dot.text)


def _now(subject: Subject) -> str:
    return now_word(subject.view.year, subject.system.edition.data_year)


def now_word(year: int, this_year: int) -> str:
    """How the newest value is called: `Hoy`, or what was known in another year."""
    return _("Hoy") if year == this_year else _("Lo último hasta {year}").format(year=year)


def _aim_keys(subject: Subject, aims: Sequence[Aim]) -> list[Key]:
    entries = []
    for agreed, shape, look in ((False, "◇", "smd-propuesta"), (True, "◆", "smd-acordada")):
        years = [
            f"{aim.time:.0f}: {_aim_text(subject, aim)}" for aim in aims if aim.agreed is agreed
        ]
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
    if entry is None:
        return _("Límite")
    name = entry.name if entry.norm in entry.name else f"{entry.name}, {entry.norm}"
    return _("Límite: {name}").format(name=name)


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
    """What is counted, where and when."""
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
