"""What is late by its own frequency and who answers for it, as the screen of quality shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.freshness import RULE, Standing, missing_count, missing_words, standing_since
from indicators.owners import Owner, Watched, count_standings
from ui.language import gettext as _
from ui.language import ngettext
from ui.navigation import address
from ui.parts.view import View
from ui.quantities import show_period
from ui.saying import say

_ASKED = (Standing.LATE, Standing.DUE)


@dataclass(frozen=True)
class Link:
    """A name and where it leads."""

    name: str
    link: str


@dataclass(frozen=True)
class Asked:
    """One variable of which a figure is late, due, or was never brought."""

    name: str
    link: str
    owner: str
    frequency: str
    newest: str
    standing: str
    missing: str
    short: str
    """`Atrasada: 16 meses`, where there is little room."""
    waiting: tuple[Link, ...]


@dataclass(frozen=True)
class Holder:
    """An institution, its post, and how many of its variables stand how."""

    name: str
    link: str
    post: str
    count: Mapping[str, int]
    words: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True)
class Lateness:
    """The whole section: what indicators wait for, then every institution, the worst first."""

    day: str
    rule: str
    counts: Mapping[str, int]
    awaited: tuple[Asked, ...]
    awaited_never: int
    designated: bool
    """Whether any institution has a post that answers for its data."""
    asking: tuple[Holder, ...]
    others: tuple[Holder, ...]
    unknown: tuple[Link, ...]
    """Variables that indicators use and that have no frequency."""


def lateness(found: Sequence[Owner], view: View, day: str) -> Lateness:
    """The section as seen from a view, on a day in words."""
    holders = [(owner, _holder(owner, view)) for owner in found]
    used = [one for owner in found for one in owner.variables if one.waiting]
    by_standing = {
        standing: [one for one in used if one.freshness.standing is standing]
        for standing in Standing
    }
    return Lateness(
        day=day,
        rule=say(RULE),
        counts=_named(count_standings(found)),
        awaited=tuple(_asked(one, view) for standing in _ASKED for one in by_standing[standing]),
        awaited_never=len(by_standing[Standing.NEVER]),
        designated=any(owner.posts for owner in found),
        asking=tuple(holder for owner, holder in holders if owner.standing(*_ASKED)),
        others=tuple(holder for owner, holder in holders if not owner.standing(*_ASKED)),
        unknown=tuple(
            Link(one.entry.name, _variable(one, view)) for one in by_standing[Standing.NO_FREQUENCY]
        ),
    )


def _holder(owner: Owner, view: View) -> Holder:
    counts = count_standings([owner])
    return Holder(
        owner.institution or _("Institución no consta"),
        address("variables", {**view.kept, "institucion": owner.institution})
        if owner.institution
        else "",
        "; ".join(owner.posts) or _("sin responsable designado"),
        _named(counts),
        _count_words(counts[Standing.LATE], counts[Standing.DUE]),
        tuple(_asked(one, view) for one in owner.standing(*_ASKED)),
    )


def _asked(one: Watched, view: View) -> Asked:
    state = one.freshness
    since = standing_since(state)
    late = state.standing is Standing.LATE
    words = _("Atrasada desde {month}") if late else _("Toca desde {month}")
    return Asked(
        one.entry.name,
        _variable(one, view),
        one.entry.institution or _("Institución no consta"),
        one.entry.frequency,
        show_period(state.newest.text) if state.newest else "",
        words.format(month=show_period(since.text)) if since else "",
        say(missing_words(state)),
        (_("Atrasada: {count}") if late else _("Toca: {count}")).format(
            count=say(missing_count(state))
        ),
        tuple(
            Link(indicator.name, view.link("indicador", indicador=indicator.id))
            for indicator in one.waiting
        ),
    )


def _variable(one: Watched, view: View) -> str:
    return address("variables", {**view.kept, "variable": one.entry.id})


def _count_words(late: int, due: int) -> str:
    """`7 atrasadas y 1 por pedir`, without what is none."""
    words = [
        ngettext("{n} atrasada", "{n} atrasadas", late).format(n=late) if late else "",
        _("{n} por pedir").format(n=due) if due else "",
    ]
    return _(" y ").join(word for word in words if word)


def _named(counts: Mapping[Standing, int]) -> Mapping[str, int]:
    return {standing.value: count for standing, count in counts.items()}
