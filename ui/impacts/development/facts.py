"""What is known of a development before any effect: what it is, whose, where."""

from dataclasses import dataclass

from indicators.territory import Territory
from ui.impacts.development.kinds import kind_word
from ui.impacts.development.subject import Subject
from ui.impacts.words import STATUS
from ui.language import gettext as _
from ui.navigation import address
from ui.parts.fact import Fact
from ui.saying import say
from ui.sentences import capital, place_phrase


@dataclass(frozen=True)
class Facts:
    """`source` is where the record was read; empty where that is not on record."""

    facts: tuple[Fact, ...]
    note: str
    evidence: str
    source: str


def development_facts(subject: Subject) -> Facts:
    """The facts; what nobody published is said to be missing."""
    development = subject.development
    return Facts(
        (
            Fact(_("Situación"), say(STATUS[development.status])),
            Fact(_("Qué es"), kind_word(development.kind)),
            Fact(_("De quién es"), development.owner or _("no se ha publicado")),
            _place(subject),
        ),
        development.note,
        development.evidence,
        development.address,
    )


def _place(subject: Subject) -> Fact:
    name = subject.development.territory
    place = subject.geography.places.get(name)
    if place is None:
        return Fact(_("Dónde está"), _("Fuera de la región, pero actúa sobre ella"))
    words = capital(place_phrase(subject.system.scorecard, subject.geography, place.id))
    leads = isinstance(place, Territory)
    return Fact(
        _("Dónde está"), words, address("territorio", {"territorio": place.id}) if leads else ""
    )
