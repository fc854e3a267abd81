"""What has no figure: by who should publish it, with what is published without adding."""

from dataclasses import dataclass

from indicators.definition.component import Unknown
from indicators.impacts.known import Basis, KnownEffect
from ui.impacts.citations import Beside, cite_beside
from ui.impacts.component.published import phase_note, variable_link
from ui.impacts.component.subject import Subject
from ui.impacts.naming import short_name
from ui.impacts.owing import owing
from ui.impacts.words import CERTAINTY, PHASE, SIGN, STATUS, SignMark
from ui.impacts.years import acting_years
from ui.language import gettext as _
from ui.saying import say


@dataclass(frozen=True)
class Silent:
    """One effect without a number that could be added."""

    name: str
    link: str
    status: str
    phase: str
    years: str
    sign: SignMark
    certainty: str
    pathway: str
    reason: str
    dated: str
    """What is noted of the years of its phase."""
    owner: str
    """Whose the development is, where its owner should publish; often nothing."""
    beside: tuple[Beside, ...]
    variables: tuple[str, ...]
    """For each of what is published beside, the link to its variable, or nothing."""


@dataclass(frozen=True)
class Debt:
    """Who should publish a number, and of which effects.

    `owed` is false where there is a number already, and only something else is missing.
    """

    publisher: str
    owed: bool
    effects: tuple[Silent, ...]

    @property
    def names(self) -> tuple[tuple[str, str, str], ...]:
        """The developments with their links and owners, each once."""
        return tuple(dict.fromkeys((short_name(e.name), e.link, e.owner) for e in self.effects))

    @property
    def published(self) -> int:
        """How many of the effects have a published figure that is not added."""
        return sum(bool(effect.beside) for effect in self.effects)


def debts(subject: Subject) -> tuple[Debt, ...]:
    """The effects of unknown magnitude by who owes the number, the most owed first."""
    found: dict[str, list[Silent]] = {}
    for effect in subject.outcome.effects:
        if effect.basis is Basis.UNKNOWN:
            magnitude = effect.effect.magnitude
            owed = magnitude.publisher if isinstance(magnitude, Unknown) else ""
            found.setdefault(owed, []).append(_silent(subject, effect))
    ordered = sorted(found.items(), key=lambda item: (not item[0], -len(item[1])))
    return tuple(
        Debt(owner or _("Tiene cifra, pero no se puede sumar"), bool(owner), tuple(effects))
        for owner, effects in ordered
    )


def inside(subject: Subject) -> tuple[Silent, ...]:
    """The effects that the reference observation already holds."""
    return tuple(
        _silent(subject, effect)
        for effect in subject.outcome.effects
        if effect.basis is Basis.INSIDE
    )


def _silent(subject: Subject, effect: KnownEffect) -> Silent:
    return Silent(
        effect.development.name,
        subject.view.link(proyecto=effect.development.id),
        say(STATUS[effect.development.status]),
        say(PHASE[effect.effect.phase]),
        acting_years(effect),
        SIGN[effect.effect.sign],
        say(CERTAINTY[effect.effect.certainty]),
        effect.effect.pathway,
        say(effect.reason) if effect.reason is not None else "",
        phase_note(effect),
        _owner(effect),
        cite_beside(effect, subject.system.catalogue.sources),
        tuple(variable_link(subject, stated.citation) for stated in effect.stated),
    )


def _owner(effect: KnownEffect) -> str:
    magnitude, development = effect.effect.magnitude, effect.development
    if not isinstance(magnitude, Unknown):
        return ""
    named = owing(magnitude.publisher, development) != magnitude.publisher
    return development.owner if named else ""
