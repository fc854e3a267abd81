"""What each development adds to a component in the year that is looked at, with its source."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from indicators.impacts.known import KnownEffect
from indicators.impacts.parts import CENTRAL, HIGH, LOW
from indicators.impacts.wording import explain_year
from ui.impacts.citations import Cited, cite
from ui.impacts.component.layers import Share
from ui.impacts.component.published import phase_note, variable_link
from ui.impacts.component.subject import Subject
from ui.impacts.words import PHASE, SIGN, STATUS, SignMark
from ui.impacts.years import acting_years
from ui.language import gettext as _
from ui.quantities import show_date
from ui.saying import say

_SAME = 1e-9


@dataclass(frozen=True)
class Contribution:
    """One effect with a number: its swatch is that of its development in the chart."""

    code: int | None
    swatch: str
    amount: str
    spread: str
    unreduced: str
    """The amount without measures, where measures reduce it."""
    acts: bool
    sign: SignMark
    name: str
    link: str
    status: str
    phase: str
    years: str
    pathway: str
    basis: str
    supposed: str
    """That the number was published for another year; often nothing."""
    dated: str
    """What is noted of the years of its phase."""
    cited: tuple[Cited, ...]
    variables: tuple[str, ...]
    """Links to the variables that are cited."""


def contributions(subject: Subject, shares: Sequence[Share]) -> tuple[Contribution, ...]:
    """The effects with a number, in the order of the chart."""
    order = {share.development.id: number for number, share in enumerate(shares)}
    by_name = {share.development.id: share for share in shares}
    counted = [
        (number, effect)
        for number, effect in enumerate(subject.outcome.effects)
        if effect.size is not None
    ]
    return tuple(
        _contribution(subject, number, effect, by_name[effect.development.id])
        for number, effect in sorted(counted, key=lambda item: order[item[1].development.id])
    )


def _contribution(subject: Subject, number: int, effect: KnownEffect, share: Share) -> Contribution:
    parts, position = subject.outcome.parts, subject.position
    acts = parts.counted[number, position] and parts.active[number, position] > 0
    low, high = (
        subject.facing * float(parts.amounts[end, number, position]) for end in (LOW, HIGH)
    )
    spread = ""
    if acts and low != high:
        ends = sorted((low, high))
        spread = _("entre {low} y {high}").format(
            low=subject.number(ends[0]), high=subject.number(ends[1])
        )
    central = float(parts.amounts[CENTRAL, number, position])
    held = explain_year(effect, float(parts.active[number, position]), subject.year)
    return Contribution(
        share.code,
        swatch(share),
        subject.with_unit(subject.facing * central) if acts else "—",
        spread,
        _unreduced(subject, number, effect) if acts else "",
        bool(acts),
        SIGN[effect.effect.sign],
        effect.development.name,
        subject.view.link(proyecto=effect.development.id),
        say(STATUS[effect.development.status]),
        say(PHASE[effect.effect.phase]),
        acting_years(effect),
        effect.effect.pathway,
        basis_words(effect),
        "" if held is None else say(held),
        phase_note(effect),
        cite(effect.cited, subject.system.catalogue.sources),
        tuple(dict.fromkeys(filter(None, (variable_link(subject, one) for one in effect.cited)))),
    )


def _unreduced(subject: Subject, number: int, effect: KnownEffect) -> str:
    if effect.size is None:
        return ""
    whole = effect.size[CENTRAL] * float(subject.outcome.parts.active[number, subject.position])
    left = abs(float(subject.outcome.parts.amounts[CENTRAL, number, subject.position]))
    if whole - left <= _SAME * whole:
        return ""
    return _("sin medidas: {amount}").format(amount=subject.number(whole))


def swatch(share: Share) -> str:
    """The end of the class of a swatch."""
    if not share.amounts.any():
        return "nada"
    if share.colour is None:
        return "otros"
    return f"{share.colour + 1}{'' if share.development.built else ' smd-imp-rayado'}"


def basis_words(effect: KnownEffect) -> str:
    """Who judged a number that nobody published; empty for a published one."""
    magnitude = effect.effect.magnitude
    if magnitude.basis != "expert":
        return ""
    return _("Lo estimó {body}, {date}.").format(
        body=magnitude.body, date=show_date(date.fromisoformat(magnitude.date))
    )
