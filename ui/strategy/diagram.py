"""The strategy as a drawing of bands, nodes and arrows."""

from indicators.definition.model import Consensus
from indicators.definition.strategy import Sign
from system import System
from ui.language import gettext as _
from ui.map.model import Arrow, Band, Drawing, Node
from ui.parts.view import View
from ui.strategy.standing import Standing, standing


def strategy_drawing(system: System, view: View) -> Drawing:
    """Perspectives as bands in their order, objectives as nodes, links as arrows."""
    scorecard = system.scorecard
    return Drawing(
        bands=tuple(Band(p.id, p.short, p.gloss) for p in scorecard.perspectives),
        nodes=tuple(
            _node(system, standing(system, view, o.id), o.perspective) for o in scorecard.objectives
        ),
        arrows=tuple(
            Arrow(link.cause, link.effect, link.sign.value, link.status is Consensus.AGREED)
            for link in scorecard.links
        ),
    )


def _node(system: System, shown: Standing, band: str) -> Node:
    word, _dot, note = shown.mark.word.partition(" · ")
    return Node(
        id=shown.id,
        band=band,
        title=shown.name,
        short=shown.short,
        status=shown.mark.slug,
        status_word=word,
        shape=shown.mark.shape,
        note=note,
        href=shown.map_link,
        label=_read_aloud(system, shown.id),
        hollow=not shown.judged,
    )


def _read_aloud(system: System, objective: str) -> str:
    """What the arrows show to those who see them."""
    links = system.scorecard.links
    pushes = [link for link in links if link.sign is Sign.POSITIVE]
    brakes = [link for link in links if link.sign is Sign.NEGATIVE]
    said = (
        (_("Lo empujan: {names}."), [k.cause for k in pushes if k.effect == objective]),
        (_("Lo frenan: {names}."), [k.cause for k in brakes if k.effect == objective]),
        (_("Ayuda a: {names}."), [k.effect for k in pushes if k.cause == objective]),
        (_("Frena a: {names}."), [k.effect for k in brakes if k.cause == objective]),
    )
    named = system.scorecard.objective
    return " ".join(
        sentence.format(names=", ".join(named[name].short for name in names))
        for sentence, names in said
        if names
    )
