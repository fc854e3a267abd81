"""The gate before every write: account, session and roles are read again, nothing is believed."""

import getpass
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from access.log import Event, write_down
from access.right import (
    DeniedError,
    Identity,
    Right,
    Role,
    Via,
    rights_of,
    unknown_visitor,
    without_right,
)
from access.sessions import identity_of_session
from access.store import is_there, open_store
from indicators.message import N_

_TERMINALS: set[str] = set()
"""Keys given out in this process: an identity of the terminal cannot be made up elsewhere."""


def at_terminal(name: str = "") -> Identity:
    """Who types the commands of `smd.py`, with every right.

    Whoever can run commands here can also write the files themselves; the log then says the
    name of the operating system, or the one that is given.
    """
    key = secrets.token_urlsafe(16)
    _TERMINALS.add(key)
    return Identity(name.strip() or _login_name(), frozenset(Role), Via.TERMINAL, key)


def require(identity: Identity | None, right: Right) -> Identity:
    """The identity as it is now, if it may; else `DeniedError`, and a line in the log.

    A role taken away, an account blocked or a session ended a moment ago counts.
    """
    try:
        if identity is None or identity.via is Via.TERMINAL:
            return _confirmed(None, identity, right)
        with open_store().reading() as connection:
            return _confirmed(connection, identity, right)
    except DeniedError:
        _write_denial(identity, right)
        raise


@contextmanager
def permitted(identity: Identity | None, right: Right) -> Iterator[tuple[sa.Connection, Identity]]:
    """A change of accounts, in the same transaction in which the right to it is read."""
    try:
        with open_store().writing() as connection:
            yield connection, _confirmed(connection, identity, right)
    except DeniedError:
        _write_denial(identity, right)
        raise


def _confirmed(
    connection: sa.Connection | None, identity: Identity | None, right: Right
) -> Identity:
    if identity is None:
        raise DeniedError(unknown_visitor(right))
    if identity.via is Via.TERMINAL:
        if identity.key not in _TERMINALS:
            raise DeniedError(without_right(right))
        return identity
    now = identity_of_session(connection, identity.key) if connection is not None else None
    if now is None:
        raise DeniedError(N_("Su sesión terminó. Entre de nuevo con su cuenta."))
    if right not in rights_of(now.roles):
        raise DeniedError(without_right(right))
    return now


def _write_denial(identity: Identity | None, right: Right) -> None:
    if is_there():
        name = identity.signature if identity else ""
        with open_store().writing() as connection:
            write_down(connection, Event.DENIED, who=name, account=name, detail=right.value)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return "terminal"
