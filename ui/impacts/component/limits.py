"""The limits of a component in words: those in force, those that were, and which of them judge."""

from dataclasses import dataclass

from indicators.catalogue import LimitEntry
from indicators.definition.component import LimitUse
from indicators.impacts.limit import versions
from indicators.judgement.targets import CITABLE
from ui.impacts.component.subject import Subject
from ui.language import gettext as _
from ui.parts.confidence import confidence_words
from ui.quantities import NO_BREAK, show_figure, show_period


@dataclass(frozen=True)
class Norm:
    """One norm with its value and the years in which it holds."""

    value: str
    years: str
    norm: str
    who: str
    title: str
    address: str
    confidence: str
    evidence: str
    note: str
    current: bool


@dataclass(frozen=True)
class LimitWords:
    """One limit: its norms, the one in force first."""

    name: str
    direction: str
    judging: str
    """Whether it judges, or why not."""
    judges: bool
    note: str
    norms: tuple[Norm, ...]


def limit_words(subject: Subject) -> tuple[LimitWords, ...]:
    """Every limit of the component, those that judge first."""
    uses = sorted(subject.component.limits, key=lambda use: not use.judges)
    return tuple(_limit(subject, use) for use in uses)


def _limit(subject: Subject, use: LimitUse) -> LimitWords:
    dated = versions(use, subject.impacts.limits)
    newest = dated[-1] if dated else None
    confirmed = newest is not None and newest.confidence in CITABLE
    if not confirmed:
        judging = _("No da color hasta que se confirme.")
    elif use.judges:
        judging = _("Con este límite se juzga la suma.")
    else:
        judging = _("No juzga la suma: mide otra cosa.")
    later = [*(entry.since for entry in dated[1:]), ""]
    return LimitWords(
        use.name,
        _("como máximo") if use.direction == "maximum" else _("como mínimo"),
        judging,
        use.judges and confirmed,
        use.note,
        tuple(
            _norm(subject, use, entry, until)
            for entry, until in reversed(list(zip(dated, later, strict=True)))
        ),
    )


def _norm(subject: Subject, use: LimitUse, entry: LimitEntry, until: str) -> Norm:
    unit = subject.impacts.facts.labels.get(entry.unit, entry.unit)
    since = show_period(entry.since)
    years = (
        _("rigió de {first} a {last}").format(first=since, last=show_period(until))
        if until
        else _("rige desde {year}").format(year=since)
    )
    return Norm(
        f"{show_figure(entry.value)}{NO_BREAK}{unit}",
        years,
        entry.norm,
        entry.institution,
        entry.title,
        entry.address,
        confidence_words(entry.confidence) if entry.confidence else "",
        entry.evidence,
        # a note of the repository may be about all that its norm limits
        "" if use.note else entry.note,
        not until,
    )
