"""Sessions: a random token in the browser, its digest here, over after 8 hours or one idle."""

import hashlib
import re
import secrets
import time

import sqlalchemy as sa

from access.log import Event, write_down
from access.right import Identity, Role, Via
from access.store import is_there, open_store
from access.tables import accounts, roles, sessions

LONGEST_S = 8 * 3600.0
IDLE_S = 60 * 60.0
_TOUCH_S = 60.0
"""An activity is written down once a minute, not at every click."""

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def new_token() -> str:
    """256 random bits, as text for a cookie."""
    return secrets.token_urlsafe(32)


def digest_of(token: str) -> str:
    """What is kept of a token. No salt is needed: nobody guesses 256 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()


def begin_session(
    connection: sa.Connection, account: int, digest: str, created: float | None = None
) -> None:
    """Open a session of an account; those that are over are swept away."""
    now = time.time()
    begun = now if created is None else min(created, now)
    connection.execute(sessions.delete().where(sessions.c.expires < now))
    connection.execute(
        sessions.insert().values(
            digest=digest,
            account=account,
            created=begun,
            seen=now,
            expires=begun + LONGEST_S,
            ended=False,
        )
    )


def identify(token: str) -> Identity | None:
    """Who holds this token of a local account now; None for any doubt."""
    if not _TOKEN.fullmatch(token) or not is_there():
        return None
    return identify_digest(digest_of(token))


def identify_digest(digest: str) -> Identity | None:
    """Who has the session of this digest now, which counts as activity."""
    store, now = open_store(), time.time()
    with store.reading() as connection:
        found = identity_of_session(connection, digest)
        seen = connection.scalar(sa.select(sessions.c.seen).where(sessions.c.digest == digest))
    if found is not None and now - (seen or now) > _TOUCH_S:
        with store.writing() as connection:
            # Never an ended one, and never backwards: another process may have written since.
            of_this = (sessions.c.digest == digest) & (sessions.c.seen < now)
            connection.execute(sessions.update().where(of_this).values(seen=now))
    return found


def identity_of_session(connection: sa.Connection, digest: str) -> Identity | None:
    """Account and roles as they are written at this moment, if the session still counts."""
    now = time.time()
    query = (
        sa.select(accounts.c.id, accounts.c.name, accounts.c.via)
        .join(sessions, sessions.c.account == accounts.c.id)
        .where(
            sessions.c.digest == digest,
            sa.not_(sessions.c.ended),
            sessions.c.expires > now,
            sessions.c.seen > now - IDLE_S,
            sa.not_(accounts.c.blocked),
        )
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    return Identity(row.name, roles_of(connection, row.id), Via(row.via), digest)


def roles_of(connection: sa.Connection, account: int) -> frozenset[Role]:
    """The roles of an account; a word that is no role (any more) gives nothing."""
    found = connection.scalars(sa.select(roles.c.role).where(roles.c.account == account))
    return frozenset(Role(role) for role in found if role in set(Role))


def end_session(identity: Identity) -> None:
    """Sign out. The row stays until it would have expired: what was ended is not begun again."""
    with open_store().writing() as connection:
        of_this = (sessions.c.digest == identity.key) & sa.not_(sessions.c.ended)
        if connection.execute(sessions.update().where(of_this).values(ended=True)).rowcount:
            write_down(connection, Event.SIGNED_OUT, who=identity.name, account=identity.name)


def end_sessions_of(connection: sa.Connection, account: int) -> None:
    """Put out everybody who entered with this account."""
    connection.execute(sessions.update().where(sessions.c.account == account).values(ended=True))
