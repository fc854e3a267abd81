"""What is said over and under the map."""

from collections.abc import Iterable

from indicators.definition.strategy import Sign
from indicators.rollup import Node, Tier
from system import System
from ui.language import gettext as _
from ui.language import ngettext
from ui.parts.consensus_words import arrows_agreed_words
from ui.parts.place_words import measured_elsewhere, said_of
from ui.parts.tally import GOOD, objective_nouns, tally, tally_sentence
from ui.parts.target_words import count_targets, targets_sentence
from ui.parts.view import View
from ui.strategy.findings import findings_summary


def headline(system: System, view: View) -> str:
    """How many of the objectives with a verdict go well in the lowest band and in the highest.

    Where one of the two bands has no verdict at all: the sentence about all objectives.
    """
    rollup, perspectives = view.rollup(system), system.scorecard.perspectives
    above, below = (
        _judged(rollup.under(Tier.OBJECTIVE, p.id)) for p in (perspectives[0], perspectives[-1])
    )
    if len(perspectives) < 2 or not above or not below:
        return said_of(system, view.place, whole_sentence(system, view))
    some, others = (sum(node.status in GOOD for node in nodes) for nodes in (below, above))
    sentence = ngettext(
        "Abajo va bien {some} de {below} objetivos juzgados; arriba, {others} de {above}",
        "Abajo van bien {some} de {below} objetivos juzgados; arriba, {others} de {above}",
        some,
    )
    if not some:
        sentence = _(
            "Abajo no va bien ningún objetivo de {below} juzgados; arriba, {others} de {above}"
        )
    return said_of(
        system,
        view.place,
        sentence.format(
            some=some, below=len(below), others=others or _("ninguno"), above=len(above)
        ),
    )


def _judged(nodes: Iterable[Node]) -> list[Node]:
    return [node for node in nodes if node.score is not None]


def whole_sentence(system: System, view: View) -> str:
    """The sentence about all objectives that adds up."""
    return tally_sentence(tally(view.rollup(system).at(Tier.OBJECTIVE)), objective_nouns())


def alternative_text(system: System) -> str:
    """One sentence for those who do not see the drawing."""
    scorecard = system.scorecard
    return _("Mapa de {objectives} objetivos en {bands} bandas, unidos por {arrows} flechas").format(
        objectives=len(scorecard.objectives),
        bands=len(scorecard.perspectives),
        arrows=len(scorecard.links),
    )


def notes(system: System, view: View) -> tuple[str, ...]:
    """How the map is read, what its arrows are, and what stands behind the colours."""
    links = system.scorecard.links
    lines = [_("Se lee de abajo hacia arriba. Toque un objetivo para ver qué lo empuja y a qué ayuda.")]
    if links:
        lines.append(
            _("Cada flecha es una hipótesis: alguien la propuso y se puede discutir. {agreed}").format(
                agreed=arrows_agreed_words(links)
            )
        )
    if brakes := sum(link.sign is Sign.NEGATIVE for link in links):
        lines.append(
            ngettext(
                "{n} flecha, de puntos y con el signo menos, frena en vez de empujar.",
                "{n} flechas, de puntos y con el signo menos, frenan en vez de empujar.",
                brakes,
            ).format(n=brakes)
        )
    lines.extend(findings_summary(system.associations.values()))
    lines.append(
        " ".join(
            (
                whole_sentence(system, view),
                targets_sentence(
                    count_targets(view.assessment(system), view.place, view.horizon),
                    system.scorecard.horizon[view.horizon].year,
                ),
            )
        )
    )
    if elsewhere := measured_elsewhere(system, view.place):
        lines.append(elsewhere)
    return tuple(lines)
