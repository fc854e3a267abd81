"""Who answers for which variables, and how those stand (`indicators.freshness`)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from indicators.catalogue import VariableEntry
from indicators.definition.indicator import Indicator
from indicators.definition.scorecard import Scorecard
from indicators.evaluation.evaluation import named_variables
from indicators.freshness import Freshness, Standing, freshness


@dataclass(frozen=True)
class Watched:
    """A variable, how it stands, and the indicators whose formulas wait for it."""

    entry: VariableEntry
    freshness: Freshness
    waiting: tuple[Indicator, ...]


@dataclass(frozen=True)
class Owner:
    """An institution, the posts that answer for its data, and its variables.

    `institution` is empty for what the catalogue ascribes to none. First come the variables that
    indicators use, then the others; in each the worst first.
    """

    institution: str
    posts: tuple[str, ...]
    variables: tuple[Watched, ...]

    def count(self, standing: Standing) -> int:
        """How many of its variables stand so."""
        return len(self.standing(standing))

    def standing(self, *standings: Standing) -> tuple[Watched, ...]:
        """Its variables that stand so, in their order."""
        return tuple(one for one in self.variables if one.freshness.standing in standings)


def owners(
    scorecard: Scorecard,
    entries: Iterable[VariableEntry],
    newest: Mapping[str, str],
    today: date,
) -> tuple[Owner, ...]:
    """Every institution of these variables, who owes most first and what has no institution last.

    `newest` is the newest period with a figure by variable. Late variables that indicators wait for
    weigh most, then all late ones, then those that are due, then those that were never brought.
    """
    used: dict[str, tuple[Indicator, ...]] = defaultdict(tuple)
    for indicator in scorecard.indicators:
        for variable in named_variables([indicator]):
            used[variable] += (indicator,)
    posts: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for steward in scorecard.load_rules.stewards:
        posts[steward.institution] += (steward.post,)
    found: dict[str, list[Watched]] = defaultdict(list)
    for entry in entries:
        state = freshness(entry.frequency, newest.get(entry.id, ""), today)
        found[entry.institution].append(Watched(entry, state, used.get(entry.id, ())))
    made = [
        Owner(institution, posts.get(institution, ()), tuple(sorted(watched, key=_by_need)))
        for institution, watched in found.items()
    ]
    return tuple(sorted(made, key=_by_debt))


def count_standings(found: Iterable[Owner]) -> Mapping[Standing, int]:
    """How many variables of all these owners stand how; every standing is there."""
    counted = Counter(one.freshness.standing for owner in found for one in owner.variables)
    return {standing: counted[standing] for standing in Standing}


def _by_need(one: Watched) -> tuple[bool, int, int, str]:
    state = one.freshness
    since = state.due_since.start if state.due_since else 0
    return not one.waiting, list(Standing).index(state.standing), since, one.entry.name


def _by_debt(owner: Owner) -> tuple[bool, int, int, int, int, str]:
    late, due, never = (
        owner.count(standing) for standing in (Standing.LATE, Standing.DUE, Standing.NEVER)
    )
    awaited = sum(1 for one in owner.standing(Standing.LATE) if one.waiting)
    return not owner.institution, -awaited, -late, -due, -never, owner.institution
