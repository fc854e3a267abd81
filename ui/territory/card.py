"""The place, and the larger territories, by the measure that is compared."""

from collections.abc import Iterator
from dataclasses import dataclass

from indicators.identity import PlaceId
from indicators.territory import Territory
from ui.indicator.places import level_list
from ui.indicator.provinces import peers_of_the_whole
from ui.indicator.ruling import rule_on
from ui.indicator.subject import Subject
from ui.indicator.verdict_words import side_notes
from ui.language import gettext as _
from ui.marks import Mark, status_mark
from ui.parts.gap_reason import missing_words
from ui.quantities import NO_BREAK, show_number, show_period
from ui.saying import say
from ui.sentences import capital, level_word, value_text, with_unit
from ui.territory.comparing import compare_place
from ui.territory.facts import place_name
from ui.territory.known import above_words, best_words


@dataclass(frozen=True)
class Card:
    """The chosen place by the measure; without a value `missing` says why."""

    above: str
    name: str
    value: str
    unit: str
    rank: str
    lines: tuple[str, ...]
    mark: Mark
    standing: str
    """Whether anybody has agreed to the target of the verdict."""
    missing: str
    link: str


@dataclass(frozen=True)
class LargerPlace:
    """One of the territories that hold others; `colour` is the number of its border."""

    name: str
    parts: str
    link: str
    value: str
    missing: str
    colour: int


def place_card(subject: Subject) -> Card:
    """The card of the place that is looked at."""
    indicator, geography, value = subject.indicator, subject.geography, subject.newest
    place = geography.places[subject.place]
    names = [geography.places[p].name for p in geography.lineage(subject.place)[1:]][:1]
    if isinstance(place, Territory) and place.altitude_m is not None:
        height = _("{metres} m s. n. m.").format(metres=show_number(place.altitude_m, 0))
        names.append(height.replace(" ", NO_BREAK))
    link = subject.view.link("indicador", indicador=indicator.id, territorio=subject.place)
    mark = status_mark(subject.verdict.status.id)
    above = " · ".join(names)
    if value is None:
        return Card(above, place.name, "", "", "", (), mark, "", _missing(subject), link)
    found = compare_place(subject.sheet, geography, subject.place, subject.view.year)
    unit = subject.scorecard.unit[indicator.unit].label
    lines: tuple[str, ...] = ()
    if found is not None:
        above_lines = (above_words(subject.system, indicator, other) for other in found.above)
        lines = (" ".join(best_words(subject.system, indicator, found)), " · ".join(above_lines))
    return Card(
        above,
        place.name,
        value_text(indicator, value.value),
        _("{unit}, {period}.").format(unit=unit, period=show_period(value.period.text)),
        _("Puesto {rank} de {of}").format(rank=found.rank, of=found.of) if found else "",
        tuple(line for line in lines if line),
        mark,
        " ".join(say(note) for note in side_notes(rule_on(subject, subject.number))),
        "",
        link,
    )


def larger_places(subject: Subject) -> tuple[LargerPlace, ...]:
    """Every territory that holds others, the whole region last."""
    geography = subject.geography
    colours = {place: n for n, place in enumerate(peers_of_the_whole(subject), start=1)}
    ordered = [t.id for t in geography.territories if t.id in geography.children]
    ordered.sort(key=lambda place: (-geography.depth[place], -colours.get(place, 0)))
    return tuple(_larger(subject, place, colours.get(place, 0)) for place in ordered)


def _larger(subject: Subject, place: PlaceId, colour: int) -> LargerPlace:
    value, shown = subject.sheet.newest(place, subject.view.year), ""
    if value is not None:
        shown = _("{value}, {period}").format(
            value=with_unit(subject.scorecard, subject.indicator, value.value),
            period=show_period(value.period.text),
        )
    missing = _("Sin dato") if place in subject.sheet.grid.row else _("No se publica a este nivel")
    return LargerPlace(
        place_name(subject.scorecard, subject.geography, place),
        ", ".join(_parts(subject, place)),
        subject.view.link("territorio", territorio=place, indicador=subject.indicator.id),
        shown,
        missing,
        colour,
    )


def _parts(subject: Subject, place: PlaceId) -> Iterator[str]:
    """`3 provincias`, `21 distritos`: how many of each lower level it holds."""
    geography = subject.geography
    inside = [t for t in geography.territories if place in geography.lineage(t.id)[1:]]
    for level in geography.levels:
        if count := sum(t.level == level for t in inside):
            word = level_word(subject.scorecard, level, plural=count > 1)
            yield f"{count}{NO_BREAK}{word}"


def _missing(subject: Subject) -> str:
    if subject.published_here:
        return capital(missing_words(subject.system, subject.indicator, subject.place)) + "."
    levels = level_list(subject.scorecard, subject.indicator.levels)
    return _("Solo hay cifra por {levels}.").format(levels=levels)
