"""What a load would change among figures and verdicts, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from indicators.evidence.effects import Effects
from indicators.evidence.entry import StatusChange
from intake.vocabulary import Difference, FigureChange
from system import System
from ui.language import gettext as _
from ui.language import ngettext
from ui.loading.problems import csv_bytes
from ui.marks import Mark, status_mark
from ui.navigation import address
from ui.quantities import show_figure, show_period
from ui.sentences import capital, place_phrase

FIGURES_SHOWN = 200
_VERDICTS_SHOWN = 200


@dataclass(frozen=True)
class FigureLine:
    """A figure that changes: of what, where, when, from which to which."""

    variable: str
    name: str
    place: str
    period: str
    before: str
    after: str
    link: str


@dataclass(frozen=True)
class VerdictLine:
    """A verdict that changes; `turn` says in a word where to."""

    place: str
    horizon: str
    before: Mark
    after: Mark
    turn: str
    better: bool | None
    link: str


@dataclass(frozen=True)
class IndicatorChange:
    """The verdicts of one indicator that change, those that turn better first."""

    name: str
    lines: tuple[VerdictLine, ...]


@dataclass(frozen=True)
class VerdictView:
    """All verdicts that change; `sentence` sums them up."""

    sentence: str
    better: tuple[IndicatorChange, ...]
    others: tuple[IndicatorChange, ...]
    more: int
    known: bool


def figure_lines(system: System, difference: Difference) -> tuple[FigureLine, ...]:
    """The first figures that get another value; new ones only count."""
    return tuple(
        _figure_line(system, one)
        for one in [c for c in difference.changed if c.before][:FIGURES_SHOWN]
    )


def new_lines(system: System, difference: Difference, most: int) -> tuple[FigureLine, ...]:
    """The first figures of keys that had none."""
    return tuple(
        _figure_line(system, one) for one in [c for c in difference.changed if not c.before][:most]
    )


def changes_csv(system: System, difference: Difference) -> bytes:
    """The figures that change, as far as they are listed, by id and in words."""
    head = (
        _("variable"), _("nombre"), _("desglose"), _("lugar_id"), _("lugar"), _("periodo"),
        _("antes"), _("despues"), _("fuente_antes"), _("fuente_despues"),
    )  # fmt: skip
    rows = [
        (
            one.variable, _variable_name(system, one.variable), one.breakdown, one.place,
            _place(system, one.place), one.period, one.before, one.after, one.source_before,
            one.source_after,
        )
        for one in difference.changed
    ]  # fmt: skip
    return csv_bytes((head, *rows))


def verdict_view(system: System, effects: Effects) -> VerdictView:
    """The verdicts that change, indicator by indicator; what turns better is to be looked at."""
    better = [one for one in effects.statuses if one.better]
    worse = [one for one in effects.statuses if one.better is False]
    same = [one for one in effects.statuses if one.better is None]
    others = [*worse, *same]
    return VerdictView(
        sentence=_verdict_sentence(len(better), len(worse), len(same)),
        better=_by_indicator(system, better[:_VERDICTS_SHOWN]),
        others=_by_indicator(system, others[:_VERDICTS_SHOWN]),
        more=max(len(better) - _VERDICTS_SHOWN, 0) + max(len(others) - _VERDICTS_SHOWN, 0),
        known=effects.known,
    )


def _verdict_sentence(better: int, worse: int, same: int) -> str:
    if not better + worse + same:
        return _("Ningún indicador cambia de estado.")
    parts = [
        ngettext("{n} estado mejora", "{n} estados mejoran", better).format(n=better)
        if better
        else _("Ningún estado mejora"),
        ngettext("{n} empeora", "{n} empeoran", worse).format(n=worse)
        if worse
        else _("ninguno empeora"),
    ]
    if same:
        parts.append(
            ngettext("{n} cambia sin mejorar ni empeorar", "{n} cambian sin mejorar ni empeorar",
                     same).format(n=same)
        )  # fmt: skip
    *first, last = parts
    return _("{first} y {last}.").format(first=", ".join(first), last=last)


def _by_indicator(system: System, changes: Sequence[StatusChange]) -> tuple[IndicatorChange, ...]:
    found: dict[tuple[str, str], list[StatusChange]] = {}
    for one in changes:
        found.setdefault((one.indicator, one.breakdown), []).append(one)
    root = system.catalogue.geography.root.id
    return tuple(
        IndicatorChange(
            _indicator_name(system, name, breakdown),
            # The whole region first: it is what most people ask about.
            tuple(
                _verdict_line(system, one) for one in sorted(group, key=lambda o: o.place != root)
            ),
        )
        for (name, breakdown), group in found.items()
    )


def _verdict_line(system: System, one: StatusChange) -> VerdictLine:
    turns = {True: _("mejora"), False: _("empeora"), None: _("cambia")}
    horizon = system.scorecard.horizon.get(one.horizon)
    return VerdictLine(
        _place(system, one.place),
        _("a {year}").format(year=horizon.year) if horizon else one.horizon,
        status_mark(one.before),
        status_mark(one.after),
        turns[one.better],
        one.better,
        address(
            "indicador",
            {"indicador": one.indicator, "territorio": one.place, "horizonte": one.horizon},
        ),
    )


def _indicator_name(system: System, name: str, breakdown: str) -> str:
    known = system.scorecard.indicator.get(name)
    words = known.name if known else name
    return f"{words} ({breakdown})" if breakdown else words


def _figure_line(system: System, one: FigureChange) -> FigureLine:
    name = _variable_name(system, one.variable)
    return FigureLine(
        one.variable,
        f"{name} ({one.breakdown})" if one.breakdown else name,
        _place(system, one.place),
        _period(one.period),
        shown_digits(one.before),
        shown_digits(one.after),
        address("variables", {"variable": one.variable}),
    )


def shown_digits(text: str) -> str:
    """A figure with all its own digits."""
    try:
        return show_figure(Decimal(text)) if text else ""
    except InvalidOperation:
        return text


def _variable_name(system: System, variable: str) -> str:
    known = system.catalogue.variables.get(variable)
    return known.name if known else variable


def _place(system: System, place: str) -> str:
    geography = system.catalogue.geography
    if place not in geography.places:
        return place
    return capital(place_phrase(system.scorecard, geography, place))  # type: ignore[arg-type]


def _period(text: str) -> str:
    try:
        return show_period(text)
    except ValueError:
        return text
