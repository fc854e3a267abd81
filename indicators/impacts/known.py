"""What is known of a component before any scenario: its effects, its reference and its limit."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from indicators.definition.component import Component, Effect, Expert, Observed, Published
from indicators.definition.impact import Desired, EffectSign, InteractionKind, Quantity
from indicators.development import Development, DevelopmentFigure
from indicators.figure import Figure
from indicators.impacts.facts import Citation, Facts
from indicators.impacts.schedule import Dates, dates
from indicators.message import N_, Message
from indicators.period import Kind, parse_period


class Basis(StrEnum):
    """What a number stands on. `inside` and `unknown` mean that there is none."""

    PUBLISHED = "published"
    EXPERT = "expert"
    UNKNOWN = "unknown"
    INSIDE = "inside"
    ASSUMED = "assumed"
    COMPUTED = "computed"


Sizes = tuple[float, float, float]
"""Low, central and high."""


@dataclass(frozen=True)
class Stated:
    """A published number that is not added: in words, and why not."""

    citation: Citation
    words: Message
    why: str


@dataclass(frozen=True)
class KnownEffect:
    """One effect with what is published of it.

    `size` is the yearly magnitude without sign, in the component's unit; `sign` turns it into what
    is added to the component (1) or taken from it (-1). Where there is no size, `reason` says why.
    """

    effect: Effect
    development: Development
    dates: Dates
    basis: Basis
    sign: int
    size: Sizes | None = None
    reason: Message | None = None
    since: int | None = None
    """The first year of which the size is known, where it acted before without one."""
    cited: tuple[Citation, ...] = ()
    stated: tuple[Stated, ...] = ()

    @property
    def id(self) -> str:
        return self.effect.id


@dataclass(frozen=True)
class Reference:
    """The last observation of a condition, and the year from which it is held."""

    figure: Figure
    observed: Observed
    year: int


@dataclass(frozen=True)
class Known:
    """A component, its effects in the order of the definitions, and its reference if it has one.

    `left_out` are effects that errors in the definitions left out: they act, nobody can say how.
    """

    component: Component
    effects: tuple[KnownEffect, ...]
    reference: Reference | None
    left_out: tuple[str, ...] = ()


def know(
    component: Component,
    developments: Mapping[str, Development],
    facts: Facts,
    left_out: tuple[str, ...] = (),
) -> Known:
    """Everything known of a component; an effect of an unknown development is left out."""
    reference = _reference(component, facts)
    named = [effect for effect in component.effects if effect.development in developments]
    lost = [effect.id for effect in component.effects if effect.development not in developments]
    effects = tuple(
        _known(component, effect, developments[effect.development], facts, reference)
        for effect in named
    )
    induced = _waiting(component, effects, facts)
    return Known(component, induced, reference, tuple(dict.fromkeys((*left_out, *lost))))


def _waiting(
    component: Component, effects: tuple[KnownEffect, ...], facts: Facts
) -> tuple[KnownEffect, ...]:
    """The effects, those without a size that are brought by what has no place in time."""
    links = [i.effects for i in component.interactions if i.kind is InteractionKind.INDUCES]
    unplaced = {effect.id for effect in effects if not effect.dates.placed}
    for _ in links:
        for cause, *induced in links:
            if cause in unplaced:
                unplaced |= set(induced)
    reason = N_("Viene con otra obra, de la que no está publicado cuándo empieza.")
    return tuple(
        _without_size(effect, reason, facts)
        if effect.id in unplaced and effect.size is not None
        else effect
        for effect in effects
    )


def _reference(component: Component, facts: Facts) -> Reference | None:
    if component.quantity is Quantity.PRESSURE:
        return None
    for observed in component.observed:
        series = facts.series(observed.variable, observed.place)
        if observed.reference and series:
            return Reference(series[-1], observed, parse_period(series[-1].period).year)
    return None


def _known(
    component: Component,
    effect: Effect,
    development: Development,
    facts: Facts,
    reference: Reference | None,
) -> KnownEffect:
    when, better = dates(effect, development), orientation(component)
    size, cited, reason = _size(effect, development, facts)
    known = KnownEffect(
        effect,
        development,
        when,
        Basis.EXPERT if isinstance(effect.magnitude, Expert) else Basis.PUBLISHED,
        -better if effect.sign is EffectSign.ADVERSE else better,
        size,
        reason,
        getattr(effect.magnitude, "since", None),
        cited,
        _stated(effect, development, facts),
    )
    if reference is not None and _is_inside(when, reference):
        return _held_inside(known, reference, facts)
    if size is not None and not when.placed:
        reason = N_("No está publicado en qué año empieza.")
    elif size is not None and effect.sign is EffectSign.DISPUTED and any(size):
        reason = N_("Se discute si es a favor o en contra: no se suma.")
    if reason is not None:
        return _without_size(known, reason, facts)
    return known


def _without_size(
    known: KnownEffect, reason: Message, facts: Facts, basis: Basis = Basis.UNKNOWN
) -> KnownEffect:
    """The effect with no number of its own; what was cited for one is only stated."""
    beside = tuple(Stated(one, facts.state(one), "") for one in known.cited)
    stated = (*beside, *known.stated)
    return replace(known, basis=basis, size=None, reason=reason, stated=stated)


def _stated(effect: Effect, development: Development, facts: Facts) -> tuple[Stated, ...]:
    found = ((facts.find(beside.figure, development), beside.reason) for beside in effect.context)
    return tuple(Stated(one, facts.state(one), why) for one, why in found if one is not None)


def _held_inside(known: KnownEffect, reference: Reference, facts: Facts) -> KnownEffect:
    period, start = parse_period(reference.figure.period), known.dates.start
    reason = (
        N_(
            "Ya está dentro del dato de {period}: la obra existe, aunque no conste desde cuándo.",
            period=period,
        )
        if start is None
        else N_(
            "Ya está dentro del dato de {period}: empezó en {year}.",
            period=period,
            year=str(start),
        )
    )
    if known.dates.end is not None and known.dates.end >= reference.year:
        end = str(known.dates.end)
        reason = N_(
            "{reason} Termina en {end}: lo que eso cambie no se suma.", reason=reason, end=end
        )
    return _without_size(known, reason, facts, Basis.INSIDE)


def _size(
    effect: Effect, development: Development, facts: Facts
) -> tuple[Sizes | None, tuple[Citation, ...], Message | None]:
    match effect.magnitude:
        case Published(figure=central, low=low, high=high):
            found = [facts.find(cited or central, development) for cited in (low, central, high)]
            cited = tuple(dict.fromkeys(one for one in found if one is not None))
            values = [one.value for one in found if one is not None]
            if len(values) < len(found):
                return None, cited, N_("La cifra que se cita no está en el repositorio.")
            if any(_is_range(one) for one in cited):
                return None, cited, N_("Se publicó un rango, sin un valor central.")
            if sorted(values) != values or values[0] < 0:
                return None, cited, N_("Las cifras que se citan no van de menor a mayor desde 0.")
            return (values[0], values[1], values[2]), cited, None
        case Expert(low=low_end, central=middle, high=high_end):
            return (low_end, middle, high_end), (), None
    return None, (), N_("Nadie ha publicado cuánto es al año.")


def _is_range(citation: Citation) -> bool:
    return isinstance(citation, DevelopmentFigure) and citation.high is not None


def orientation(component: Component) -> int:
    """1 where more of a component is better, -1 where less is."""
    return -1 if component.desired is Desired.DECREASE else 1


def _is_inside(when: Dates, reference: Reference) -> bool:
    """Whether an effect began before the reference was observed, so that it is already in it.

    Only years are known: one that begins in the year of a monthly observation comes after it.
    """
    if when.start is None:
        return when.there
    whole_year = parse_period(reference.figure.period).kind is Kind.YEAR
    return when.start < reference.year or (whole_year and when.start == reference.year)
