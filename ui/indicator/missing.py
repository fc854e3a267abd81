"""Why a place has no number, who owes it and since when."""

from dataclasses import dataclass

from indicators.evaluation.gap import Gap, Reason, explain_gap
from ui.indicator.places import level_list
from ui.indicator.subject import Subject
from ui.language import gettext as _
from ui.parts.gap_reason import gap_words
from ui.quantities import show_period
from ui.sentences import capital, place_phrase


@dataclass(frozen=True)
class Missing:
    """What the empty state says."""

    title: str
    what: str
    owner: str
    since: str
    elsewhere: tuple[str, str] | None = None
    """The place that has the figure, with the link to it, where there is only one."""


def what_is_missing(subject: Subject) -> Missing:
    """The empty state of a place without a value by the year that is looked from."""
    scorecard, indicator = subject.scorecard, subject.indicator
    place = place_phrase(scorecard, subject.geography, subject.place)
    if not subject.published_here:
        return Missing(
            _("Aquí no hay cifra para {place}").format(place=place),
            _("{only} No se muestra aquí la cifra de otro lugar.").format(
                only=published_for(subject)
            ),
            indicator.owner,
            "",
            _only_place(subject),
        )
    later = next(iter(subject.sheet.series(subject.place)), None)
    if later is not None:
        return Missing(
            _("Hasta {year} no hay cifra para {place}").format(year=subject.view.year, place=place),
            _("La primera es de {period}.").format(period=show_period(later.period.text)),
            indicator.owner,
            "",
        )
    periods = subject.sheet.grid.periods
    newest = periods[-1].text if periods else ""
    gap = explain_gap(
        subject.assessment.evaluation, indicator, subject.place, newest, subject.breakdown
    )
    title = (
        _("Todavía no hay cifra para {place}").format(place=place)
        if periods
        else _("Todavía no hay cifra para este indicador")
    )
    return Missing(
        title, capital(gap_words(subject.system, gap)) + ".", indicator.owner, _since(gap)
    )


def published_for(subject: Subject) -> str:
    """Where the indicator has figures, in a sentence: `Solo hay cifra por distrito`."""
    places = subject.sheet.grid.places
    if len(places) == 1:
        only = place_phrase(subject.scorecard, subject.geography, places[0])
        return _("Solo hay cifra para {place}.").format(place=only)
    levels = level_list(subject.scorecard, subject.indicator.levels)
    return _("Solo hay cifra por {levels}.").format(levels=levels)


def _only_place(subject: Subject) -> tuple[str, str] | None:
    places = subject.sheet.grid.places
    if len(places) != 1 or subject.sheet.newest(places[0], subject.view.year) is None:
        return None
    name = place_phrase(subject.scorecard, subject.geography, places[0])
    link = subject.view.link("indicador", indicador=subject.indicator.id, territorio=places[0])
    return _("Ver la cifra para {place}").format(place=name), link


def _since(gap: Gap) -> str:
    if gap.reason is Reason.NOT_YET_A_PLACE:
        return _("desde que existe")
    return _("este sistema todavía no tiene ninguna cifra")
