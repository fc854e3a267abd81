"""A link between two objectives, in words: what pushes what, after how long, on what evidence."""

from dataclasses import dataclass

from indicators.definition.strategy import Link, Sign
from system import System
from ui.language import gettext as _
from ui.language import ngettext
from ui.parts.consensus_words import consensus_words
from ui.parts.view import View
from ui.strategy.findings import FindingWords, finding_words
from ui.strategy.standing import Standing, standing


@dataclass(frozen=True)
class LinkWords:
    """Everything that is known of one arrow."""

    cause: Standing
    effect: Standing
    sign: str
    pushes: bool
    lag: str
    circle: str
    hypothesis: str
    evidence: str
    """Empty when nobody has shown any."""
    agreement: str
    """By whom and when; empty for a proposal."""
    finding: FindingWords


def link_words(system: System, view: View, link: Link) -> LinkWords:
    pushes = link.sign is Sign.POSITIVE
    return LinkWords(
        cause=standing(system, view, link.cause),
        effect=standing(system, view, link.effect),
        sign=_("Empuja") if pushes else _("Frena"),
        pushes=pushes,
        lag=lag_words(link.lag),
        circle=_("Vuelve hacia atrás: cierra un círculo.") if link.feedback else "",
        hypothesis=link.hypothesis,
        evidence=link.evidence,
        agreement=consensus_words(link) if link.agreement else "",
        finding=finding_words(system, view, link),
    )


def lag_words(years: int) -> str:
    """`el mismo año`, `1 año después`."""
    if not years:
        return _("el mismo año")
    return ngettext("{n} año después", "{n} años después", years).format(n=years)


def causes_of(system: System, view: View, objective: str) -> tuple[LinkWords, ...]:
    """The links that push an objective, in the order they were defined."""
    return tuple(
        link_words(system, view, link)
        for link in system.scorecard.links
        if link.effect == objective
    )


def effects_of(system: System, view: View, objective: str) -> tuple[LinkWords, ...]:
    """The links by which an objective pushes others, in the order they were defined."""
    return tuple(
        link_words(system, view, link) for link in system.scorecard.links if link.cause == objective
    )
