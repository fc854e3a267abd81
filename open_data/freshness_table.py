"""Until when every variable is known and from when on its next figure is owed, as a table."""

from typing import Any

import pandas as pd

from indicators.owners import Owner, Watched
from system import System

FRESHNESS_COLUMNS = (
    "variable", "institution", "responsible", "frequency", "frequency_months", "newest_period",
    "due_since", "late_since", "indicators",
)  # fmt: skip


def freshness_table(system: System) -> pd.DataFrame:
    """One line a variable (`indicators.freshness`), the same on every day: dates, no standings."""
    found = system.owners(system.edition.created_at.date())
    rows = [_row(owner, one) for owner in found for one in owner.variables]
    table = pd.DataFrame(sorted(rows), columns=list(FRESHNESS_COLUMNS))
    return table.astype({"frequency_months": "Int64"})


def _row(owner: Owner, one: Watched) -> list[Any]:
    state = one.freshness
    periods = (state.newest, state.due_since, state.late_since)
    return [
        one.entry.id, owner.institution, ";".join(owner.posts), one.entry.frequency, state.months,
        *("" if period is None else period.text for period in periods),
        ";".join(indicator.id for indicator in one.waiting),
    ]  # fmt: skip
