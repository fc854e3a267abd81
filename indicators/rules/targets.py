"""Rules of baselines and targets: what the status rule needs in order to judge."""

import string
from collections.abc import Collection, Iterator

from indicators.definition.basis import (
    Agreed,
    Basis,
    GapShare,
    KeepBaseline,
    Limit,
    LineToPlan,
    OwnBest,
)
from indicators.definition.indicator import Direction, Indicator, Target
from indicators.definition.scorecard import Scorecard
from indicators.message import N_, Message
from indicators.period import parse_period
from indicators.problem import Finding, Path, nearest

_PLACEHOLDERS = {"value": {"value", "period", "territory"}, "gap": {"territory"}}


def check_indicator(scorecard: Scorecard, indicator: Indicator) -> Iterator[Finding]:
    """All findings about one indicator's sentences, baseline and targets."""
    yield from _sentences(indicator)
    yield from _versions(indicator)
    yield from _once(indicator)
    for number, target in enumerate(indicator.targets):
        path = ("indicators", indicator.id, "targets", number)
        horizon = scorecard.horizon.get(target.horizon)
        if horizon is not None:
            yield from _after_baseline(indicator, path, horizon.year)
        yield from _fits(indicator, target, path)
        yield from _path(indicator, target, path)


def _sentences(indicator: Indicator) -> Iterator[Finding]:
    for name, allowed in _PLACEHOLDERS.items():
        path = ("indicators", indicator.id, "plain", name)
        yield from check_sentence(path, getattr(indicator.plain, name), allowed)


def check_sentence(path: Path, template: str, allowed: Collection[str]) -> Iterator[Finding]:
    """Whether a sentence has no placeholders but the `allowed` ones, and no brace left open."""
    rule = N_("La frase usa solo {names}.", names=", ".join(f"{{{n}}}" for n in sorted(allowed)))
    try:
        used = set(_fields(template))
    except ValueError:
        yield Finding(
            path, N_("La frase tiene una llave sin cerrar."), rule, N_("Revise las llaves.")
        )
        return
    for field in sorted(used - set(allowed)):
        yield Finding(
            path, N_("La frase usa {{{field}}}.", field=field), rule, nearest(field, allowed)
        )


def _fields(template: str) -> Iterator[str]:
    """What stands between braces, with any format that was added to it."""
    for _, name, form, conversion in string.Formatter().parse(template):
        if name is not None:
            yield name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")


def _versions(indicator: Indicator) -> Iterator[Finding]:
    years = [baseline.since for baseline in indicator.baseline]
    later = [year for year in years[1:] if year is not None]
    if years and (years[0] is not None or len(later) != len(years) - 1 or later != sorted(later)):
        yield Finding(
            ("indicators", indicator.id, "baseline"),
            N_("Las versiones de la línea base no están fechadas en orden."),
            N_("La primera no lleva since; cada una que la reemplaza dice desde qué año."),
            N_("Escriba since en las versiones nuevas y déjelas al final."),
        )
    if list(indicator.breaks) != sorted(set(indicator.breaks), key=lambda t: parse_period(t).time):
        yield Finding(
            ("indicators", indicator.id, "breaks"),
            N_("Los quiebres no están en orden o se repiten."),
            N_("Cada quiebre es el primer periodo de un tramo comparable."),
            N_("Ordénelos del más antiguo al más nuevo."),
        )


def _once(indicator: Indicator) -> Iterator[Finding]:
    seen: set[tuple[str, str, int | None]] = set()
    for number, target in enumerate(indicator.targets):
        for scope in target.each or (target.territory,):
            key = (target.horizon, scope, target.since)
            if key in seen:
                yield Finding(
                    ("indicators", indicator.id, "targets", number),
                    N_(
                        "Hay dos metas {horizon} para «{scope}».",
                        horizon=target.horizon,
                        scope=scope,
                    ),
                    N_("Un lugar tiene una meta por horizonte; la que reemplaza lleva since."),
                    N_("Quite una o escriba since."),
                )
            seen.add(key)


def _after_baseline(indicator: Indicator, path: Path, year: int) -> Iterator[Finding]:
    for baseline in indicator.baseline:
        if year <= parse_period(baseline.period).time:
            yield Finding(
                (*path, "horizon"),
                N_(
                    "La meta es de {year} y la línea base de {period}.",
                    year=year,
                    period=baseline.period,
                ),
                N_("La meta es posterior a su línea base."),
                N_("Cambie el horizonte o la línea base."),
            )


def _fits(indicator: Indicator, target: Target, path: Path) -> Iterator[Finding]:
    problem = _misfit(indicator.direction, target.basis)
    if problem is not None:
        yield Finding(
            (*path, "basis"),
            problem,
            N_("La base de una meta depende de la dirección del indicador."),
            N_(
                "increase y decrease apuntan a un valor; range a un límite con low; "
                "maintain a keep_baseline o a un acuerdo con tolerance."
            ),
        )
    needs = isinstance(target.basis, KeepBaseline | LineToPlan) or (
        isinstance(target.basis, GapShare) and target.basis.start is None
    )
    if needs and not indicator.baseline:
        yield Finding(
            (*path, "basis"),
            N_("La base {kind} parte de una línea base y no hay ninguna.", kind=target.basis.kind),
            N_("Sin línea base no hay distancia que cerrar."),
            N_("Declare baseline o use otra base."),
        )
    basis = target.basis
    parts = (basis.reference, basis.start) if isinstance(basis, GapShare) else (basis,)
    for part in parts:
        if isinstance(part, OwnBest) and parse_period(part.until) < parse_period(part.since):
            yield Finding(
                (*path, "basis"),
                N_(
                    "El mejor valor se busca de {since} a {until}.",
                    since=part.since,
                    until=part.until,
                ),
                N_("El periodo va del más antiguo al más nuevo."),
                N_("Cambie since o until."),
            )
    if any(level not in indicator.levels for level in target.each):
        yield Finding(
            (*path, "each"),
            N_("La meta es para un nivel que el indicador no tiene."),
            N_("each nombra niveles de levels."),
            N_("Use {levels}.", levels=", ".join(indicator.levels)),
        )


def _misfit(direction: Direction, basis: Basis) -> Message | None:
    is_range = (isinstance(basis, Limit) and basis.low is not None) or (
        isinstance(basis, Agreed) and basis.value is None
    )
    keeps = isinstance(basis, KeepBaseline) or (
        isinstance(basis, Agreed) and basis.tolerance is not None
    )
    match direction:
        case Direction.INFORMATIVE:
            return N_("Un indicador informativo no tiene metas.")
        case Direction.RANGE if not is_range:
            return N_("Un rango necesita dos límites, y el inferior es menor.")
        case Direction.MAINTAIN if not keeps:
            return N_("Para mantener hace falta una tolerancia.")
        case Direction.INCREASE | Direction.DECREASE if is_range or keeps:
            return N_("Esta base es de un rango o de una tolerancia.")
        case _:
            return None


def _path(indicator: Indicator, target: Target, path: Path) -> Iterator[Finding]:
    if not target.path:
        return
    years = [point.year for point in target.path]
    moves = indicator.direction in (Direction.INCREASE, Direction.DECREASE)
    if not moves or years != sorted(set(years)):
        yield Finding(
            (*path, "path"),
            N_("El camino del plan no sirve aquí."),
            N_("Un camino es para subir o bajar, con años en orden y sin repetir."),
            N_("Ordene los años o quite el camino."),
        )
