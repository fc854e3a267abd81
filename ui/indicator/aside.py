"""Beside the chart: so many of one hundred, or the three values; and what the number hides."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

import numpy as np

from indicators.catalogue import Caution
from indicators.definition.model import Consensus
from indicators.formula.parsing import parse_formula
from indicators.formula.tree import operands
from indicators.judgement.status import round_half_up
from indicators.period import parse_period
from ui.indicator.chart_words import now_word
from ui.indicator.places import within
from ui.indicator.subject import Subject
from ui.language import gettext as _
from ui.quantities import NO_BREAK, show_period
from ui.sentences import target_text, with_unit
from ui.theme import Palette

_SIDE, _APART = 10, 24
_EVER = 12 * 10_000
"""A month later than any."""


@dataclass(frozen=True)
class Hundred:
    """So many of one hundred, as a picture and in words."""

    filled: int
    image: str
    words: str


@dataclass(frozen=True)
class Fact:
    """One line: a name and a value."""

    name: str
    value: str
    look: str = ""


def hundred(subject: Subject, palette: Palette) -> Hundred | None:
    """The icon array of a share; `None` for what is no share, or without a value."""
    value = subject.newest
    if value is None or not subject.indicator.icons or not 0 <= value.value <= 100:
        return None
    filled = int(round_half_up(np.float64(value.value), 0))
    words = _("{filled} de cada 100 en {period}; los otros {rest}, no.")
    return Hundred(
        filled,
        draw_hundred(filled, palette),
        words.format(filled=filled, rest=100 - filled, period=show_period(value.period.text)),
    )


def draw_hundred(filled: int, palette: Palette) -> str:
    """Ten rows of ten circles, the filled ones first, as SVG."""
    side = _SIDE * _APART
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {side} {side}"})
    for number in range(_SIDE * _SIDE):
        row, column = divmod(number, _SIDE)
        look = (
            {"fill": palette.ink}
            if number < filled
            else {"fill": "none", "stroke": palette.outline, "stroke-width": "2"}
        )
        radius = "10" if number < filled else "9"
        at = {"cx": f"{(column + 0.5) * _APART:g}", "cy": f"{(row + 0.5) * _APART:g}", "r": radius}
        SubElement(root, "circle", at | look)
    return tostring(root, encoding="unicode")


def three_values(subject: Subject) -> tuple[Fact, ...]:
    """The value now, at the baseline and at the target, as far as there are any."""
    indicator, scorecard = subject.indicator, subject.scorecard
    facts = []
    if subject.newest is not None:
        facts.append(
            Fact(
                _("{now}, {period}").format(
                    now=now_word(subject.view.year, subject.system.edition.data_year),
                    period=show_period(subject.newest.period.text),
                ),
                with_unit(scorecard, indicator, subject.newest.value),
                "smd-indicador-hoy",
            )
        )
    baseline = subject.judgement.baseline.definition
    base = None if baseline is None else subject.sheet.at(subject.place, baseline.period)
    if base is not None:
        facts.append(
            Fact(
                _("Línea de base, {period}").format(period=show_period(base.period.text)),
                with_unit(scorecard, indicator, base.value),
            )
        )
    if subject.published_here:
        row = subject.sheet.grid.row[subject.place]
        target = subject.judgement.targets[subject.number]
        value, low, high = (float(a[row]) for a in (target.value, target.low, target.high))
        if not np.isnan(low):
            shown = target_text(indicator, None if np.isnan(value) else value, low, high)
            unit = scorecard.unit[indicator.unit].label
            definition = target.definition[row]
            agreed = definition is not None and definition.status is Consensus.AGREED
            words = _("Meta acordada, {year}") if agreed else _("Meta propuesta, {year}")
            facts.append(
                Fact(
                    words.format(year=subject.horizon.year),
                    f"{shown}{NO_BREAK}{unit}",
                    "" if agreed else "smd-propuesta",
                )
            )
    return tuple(facts)


def touching_cautions(subject: Subject) -> tuple[str, ...]:
    """The warnings on the variables of the formula, for this place and the years shown."""
    named = {operand.variable for operand in operands(parse_formula(subject.indicator.formula))}
    periods = [value.period for value in subject.sheet.series(subject.place)]
    periods += [value.period for value in subject.cut_offs]
    first = min((p.start for p in periods), default=0)
    last = max((p.end for p in periods), default=_EVER)
    inside = within(subject.geography, subject.place)
    return tuple(
        dict.fromkeys(
            caution.text
            for caution in subject.system.catalogue.cautions
            if caution.variable in named
            and (not caution.place or caution.place in inside)
            and _overlaps(caution, first, last)
        )
    )


def _overlaps(caution: Caution, first: int, last: int) -> bool:
    starts = parse_period(caution.since).start if caution.since else first
    ends = parse_period(caution.until).end if caution.until else last
    return starts < last and ends > first
