"""Rules of what acts on effects together: interactions, and measures."""

from collections.abc import Iterator, Sequence

from indicators.definition.component import Component, Interaction
from indicators.definition.impact import EffectSign, InteractionKind
from indicators.definition.scorecard import Scorecard
from indicators.message import N_, Message
from indicators.problem import Finding, Level, Path, nearest
from indicators.rules.strategy import Named, unknown, way_between

_OF_ONE_SIGN = (InteractionKind.SYNERGISTIC, InteractionKind.ANTAGONISTIC)


def check_interactions(scorecard: Scorecard, component: Component) -> Iterator[Finding]:
    """All findings about what effects on one component do together."""
    for interaction in component.interactions:
        path = ("components", component.id, "interactions", interaction.id)
        yield from _effects(scorecard, component, interaction.effects, path)
        yield from _strength(interaction, path)
        yield from _signs(component, interaction, path)
    yield from _circles(component)


def check_measures(scorecard: Scorecard, component: Component) -> Iterator[Finding]:
    """All findings about what is done about effects on one component."""
    favourable = {e.id for e in component.effects if e.sign is EffectSign.FAVOURABLE}
    for measure in component.measures:
        path = ("components", component.id, "measures", measure.id)
        yield from _effects(scorecard, component, measure.effects, path)
        for n, name in enumerate(measure.effects):
            if name in favourable:
                yield Finding(
                    (*path, "effects", n),
                    N_("La medida actúa sobre «{name}», que es favorable.", name=name),
                    N_("Una medida evita, reduce, restaura o compensa un daño."),
                    N_("Nombre un efecto adverso, o revise el signo del efecto."),
                    Level.WARNING,
                )
        if measure.reduction is not None and measure.since is None:
            yield Finding(
                (*path, "since"),
                N_("La medida reduce y no dice desde qué año."),
                N_("Sin «since» su reducción no se cuenta."),
                N_("Escriba en «since» el año que da la fuente."),
                Level.WARNING,
            )


def _effects(
    scorecard: Scorecard, component: Component, names: Sequence[str], path: Path
) -> Iterator[Finding]:
    """Whether every effect named is one of the component's own, and named once."""
    own = {effect.id for effect in component.effects}
    for n, name in enumerate(names):
        where = (*path, "effects", n)
        if name in names[:n]:
            yield Finding(
                where,
                N_("«{name}» está repetido.", name=name),
                N_("Un efecto se nombra una sola vez."),
                N_("Quite uno de los dos."),
            )
        elif name in scorecard.left_out.get(component.id, ()):
            yield Finding(
                where,
                N_("El efecto «{name}» quedó fuera por un error propio.", name=name),
                N_("Lo que se nombra tiene que estar definido."),
                N_("Corrija primero ese efecto."),
            )
        elif name not in own:
            others = [
                other.id
                for other in scorecard.components
                if other.id != component.id and any(e.id == name for e in other.effects)
            ]
            yield (
                _of_another(where, name, component, others[0])
                if others
                else unknown(Named(where, name, own, N_("el efecto")))
            )


def _of_another(where: Path, name: str, component: Component, other: str) -> Finding:
    return Finding(
        where,
        N_(
            "«{name}» no está entre los efectos de «{own}»; está en «{other}».",
            name=name,
            own=component.id,
            other=other,
        ),
        N_("Solo se juntan efectos sobre un mismo componente."),
        nearest(name, {effect.id for effect in component.effects}),
    )


def _strength(interaction: Interaction, path: Path) -> Iterator[Finding]:
    strength, kind = interaction.strength, interaction.kind
    if strength is None:
        return
    if not kind.has_strength:
        yield Finding(
            (*path, "strength"),
            N_("Una interacción {kind} tiene fuerza.", kind=kind),
            N_("«additive» solo suma, e «induces» solo dice cuándo actúa: no llevan fuerza."),
            N_("Quite «strength», o cambie «kind»."),
        )
    elif kind is not InteractionKind.SYNERGISTIC and strength.high > 1:
        yield Finding(
            (*path, "strength"),
            N_("La fuerza llega a {high}.", high=strength.high),
            N_("Solo en «synergistic» la fuerza pasa de 1, que es todo: el 100 %."),
            N_("Escriba una proporción de 0 a 1."),
        )


def _signs(component: Component, interaction: Interaction, path: Path) -> Iterator[Finding]:
    """Whether the signs suit the kind; one that is disputed may turn out to be either."""
    sign = {effect.id: effect.sign for effect in component.effects}
    if not set(interaction.effects) <= set(sign):
        return
    signs = {sign[name] for name in interaction.effects}
    known = signs - {EffectSign.DISPUTED}
    rule: Message | None = None
    if interaction.kind in _OF_ONE_SIGN and len(known) > 1:
        rule = N_("«synergistic» y «antagonistic» juntan efectos de un mismo signo.")
    if interaction.kind is InteractionKind.COUNTERVAILING and len(signs) == 1 and known:
        rule = N_("«countervailing» junta un efecto favorable con uno adverso.")
    if rule is not None:
        yield Finding(
            (*path, "kind"),
            N_(
                "La interacción {kind} junta efectos de signo {signs}.",
                kind=interaction.kind,
                signs=" y ".join(sorted(signs)),
            ),
            rule,
            N_("Cambie «kind», o revise los efectos y sus signos."),
        )


def _circles(component: Component) -> Iterator[Finding]:
    """Nothing may be there only because of what it brings itself."""
    links = [i for i in component.interactions if i.kind is InteractionKind.INDUCES]
    brings: dict[str, list[str]] = {}
    for link in links:
        cause, *induced = link.effects
        brings.setdefault(cause, []).extend(induced)
    for link in links:
        cause, *induced = link.effects
        ways = (way_between(brings, name, cause) for name in induced if name != cause)
        way = next((found for found in ways if found is not None), None)
        if way is not None:
            yield Finding(
                ("components", component.id, "interactions", link.id),
                N_(
                    "Las interacciones «induces» cierran un círculo: {chain}.",
                    chain=" → ".join([cause, *way]),
                ),
                N_("Lo que otro trae existe solo con él: nada puede traerse a sí mismo."),
                N_("Quite una de las interacciones del círculo."),
            )
