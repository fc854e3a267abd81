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

    Where one of the two bands has no verdict: how many go well in the whole map.
    """
    rollup, perspectives = view.rollup(system), system.scorecard.perspectives
    above, below = (
        _judged(rollup.under(Tier.OBJECTIVE, p.id)) for p in (perspectives[0], perspectives[-1])
    )
    if len(perspectives) < 2 or not above or not below:
        return said_of(system, view.place, _of_all(_judged(rollup.at(Tier.OBJECTIVE))))
    some, others = _going_well(below), _going_well(above)
    sentence = ngettext(
        "Abajo va bien {some} de {below} objetivos juzgados; arriba, {others} de {above}",
        "Abajo van bien {some} de {below} objetivos juzgados; arriba, {others} de {above}",
        some,
    )
    said = sentence.format(some=some, below=len(below), others=others, above=len(above))
    return said_of(system, view.place, said)


def _of_all(judged: list[Node]) -> str:
    if not judged:
        return _("Todavía no se puede juzgar ningún objetivo")
    some = _going_well(judged)
    return ngettext(
        "Va bien {some} de {total} objetivos juzgados",
        "Van bien {some} de {total} objetivos juzgados",
        some,
    ).format(some=some, total=len(judged))


def _going_well(nodes: list[Node]) -> int:
    return sum(node.status in GOOD for node in nodes)


def _judged(nodes: Iterable[Node]) -> list[Node]:
    return [node for node in nodes if node.score is not None]


def whole_sentence(system: System, view: View) -> str:
    """The sentence about all objectives that adds up."""
    return tally_sentence(tally(view.rollup(system).at(Tier.OBJECTIVE)), objective_nouns())


def alternative_text(system: System) -> str:
    """One sentence for those who do not see the drawing."""
    scorecard = system.scorecard
    words = _("Mapa de {objectives} objetivos en {bands} bandas, unidos por {arrows} flechas")
    return words.format(
        objectives=len(scorecard.objectives),
        bands=len(scorecard.perspectives),
        arrows=len(scorecard.links),
    )


def notes(system: System, view: View) -> tuple[str, ...]:
    """How the map is read, what its arrows are, what data say of them, what the colours are."""
    targets = count_targets(view.assessment(system), view.place, view.horizon)
    year = system.scorecard.horizon[view.horizon].year
    paragraphs = (
        (
            _("Se lee de abajo hacia arriba."),
            _("Toque un objetivo para ver qué lo empuja y a qué ayuda."),
        ),
        _about_arrows(system),
        findings_summary(system.associations.values()),
        (
            whole_sentence(system, view),
            targets_sentence(targets, year),
            measured_elsewhere(system, view.place),
        ),
    )
    return tuple(" ".join(filter(None, lines)) for lines in paragraphs if lines)


def _about_arrows(system: System) -> tuple[str, ...]:
    links = system.scorecard.links
    if not links:
        return ()
    brakes = sum(link.sign is Sign.NEGATIVE for link in links)
    return (
        _("Cada flecha es una hipótesis: alguien la propuso y se puede discutir."),
        arrows_agreed_words(links),
        ngettext(
            "La de puntos, con el signo menos, frena en vez de empujar.",
            "Las {n} de puntos, con el signo menos, frenan en vez de empujar.",
            brakes,
        ).format(n=brakes)
        if brakes
        else "",
    )
