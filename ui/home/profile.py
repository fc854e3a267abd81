"""The smallest territories in a row by altitude, each hanging from the line of 100."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.definition.indicator import Direction, Indicator
from indicators.evaluation.sheet import Sheet
from indicators.formula.parsing import parse_formula
from indicators.formula.tree import operands
from indicators.judgement.judgement import Assessment
from indicators.period import Period
from indicators.territory import Geography, Territory
from system import System
from ui.language import gettext as _
from ui.parts.view import View
from ui.quantities import NO_BREAK, show_number, show_period
from ui.sentences import level_word, value_text

FULL = 100.0
_SEA_M, _PUNA_M = 100.0, 3_500.0
"""A lowest capital below the first and a highest above the second: the coast and the high Andes."""


@dataclass(frozen=True)
class Stem:
    """One territory; `depth` is how far it hangs, in shares of the longest stem."""

    name: str
    link: str
    shown: str
    depth: float | None
    altitude_m: float | None
    altitude: str
    chosen: bool


@dataclass(frozen=True)
class Profile:
    title: str
    question: str
    line: str
    low_end: str
    middle: str
    high_end: str
    source: str
    altitude_source: str
    link: str
    stems: tuple[Stem, ...]

    @property
    def altitudes(self) -> tuple[float, ...]:
        """The altitudes of the row, as far as all of them are known."""
        known = tuple(s.altitude_m for s in self.stems if s.altitude_m is not None)
        return known if len(known) == len(self.stems) else ()


def choose_profile(assessment: Assessment) -> tuple[Indicator, Period] | None:
    """The percentage to be raised with the newest figures of the smallest territories.

    Of two equally new, the one with figures of more territories, then the order of the scorecard.
    """
    scorecard, geography = assessment.scorecard, assessment.catalogue.geography
    if len(geography.levels) < 2:
        return None
    found: list[tuple[tuple[float, int], Indicator, Period]] = []
    for indicator in scorecard.indicators:
        unit = scorecard.unit[indicator.unit].expression
        if (
            unit != "percent"
            or indicator.direction is not Direction.INCREASE
            or geography.levels[-1] not in indicator.levels
        ):
            continue
        sheet = assessment.evaluation.of(indicator.id)
        for period in sheet.grid.periods:
            count = len(_values(sheet, geography, period))
            if count > 1 and period.time <= assessment.as_of:
                found.append(((period.time, count), indicator, period))
    if not found:
        return None
    _rank, indicator, period = max(found, key=lambda one: one[0])
    return indicator, period


def _values(sheet: Sheet, geography: Geography, period: Period) -> dict[str, float]:
    found = (sheet.at(t.id, period.text) for t in _smallest(geography))
    return {v.place: v.value for v in found if v is not None and 0 <= v.value <= FULL}


def _smallest(geography: Geography) -> list[Territory]:
    return [t for t in geography.territories if t.level == geography.levels[-1]]


def profile(system: System, view: View) -> Profile | None:
    """The drawing of the whole region; `None` where nothing can be drawn."""
    assessment, geography = view.assessment(system), system.catalogue.geography
    chosen = choose_profile(assessment)
    if chosen is None:
        return None
    indicator, period = chosen
    values = _values(assessment.evaluation.of(indicator.id), geography, period)
    places = sorted(
        (t for t in _smallest(geography) if t.exists(period)),
        key=lambda t: (t.altitude_m is None, t.altitude_m or 0.0),
    )
    longest = max(FULL - value for value in values.values()) or 1.0
    stems = tuple(
        Stem(
            name=place.name,
            link=view.link("indicador", indicador=indicator.id, territorio=place.id),
            shown=value_text(indicator, values[place.id]) if place.id in values else "",
            depth=(FULL - values[place.id]) / longest if place.id in values else None,
            altitude_m=place.altitude_m,
            altitude=_metres(place.altitude_m),
            chosen=view.place != geography.root.id and view.place in (place.id, place.parent),
        )
        for place in places
    )
    unit = system.scorecard.unit[indicator.unit].label
    levels = level_word(system.scorecard, geography.levels[-1], plural=True)
    return Profile(
        title=_("{landscape}: de {low} a {high} de cada 100").format(
            landscape=_landscape([t.altitude_m for t in places]),
            low=show_number(min(values.values()), indicator.plain_decimals),
            high=show_number(max(values.values()), indicator.plain_decimals),
        ),
        question=_("{name} ({unit}), {period}. {question}").format(
            name=indicator.name,
            unit=unit,
            period=show_period(period.text),
            question=indicator.question,
        ),
        line=_("La línea es 100: de ella cuelga lo que falta para llegar."),
        low_end=_("{altitude}, {name}").format(altitude=stems[0].altitude, name=stems[0].name),
        middle=_("{n} {levels}, por la altitud de su capital").format(n=len(stems), levels=levels),
        high_end=_("{altitude}, {name}").format(altitude=stems[-1].altitude, name=stems[-1].name),
        source=_source(system, indicator, period),
        altitude_source=_altitude_source(places),
        link=view.link("indicador", indicador=indicator.id),
        stems=stems,
    )


def _landscape(altitudes: Sequence[float | None]) -> str:
    known = [altitude for altitude in altitudes if altitude is not None]
    if known and min(known) < _SEA_M and max(known) > _PUNA_M:
        return _("Del mar a la puna")
    return _("De lo más bajo a lo más alto")


def _metres(altitude: float | None) -> str:
    if altitude is None:
        return _("altitud no consta")
    return _("{metres} m s. n. m.").format(metres=show_number(altitude, 0)).replace(" ", NO_BREAK)


def _source(system: System, indicator: Indicator, period: Period) -> str:
    """The institutions and publications that the figures of the row were read from."""
    variables = sorted({o.variable for o in operands(parse_formula(indicator.formula))})
    figures = system.repository.figures(variables, period=period.text)
    used = dict.fromkeys(source for figure in figures for source in figure.sources)
    entries = (system.catalogue.sources[name] for name in used if name in system.catalogue.sources)
    shown = dict.fromkeys(f"{entry.institution}, {entry.title}" for entry in entries)
    return _("Fuente: {sources}.").format(sources="; ".join(shown) or indicator.owner)


def _altitude_source(places: Sequence[Territory]) -> str:
    sources = dict.fromkeys(place.source for place in places if place.source)
    return _("Altitudes: {sources}.").format(sources="; ".join(sources)) if sources else ""
