"""Entering with a name and a password."""

from dataclasses import dataclass

import sqlalchemy as sa

from access.attempts import Attempts, tell_once
from access.log import Event, write_down
from access.names import key_of_name
from access.passwords import hash_password, is_outdated, is_password
from access.right import Identity, Via
from access.sessions import begin_session, digest_of, new_token, roles_of
from access.store import Store, open_store
from access.tables import accounts
from indicators.message import N_, Message

_WRONG = N_("El nombre o la contraseña no son correctos.")


@dataclass(frozen=True)
class SignedIn:
    """`token` is for the browser's cookie and is nowhere else."""

    token: str
    identity: Identity


@dataclass(frozen=True)
class Refused:
    """Why not, in the same words for every name; `minutes` to wait, 0 if one may try again."""

    message: Message
    minutes: int = 0


@dataclass(frozen=True)
class _Account:
    id: int
    name: str
    password: str


_NOBODY = _Account(0, "", "")


def sign_in(name: str, password: str, address: str) -> SignedIn | Refused:
    """A new session, if name and password fit. All failures take the same time and words."""
    store, attempts = open_store(), Attempts(name, address)
    account = _account_called(store, name)
    minutes = attempts.wait()
    if minutes:
        _write_limit(store, account, address)
        text = N_("Hubo demasiados intentos. Espere {minutes} minutos.", minutes=minutes)
        one = N_("Hubo demasiados intentos. Espere un minuto.")
        return Refused(one if minutes == 1 else text, minutes)
    if not is_password(password, account.password):
        with store.writing() as connection:
            # Not the name that was typed: it may have been the password.
            write_down(connection, Event.SIGN_IN_FAILED, account=account.name, address=address)
        return Refused(_WRONG)
    attempts.succeed()
    token = new_token()
    better = hash_password(password) if is_outdated(account.password) else account.password
    with store.writing() as connection:
        # Blocked, or given another password, while this one was computed: it does not count.
        unchanged = (
            (accounts.c.id == account.id)
            & sa.not_(accounts.c.blocked)
            & (accounts.c.password == account.password)
        )
        if not connection.execute(
            accounts.update().where(unchanged).values(password=better)
        ).rowcount:
            return Refused(_WRONG)
        begin_session(connection, account.id, digest_of(token))
        write_down(
            connection, Event.SIGNED_IN, who=account.name, account=account.name, address=address
        )
        roles = roles_of(connection, account.id)
    return SignedIn(token, Identity(account.name, roles, Via.LOCAL, digest_of(token)))


def _account_called(store: Store, name: str) -> _Account:
    """The account that may enter by that name; where there is none, one that fits no password."""
    query = sa.select(accounts.c.id, accounts.c.name, accounts.c.password).where(
        accounts.c.key == key_of_name(name)[:160],
        accounts.c.via == Via.LOCAL.value,
        sa.not_(accounts.c.blocked),
    )
    with store.reading() as connection:
        row = connection.execute(query).one_or_none()
    return _Account(row.id, row.name, row.password) if row else _NOBODY


def _write_limit(store: Store, account: _Account, address: str) -> None:
    if tell_once(f"{account.name} {address}"):
        with store.writing() as connection:
            write_down(connection, Event.SIGN_IN_LIMITED, account=account.name, address=address)
