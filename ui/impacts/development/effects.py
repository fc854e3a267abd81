"""All that a development does: in favour, against, disputed; with a number or without."""

from dataclasses import dataclass

from indicators.definition.component import Unknown
from indicators.definition.impact import EffectSign, Reversibility
from indicators.impacts.known import Basis
from ui.impacts.citations import Beside, Cited, cite, cite_beside
from ui.impacts.development.amounts import amount_notes, amount_words
from ui.impacts.development.subject import Acting, Subject
from ui.impacts.owing import owing
from ui.impacts.strength import SILENT, strength_of
from ui.impacts.words import CERTAINTY, PHASE, REVERSIBILITY, SIGN, SignMark
from ui.impacts.years import acting_years
from ui.language import gettext as _
from ui.language import ngettext
from ui.saying import say
from ui.sentences import capital


@dataclass(frozen=True)
class Line:
    """One effect; `amount` stands in the box of its `strength`."""

    component: str
    link: str
    amount: str
    strength: str
    notes: str
    pathway: str
    facts: str
    reason: str
    owner: str
    cited: tuple[Cited, ...]
    beside: tuple[Beside, ...]


@dataclass(frozen=True)
class Group:
    """The effects of one sign, by component; `counted` says how many, and on how many things."""

    sign: SignMark
    counted: str
    lines: tuple[Line, ...]


def groups(subject: Subject) -> tuple[Group, ...]:
    """In favour, against and disputed, in this order; those without any effect left out."""
    found = (
        (sign, [acting for acting in subject.acting if acting.effect.effect.sign is sign])
        for sign in EffectSign
    )
    return tuple(
        Group(SIGN[sign], _counted(effects), tuple(_line(subject, acting) for acting in effects))
        for sign, effects in found
        if effects
    )


def _counted(effects: list[Acting]) -> str:
    """`A favor: 3 efectos sobre 2 cosas`, without the sign; the title counts things."""
    things = len({acting.component.id for acting in effects})
    return _("{effects} sobre {things}").format(
        effects=ngettext("{n} efecto", "{n} efectos", len(effects)).format(n=len(effects)),
        things=ngettext("{n} cosa", "{n} cosas", things).format(n=things),
    )


def _line(subject: Subject, acting: Acting) -> Line:
    component, effect = acting.component, acting.effect
    sources = subject.system.catalogue.sources
    strength, magnitude = strength_of(effect), effect.effect.magnitude
    return Line(
        component.name,
        subject.view.link(componente=component.id),
        amount_words(subject, acting),
        strength,
        amount_notes(subject, acting),
        effect.effect.pathway,
        _facts(acting),
        say(effect.reason) if effect.reason is not None and strength != SILENT else "",
        owing(magnitude.publisher, effect.development)
        if isinstance(magnitude, Unknown) and effect.basis is Basis.UNKNOWN
        else "",
        cite(effect.cited, sources),
        cite_beside(effect, sources),
    )


def _facts(acting: Acting) -> str:
    """Phase, years, how sure it is, and whether it can be undone."""
    effect = acting.effect.effect
    said = [
        capital(say(PHASE[effect.phase])),
        acting_years(acting.effect),
        say(CERTAINTY[effect.certainty]),
    ]
    # of what is good nobody asks whether it can be undone
    if effect.sign is not EffectSign.FAVOURABLE or effect.reversibility != Reversibility.UNKNOWN:
        said.append(say(REVERSIBILITY[effect.reversibility]))
    return " · ".join(said)
