"""Rules of the strategy: everything an objective or link names exists, and causes lead on."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from indicators.definition.scorecard import Scorecard
from indicators.definition.strategy import Grouping, Objective, Perspective
from indicators.message import N_, Message
from indicators.problem import Finding, Level, Path, nearest


class Named(NamedTuple):
    """A name found in a definition and the names it could have been."""

    path: Path
    name: str
    valid: Collection[str]
    kind: Message

    @property
    def is_unknown(self) -> bool:
        return self.name not in self.valid


def check_strategy(scorecard: Scorecard) -> Iterator[Finding]:
    """All findings about horizons, objectives, groupings and links."""
    yield from (unknown(named) for named in _names(scorecard) if named.is_unknown)
    yield from _horizons_in_order(scorecard)
    yield from _everyone_served(scorecard)
    yield from _links(scorecard)
    yield from _circles(scorecard)


def unknown(named: Named) -> Finding:
    """The finding of a name that does not exist."""
    return Finding(
        named.path,
        N_("No existe {kind} «{name}».", kind=named.kind, name=named.name),
        N_("Lo que se nombra tiene que estar definido."),
        nearest(named.name, named.valid),
    )


def _names(scorecard: Scorecard) -> Iterator[Named]:
    themes, dimensions, stakeholders = (
        {grouping.id for grouping in groupings}
        for groupings in (scorecard.themes, scorecard.dimensions, scorecard.stakeholders)
    )
    for o in scorecard.objectives:
        path = ("objectives", o.id)
        yield Named(
            (*path, "perspective"), o.perspective, scorecard.perspective, N_("la perspectiva")
        )
        for n, theme in enumerate(o.themes):
            yield Named((*path, "themes", n), theme, themes, N_("el tema"))
        if o.dimension is not None:
            yield Named((*path, "dimension"), o.dimension, dimensions, N_("la dimensión"))
        for n, stakeholder in enumerate(o.stakeholders):
            yield Named(
                (*path, "stakeholders", n), stakeholder, stakeholders, N_("el grupo de actores")
            )
    for link in scorecard.links:
        path = ("links", link.id)
        yield Named((*path, "cause"), link.cause, scorecard.objective, N_("el objetivo"))
        yield Named((*path, "effect"), link.effect, scorecard.objective, N_("el objetivo"))
        if link.indicators is not None:
            for end in ("cause", "effect"):
                name = getattr(link.indicators, end)
                yield Named(
                    (*path, "indicators", end), name, scorecard.indicator, N_("el indicador")
                )
    for i in scorecard.indicators:
        path = ("indicators", i.id)
        yield Named((*path, "objective"), i.objective, scorecard.objective, N_("el objetivo"))
        yield Named((*path, "unit"), i.unit, scorecard.unit, N_("la unidad"))
        for n, target in enumerate(i.targets):
            yield Named(
                (*path, "targets", n, "horizon"),
                target.horizon,
                scorecard.horizon,
                N_("el horizonte"),
            )


def _horizons_in_order(scorecard: Scorecard) -> Iterator[Finding]:
    for former, horizon in zip(scorecard.horizons, scorecard.horizons[1:], strict=False):
        if horizon.year <= former.year:
            yield Finding(
                ("horizons", horizon.id, "year"),
                N_(
                    "{name} es de {year}, no después de {former}.",
                    name=horizon.name,
                    year=horizon.year,
                    former=former.year,
                ),
                N_("Los horizontes van del más cercano al más lejano."),
                N_("Cambie el año o el orden."),
            )


def _everyone_served(scorecard: Scorecard) -> Iterator[Finding]:
    every = scorecard.objectives
    served: dict[str, tuple[Sequence[Perspective | Grouping | Objective], set[str | None]]] = {
        "perspectives": (scorecard.perspectives, {o.perspective for o in every}),
        "themes": (scorecard.themes, {theme for o in every for theme in o.themes}),
        "dimensions": (scorecard.dimensions, {o.dimension for o in every}),
        "stakeholders": (scorecard.stakeholders, {s for o in every for s in o.stakeholders}),
        "objectives": (every, {i.objective for i in scorecard.indicators}),
    }
    for subject, (definitions, names) in served.items():
        for definition in definitions:
            if definition.id not in names:
                yield Finding(
                    (subject, definition.id),
                    N_("Nada sirve a «{name}».", name=definition.name),
                    N_(
                        "Cada perspectiva, tema, dimensión y grupo tiene objetivos; "
                        "cada objetivo tiene indicadores."
                    ),
                    N_("Agregue uno o quite «{name}».", name=definition.id),
                    Level.WARNING,
                )


def _links(scorecard: Scorecard) -> Iterator[Finding]:
    for link in scorecard.links:
        path = ("links", link.id)
        if link.cause == link.effect:
            yield Finding(
                path,
                N_("El objetivo «{name}» se enlaza consigo mismo.", name=link.cause),
                N_("Un enlace va de un objetivo a otro."),
                N_("Corrija la causa o el efecto."),
            )
        if link.feedback and link.lag == 0:
            yield Finding(
                (*path, "lag"),
                N_("Un efecto que regresa no puede tener retardo 0."),
                N_("Lo que regresa tarda al menos un año."),
                N_("Escriba en lag los años que tarda."),
            )
        if link.indicators is None:
            continue
        for end in ("cause", "effect"):
            indicator = scorecard.indicator.get(getattr(link.indicators, end))
            if indicator is not None and indicator.objective != getattr(link, end):
                yield Finding(
                    (*path, "indicators", end),
                    N_(
                        "El indicador «{name}» es del objetivo «{objective}».",
                        name=indicator.id,
                        objective=indicator.objective,
                    ),
                    N_("El par de indicadores es de los dos objetivos del enlace."),
                    N_("Elija un indicador de «{objective}».", objective=getattr(link, end)),
                )


def _circles(scorecard: Scorecard) -> Iterator[Finding]:
    """A link that closes a circle must say that it is a feedback."""
    effects: dict[str, list[str]] = {}
    for link in scorecard.links:
        if link.feedback or link.cause == link.effect:
            continue
        chain = way_between(effects, link.effect, link.cause)
        if chain is None:
            effects.setdefault(link.cause, []).append(link.effect)
            continue
        yield Finding(
            ("links", link.id),
            N_("El enlace cierra un círculo: {chain}.", chain=" → ".join([link.cause, *chain])),
            N_("Las causas llevan a la misión y no regresan, salvo que el enlace lo declare."),
            N_("Quite un enlace, o escriba feedback: true si el efecto de verdad regresa."),
        )


def way_between(effects: Mapping[str, Sequence[str]], start: str, end: str) -> list[str] | None:
    """Names from start to end along their `effects`, both included; `None` without a way."""
    if start == end:
        return [start]
    seen, ways = {start}, [[start]]
    while ways:
        way = ways.pop(0)
        for effect in effects.get(way[-1], ()):
            if effect == end:
                return [*way, effect]
            if effect not in seen:
                seen.add(effect)
                ways.append([*way, effect])
    return None
