"""Every published figure of a development; those that contradict each other side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.development import DevelopmentFigure
from ui.impacts.development.attributes import attribute_word, counts_jobs
from ui.impacts.development.subject import Subject
from ui.language import gettext as _
from ui.quantities import NO_BREAK, show_figure, show_period
from ui.sentences import join_words

_CALENDAR = "calendar_year"
Labels = Mapping[str, str]
"""The words of units by id."""


@dataclass(frozen=True)
class Said:
    """One figure and who said it; `link` is empty where the address is not on record."""

    amount: str
    source: str
    link: str
    note: str


@dataclass(frozen=True)
class Topic:
    """All figures of one attribute, the preferred one first; `dispute` where they contradict."""

    name: str
    dispute: str
    figures: tuple[Said, ...]
    note: str


def topics(subject: Subject) -> tuple[Topic, ...]:
    """By attribute, in the order of the record."""
    development = subject.development
    labels = subject.impacts.facts.labels
    names = dict.fromkeys(figure.attribute for figure in development.figures)
    return tuple(_topic(name, development.published(name), labels) for name in names)


def _topic(name: str, figures: Sequence[DevelopmentFigure], labels: Labels) -> Topic:
    note = _("Es un número anunciado: no se suma con otros.") if counts_jobs(name) else ""
    return Topic(
        attribute_word(name),
        _dispute(figures, labels),
        tuple(_said(figure, labels) for figure in figures),
        note,
    )


def _dispute(figures: Sequence[DevelopmentFigure], labels: Labels) -> str:
    """The different figures in one unit; amounts in another unit are not compared with them."""
    by_unit: dict[str, list[str]] = {}
    for figure in figures:
        amounts = by_unit.setdefault(figure.unit, [])
        amount = _amount(figure, labels)
        if amount not in amounts:
            amounts.append(amount)
    return " ".join(
        _("Se contradicen: {amounts}.").format(amounts=join_words(amounts))
        for amounts in by_unit.values()
        if len(amounts) > 1
    )


def _said(figure: DevelopmentFigure, labels: Labels) -> Said:
    source = figure.source
    if figure.stated:
        when = show_period(figure.stated)
        source = _("{source}, {when}").format(source=source, when=when)
    return Said(_amount(figure, labels), source, figure.address, figure.note)


def _amount(figure: DevelopmentFigure, labels: Labels) -> str:
    if figure.unit == _CALENDAR:
        return f"{figure.value:.0f}"
    number = show_figure(figure.value)
    if figure.high is not None:
        number = _("{low} a {high}").format(low=number, high=show_figure(figure.high))
    return f"{number}{NO_BREAK}{labels.get(figure.unit, figure.unit)}"
