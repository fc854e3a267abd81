"""Whether effects act together: each hypothesis with its evidence and what it changes."""

from dataclasses import dataclass

import numpy as np

from indicators.definition.component import Interaction
from indicators.definition.impact import InteractionKind
from indicators.impacts.parts import CENTRAL
from ui.impacts.citations import split_address
from ui.impacts.component.subject import Subject
from ui.impacts.words import INTERACTION
from ui.language import gettext as _
from ui.quantities import show_percent
from ui.saying import say


@dataclass(frozen=True)
class Together:
    """One interaction in words; `names` are the developments with their links."""

    kind: str
    names: tuple[tuple[str, str], ...]
    hypothesis: str
    evidence: str
    address: str
    strength: str
    change: str
    counted: bool


def together(subject: Subject) -> tuple[Together, ...]:
    """The interactions of the component, as they are in the scenario and year."""
    return tuple(
        _together(subject, number, interaction)
        for number, interaction in enumerate(subject.outcome.parts.interactions)
    )


def _together(subject: Subject, number: int, interaction: Interaction) -> Together:
    owner = {effect.id: effect.development for effect in subject.component.effects}
    known = subject.impacts.developments
    ids = dict.fromkeys(owner[name] for name in interaction.effects if owner[name] in known)
    evidence, address = split_address(interaction.evidence)
    strength = interaction.strength
    change, counted = _change(subject, number, interaction)
    return Together(
        say(INTERACTION[interaction.kind]),
        tuple((known[name].name, subject.view.link(proyecto=name)) for name in ids),
        interaction.hypothesis,
        evidence,
        address,
        _("Fuerza: {share}, según {source}.").format(
            share=show_percent(strength.central), source=strength.source
        )
        if strength is not None
        else "",
        change,
        counted,
    )


def _change(subject: Subject, number: int, interaction: Interaction) -> tuple[str, bool]:
    here = {effect.id for effect in subject.outcome.effects}
    if not here.intersection(interaction.effects):
        return _("Ninguna de estas obras entra en este escenario."), False
    if interaction.kind is InteractionKind.ADDITIVE:
        return _("Se suman sin más: no cambia el total."), False
    if interaction.kind is InteractionKind.INDUCES:
        return _("Sin la primera, las otras no actúan. No cambia cuánto suma cada una."), False
    change = float(subject.outcome.parts.changes[CENTRAL, number, subject.position])
    if interaction.strength is None:
        return _("Es una hipótesis: nadie ha publicado cuánto cambia la suma."), False
    if np.isnan(change):
        return _("Alguno de los efectos que actúan juntos no se puede sumar."), False
    if change == 0:
        return _("En {year} no cambia la suma.").format(year=subject.year), False
    words = _("En {year} cambia la suma en {change}.")
    sign = "+" if subject.facing * change > 0 else ""
    shown = f"{sign}{subject.with_unit(subject.facing * change)}"
    return words.format(year=subject.year, change=shown), True
