"""All that the indicators say of a place: each value beside others, or why there is none."""

from dataclasses import dataclass

from indicators.definition.indicator import Direction, Indicator
from indicators.disparity import Spread, Trend, disparity
from indicators.judgement.judgement import Judgement
from indicators.rollup import Tier
from system import System
from ui.language import gettext as _
from ui.parts.gap_reason import missing_words
from ui.parts.series import line_image, line_words
from ui.parts.view import View
from ui.quantities import show_period
from ui.scorecard.rows import IndicatorRow, indicator_row
from ui.sentences import capital, level_word, value_text
from ui.territory.comparing import Against, Comparison, Side, compare_place
from ui.theme import Palette


@dataclass(frozen=True)
class KnownRow:
    """One indicator at the place. Without a value `missing` says why, and the rest is empty."""

    row: IndicatorRow
    comparison: Comparison | None
    missing: str
    rank: str
    best: tuple[str, ...]
    above: tuple[str, ...]
    image: str
    image_words: str


@dataclass(frozen=True)
class KnownPerspective:
    """The indicators of one perspective; those with a value first."""

    name: str
    gloss: str
    rows: tuple[KnownRow, ...]


def known_rows(system: System, view: View, palette: Palette) -> tuple[KnownPerspective, ...]:
    """Every indicator that is measured at the level of the place, by perspective."""
    leaves = view.rollup(system).at(Tier.INDICATOR)
    found = []
    for perspective in system.scorecard.perspectives:
        rows = []
        for leaf in leaves:
            indicator = system.scorecard.indicator[leaf.id]
            if system.scorecard.objective[indicator.objective].perspective == perspective.id:
                row = indicator_row(system, view, leaf, None)
                rows.append(_known_row(system, view, row, palette))
        if rows:
            rows.sort(key=lambda known: known.row.today is None)
            found.append(KnownPerspective(perspective.name, perspective.gloss, tuple(rows)))
    return tuple(found)


def known_comparisons(system: System, view: View) -> tuple[tuple[Indicator, Side | None], ...]:
    """Every indicator of the level, with how the place stands to the whole region."""
    geography, level = system.catalogue.geography, system.catalogue.geography.level_of(view.place)
    found = []
    for indicator in system.scorecard.indicators:
        if level in indicator.levels:
            sheet = system.evaluation.of(indicator.id)
            comparison = compare_place(sheet, geography, view.place, view.year)
            whole = comparison.whole(geography.root.id) if comparison else None
            found.append((indicator, whole.side if whole else None))
    return tuple(found)


def _known_row(system: System, view: View, row: IndicatorRow, palette: Palette) -> KnownRow:
    indicator, geography = row.indicator, system.catalogue.geography
    if row.today is None:
        reason = missing_words(system, indicator, view.place)
        return KnownRow(row, None, capital(reason) + ".", "", (), (), "", "")
    judgement = view.assessment(system).of(indicator.id)
    found = compare_place(judgement.sheet, geography, view.place, view.year)
    return KnownRow(
        row,
        found,
        "",
        _("Puesto {rank} de {of}").format(rank=found.rank, of=found.of) if found else "",
        best_words(system, indicator, found) if found else _parts_words(system, view, judgement),
        tuple(above_words(system, indicator, other) for other in found.above) if found else (),
        line_image(judgement, view.place, row.status, palette, (92, 34)),
        line_words(judgement, view.place),
    )


def best_words(system: System, indicator: Indicator, found: Comparison) -> tuple[str, ...]:
    if found.best.side is Side.EQUAL:
        return (_("Nadie tiene un valor mejor."),)
    best = system.catalogue.geography.places[found.best.place].name
    said = [
        _("A {distance} de {best}, el mejor ({value}).").format(
            distance=value_text(indicator, found.best.distance),
            best=best,
            value=value_text(indicator, found.best.value),
        )
    ]
    return (*said, *_trend_words(found.trend))


def _trend_words(trend: Trend) -> tuple[str, ...]:
    match trend:
        case Trend.CLOSING:
            return (_("La brecha se cierra."),)
        case Trend.WIDENING:
            return (_("La brecha se abre."),)
        case Trend.STEADY:
            return (_("La brecha no cambia."),)
        case Trend.UNKNOWN:
            return ()


def above_words(system: System, indicator: Indicator, other: Against) -> str:
    words = {
        Side.BETTER: _("{level}: {value} (aquí, {distance} mejor)"),
        Side.EQUAL: _("{level}: {value} (aquí, igual)"),
        Side.WORSE: _("{level}: {value} (aquí, {distance} peor)"),
    }
    level = system.catalogue.geography.level_of(other.place)
    return words[other.side].format(
        level=capital(level_word(system.scorecard, level)),
        value=value_text(indicator, other.value),
        distance=value_text(indicator, other.distance),
    )


def _parts_words(system: System, view: View, judgement: Judgement) -> tuple[str, ...]:
    """How far the parts of the place are from each other, where it has any with values."""
    geography = system.catalogue.geography
    parts = [part.id for part in geography.children.get(view.place, ())]
    found = disparity(judgement.sheet, parts)
    spreads = [spread for spread in found.spreads if spread.period.time <= view.year]
    if not spreads or judgement.sheet.indicator.direction is Direction.INFORMATIVE:
        return ()
    said = (_spread_words(system, judgement.sheet.indicator, spreads[-1]),)
    # an earlier year of the question has not seen the whole series
    trend = found.trend if len(spreads) == len(found.spreads) else Trend.UNKNOWN
    return (*said, *_trend_words(trend))


def _spread_words(system: System, indicator: Indicator, spread: Spread) -> str:
    names = system.catalogue.geography
    return _("De {worst_value} ({worst}) a {best_value} ({best}), {period}.").format(
        worst=names.places[spread.worst].name,
        worst_value=value_text(indicator, spread.worst_value),
        best=names.places[spread.best].name,
        best_value=value_text(indicator, spread.best_value),
        period=show_period(spread.period.text),
    )
