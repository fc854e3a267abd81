"""Sentences about values and places, filled from the definitions."""

from collections.abc import Sequence

from indicators.definition.indicator import Direction, Indicator
from indicators.definition.scorecard import Scorecard
from indicators.evaluation.sheet import Value
from indicators.identity import PlaceId
from indicators.territory import Geography
from ui.language import gettext as _
from ui.quantities import NO_BREAK, show_number, show_period


def place_phrase(scorecard: Scorecard, geography: Geography, place: PlaceId) -> str:
    """The place with its level, so that namesakes are never confused: `la provincia de Ilo`."""
    level, name = geography.level_of(place), geography.places[place].name
    words = next((words for words in scorecard.mission.levels if words.id == level), None)
    return words.phrase.format(name=name) if words else name


def level_word(scorecard: Scorecard, level: str, *, plural: bool = False) -> str:
    """How people call a level: `distrito`, `distritos`."""
    words = next((words for words in scorecard.mission.levels if words.id == level), None)
    if words is None:
        return level
    return words.plural if plural else words.singular


def plain_value(
    scorecard: Scorecard, geography: Geography, indicator: Indicator, value: Value
) -> str:
    """The indicator's own sentence with a value: `De cada 100 soles …, 81 se gastaron en 2025`."""
    return capital(
        indicator.plain.value.format(
            value=show_number(value.value, indicator.plain_decimals),
            period=show_period(value.period.text),
            territory=place_phrase(scorecard, geography, value.place),
        )
    )


def plain_gap(
    scorecard: Scorecard, geography: Geography, indicator: Indicator, place: PlaceId
) -> str:
    """The indicator's own sentence for a place without any value."""
    territory = place_phrase(scorecard, geography, place)
    return capital(indicator.plain.gap.format(territory=territory))


def join_words(words: Sequence[str]) -> str:
    """`uno, dos y tres`, of one word or more."""
    *first, last = words
    return _("{first} y {last}").format(first=", ".join(first), last=last) if first else last


def capital(text: str) -> str:
    """The sentence with its first letter in capitals."""
    return text[:1].upper() + text[1:]


def value_text(indicator: Indicator, value: float) -> str:
    """A value as it is shown everywhere, without its unit."""
    return show_number(value, indicator.decimals)


def with_unit(scorecard: Scorecard, indicator: Indicator, value: float) -> str:
    """A value with its unit: `81.1 %`, `1,316 soles por mes`."""
    unit = scorecard.unit[indicator.unit].label
    return f"{value_text(indicator, value)}{NO_BREAK}{unit}"


def target_text(indicator: Indicator, value: float | None, low: float, high: float) -> str:
    """A target as it is shown: a value, or an interval for a range or a tolerance."""
    if indicator.direction in (Direction.RANGE, Direction.MAINTAIN):
        return _("de {low} a {high}").format(
            low=value_text(indicator, low), high=value_text(indicator, high)
        )
    return "" if value is None else value_text(indicator, value)
