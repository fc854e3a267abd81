"""What happened to accounts, for who administers them. Never a password, never a token."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

import sqlalchemy as sa

from access.store import open_store
from access.tables import log

_LONGEST_DETAIL = 200
_KEPT_S = 2 * 365 * 86_400.0
"""Two years: longer than any question about a load, and names are not kept for ever."""


class Event(StrEnum):
    """The closed list of what is written down."""

    SIGNED_IN = "signed_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGN_IN_LIMITED = "sign_in_limited"
    SIGNED_OUT = "signed_out"
    DENIED = "denied"
    ROLE_GIVEN = "role_given"
    ROLE_TAKEN = "role_taken"
    ACCOUNT_ADDED = "account_added"
    ACCOUNT_BLOCKED = "account_blocked"
    ACCOUNT_UNBLOCKED = "account_unblocked"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 the name of an event


@dataclass(frozen=True)
class Entry:
    """One line: when, what, who did it, to which account, from where."""

    at: datetime
    event: Event
    who: str
    account: str
    address: str
    detail: str


def write_down(
    connection: sa.Connection,
    event: Event,
    *,
    who: str = "",
    account: str = "",
    address: str = "",
    detail: str = "",
) -> None:
    """Add a line in the transaction of what it tells of."""
    now = time.time()
    connection.execute(
        log.insert().values(
            at=now,
            event=event.value,
            who=who[:160],
            account=account[:160],
            address=address[:64],
            detail=detail[:_LONGEST_DETAIL],
        )
    )
    connection.execute(log.delete().where(log.c.at < now - _KEPT_S))


def newest_entries(most: int = 200) -> tuple[Entry, ...]:
    """The last lines, newest first. Only for whom `require(…, Right.MANAGE)` let through."""
    query = sa.select(log).order_by(log.c.id.desc()).limit(most)
    with open_store().reading() as connection:
        return tuple(
            Entry(
                datetime.fromtimestamp(row.at, UTC),
                Event(row.event),
                row.who,
                row.account,
                row.address,
                row.detail,
            )
            for row in connection.execute(query)
        )
