"""Accounts: added, blocked, given and relieved of roles. Each change asks for `Right.MANAGE`."""

import time
from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa

from access.log import Event, write_down
from access.names import key_of_email, key_of_name, wrong_with_name
from access.passwords import hash_password, wrong_with_password
from access.permission import permitted, require
from access.right import Identity, Right, Role, Via
from access.sessions import end_sessions_of, roles_of
from access.store import open_store
from access.tables import accounts, roles
from indicators.message import N_, Message


class AccountError(Exception):
    """A change that cannot be made; `message` is for the person who asked for it."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class Account:
    """One account as those who administer see it."""

    name: str
    via: Via
    roles: frozenset[Role]
    blocked: bool
    issuer: str = ""


@dataclass(frozen=True)
class _Row:
    id: int
    name: str
    via: str
    blocked: bool


def list_accounts(actor: Identity | None) -> tuple[Account, ...]:
    """All accounts by name."""
    require(actor, Right.MANAGE)
    with open_store().reading() as connection:
        found = connection.execute(sa.select(accounts).order_by(accounts.c.key)).all()
        return tuple(
            Account(
                row.name, Via(row.via), roles_of(connection, row.id), bool(row.blocked), row.issuer
            )
            for row in found
        )


def add_local_account(
    actor: Identity | None, name: str, password: str, given: Collection[Role] = ()
) -> None:
    """A person who enters with a password."""
    name = " ".join(name.split())
    wrong = wrong_with_name(name) or wrong_with_password(password, name)
    if wrong:
        raise AccountError(wrong)
    _add(
        actor,
        {"key": key_of_name(name), "name": name, "via": Via.LOCAL.value},
        given,
        password=hash_password(password),
    )


def add_provider_account(
    actor: Identity | None, email: str, issuer: str = "", given: Collection[Role] = ()
) -> None:
    """A person whom a provider vouches for; without `issuer` the first one that does is kept."""
    key = key_of_email(email)
    if key is None:
        raise AccountError(N_("«{email}» no es un correo.", email=email))
    _add(actor, {"key": key, "name": key, "via": Via.OIDC.value, "issuer": issuer.strip()}, given)


def give_role(actor: Identity | None, name: str, role: Role) -> None:
    """From the next click on, wherever that person has a page open."""
    with permitted(actor, Right.MANAGE) as (connection, who):
        row = _row(connection, name)
        if role not in roles_of(connection, row.id):
            connection.execute(roles.insert().values(account=row.id, role=role.value))
            write_down(
                connection, Event.ROLE_GIVEN, who=who.signature, account=row.name, detail=role.value
            )


def take_role(actor: Identity | None, name: str, role: Role) -> None:
    """At once, also for whoever has a page open."""
    with permitted(actor, Right.MANAGE) as (connection, who):
        row = _row(connection, name)
        if role not in roles_of(connection, row.id):
            return
        if role is Role.ADMINISTRADOR:
            _keep_an_administrator(connection, row)
        of_this = (roles.c.account == row.id) & (roles.c.role == role.value)
        connection.execute(roles.delete().where(of_this))
        write_down(
            connection, Event.ROLE_TAKEN, who=who.signature, account=row.name, detail=role.value
        )


def block_account(actor: Identity | None, name: str) -> None:
    """Its sessions end at once; its name stays, for the log speaks of it."""
    with permitted(actor, Right.MANAGE) as (connection, who):
        row = _row(connection, name)
        if row.blocked:
            return
        if Role.ADMINISTRADOR in roles_of(connection, row.id):
            _keep_an_administrator(connection, row)
        connection.execute(accounts.update().where(accounts.c.id == row.id).values(blocked=True))
        end_sessions_of(connection, row.id)
        write_down(connection, Event.ACCOUNT_BLOCKED, who=who.signature, account=row.name)


def unblock_account(actor: Identity | None, name: str) -> None:
    """It may enter again, with the roles it had."""
    with permitted(actor, Right.MANAGE) as (connection, who):
        row = _row(connection, name)
        if row.blocked:
            connection.execute(
                accounts.update().where(accounts.c.id == row.id).values(blocked=False)
            )
            write_down(connection, Event.ACCOUNT_UNBLOCKED, who=who.signature, account=row.name)


def change_password(actor: Identity | None, name: str, password: str) -> None:
    """Whoever entered with the old one is put out."""
    require(actor, Right.MANAGE)
    wrong = wrong_with_password(password, name)
    if wrong:
        raise AccountError(wrong)
    hashed = hash_password(password)
    with permitted(actor, Right.MANAGE) as (connection, who):
        row = _row(connection, name)
        if row.via != Via.LOCAL.value:
            raise AccountError(
                N_("«{name}» entra por su proveedor: aquí no tiene contraseña.", name=row.name)
            )
        connection.execute(accounts.update().where(accounts.c.id == row.id).values(password=hashed))
        end_sessions_of(connection, row.id)
        write_down(connection, Event.PASSWORD_CHANGED, who=who.signature, account=row.name)


def _add(
    actor: Identity | None, values: dict[str, str], given: Collection[Role], password: str = ""
) -> None:
    with permitted(actor, Right.MANAGE) as (connection, who):
        same = sa.select(accounts.c.name).where(accounts.c.key == values["key"])
        taken = connection.scalar(same)
        if taken is not None:
            raise AccountError(N_("Ya existe la cuenta «{name}».", name=taken))
        row = {**values, "password": password, "created": time.time(), "blocked": False}
        connection.execute(accounts.insert().values(row))
        added = sa.select(accounts.c.id).where(accounts.c.key == values["key"])
        number = connection.scalar(added)
        name = values["name"]
        write_down(
            connection, Event.ACCOUNT_ADDED, who=who.signature, account=name, detail=values["via"]
        )
        for role in sorted(set(given)):
            connection.execute(roles.insert().values(account=number, role=role.value))
            write_down(
                connection, Event.ROLE_GIVEN, who=who.signature, account=name, detail=role.value
            )


def _row(connection: sa.Connection, name: str) -> _Row:
    query = sa.select(accounts.c.id, accounts.c.name, accounts.c.via, accounts.c.blocked).where(
        accounts.c.key.in_({key_of_name(name), key_of_email(name) or ""})
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        raise AccountError(N_("No existe la cuenta «{name}».", name=name))
    return _Row(row.id, row.name, row.via, bool(row.blocked))


def _keep_an_administrator(connection: sa.Connection, row: _Row) -> None:
    others = (
        sa.select(sa.func.count())
        .select_from(roles.join(accounts, accounts.c.id == roles.c.account))
        .where(
            roles.c.role == Role.ADMINISTRADOR.value,
            sa.not_(accounts.c.blocked),
            accounts.c.id != row.id,
        )
    )
    if not row.blocked and not connection.scalar(others):
        raise AccountError(
            N_("«{name}» es la única cuenta que administra. Dé antes el rol a otra.", name=row.name)
        )
