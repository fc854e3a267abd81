"""What the commands of `smd.py account` do."""

import argparse
import sys
from collections.abc import Callable, Iterator
from getpass import getpass

from access.accounts import (
    AccountError,
    add_local_account,
    add_provider_account,
    block_account,
    change_password,
    give_role,
    list_accounts,
    take_role,
    unblock_account,
)
from access.log import newest_entries
from access.permission import at_terminal
from access.right import DeniedError, Identity
from indicators.message import N_
from terminal.saying import DONE, PROBLEMS, say

_LONGEST_LINE = 1024


def run(name: str, asked: argparse.Namespace) -> int:
    """Run one command: 0 if it was done, 1 with the reason on stderr if not."""
    try:
        for line in _COMMANDS[name](at_terminal(), asked):
            print(line)
    except (AccountError, DeniedError) as error:
        say(error.message)
        return PROBLEMS
    return DONE


def _add(me: Identity, asked: argparse.Namespace) -> Iterator[str]:
    if asked.oidc is None:
        password = _password(from_stdin=asked.password_stdin)
        add_local_account(me, asked.name, password, asked.role)
    else:
        add_provider_account(me, asked.name, asked.oidc, asked.role)
    roles = ", ".join(sorted(set(asked.role))) or "ninguno"
    yield f"Cuenta agregada: {asked.name} (roles: {roles})"


def _list(me: Identity, _asked: argparse.Namespace) -> Iterator[str]:
    for account in list_accounts(me):
        roles = ", ".join(sorted(account.roles)) or "sin rol"
        blocked = "\tbloqueada" if account.blocked else ""
        yield f"{account.name}\t{account.via}\t{roles}{blocked}"


def _role(me: Identity, asked: argparse.Namespace) -> Iterator[str]:
    if not asked.give and not asked.take:
        raise AccountError(N_("Diga qué rol: --give ROL o --take ROL."))
    for role in asked.give:
        give_role(me, asked.name, role)
        yield f"{asked.name} tiene el rol {role}"
    for role in asked.take:
        take_role(me, asked.name, role)
        yield f"{asked.name} ya no tiene el rol {role}"


def _block(me: Identity, asked: argparse.Namespace) -> Iterator[str]:
    block_account(me, asked.name)
    yield f"{asked.name} está bloqueada; sus sesiones terminaron"


def _unblock(me: Identity, asked: argparse.Namespace) -> Iterator[str]:
    unblock_account(me, asked.name)
    yield f"{asked.name} puede entrar de nuevo"


def _change_password(me: Identity, asked: argparse.Namespace) -> Iterator[str]:
    change_password(me, asked.name, _password(from_stdin=asked.password_stdin))
    yield f"Contraseña de {asked.name} cambiada; sus sesiones terminaron"


def _log(_me: Identity, asked: argparse.Namespace) -> Iterator[str]:
    for entry in newest_entries(max(1, asked.most)):
        parts = (entry.event, entry.account, entry.who, entry.address, entry.detail)
        yield "\t".join((f"{entry.at:%Y-%m-%dT%H:%M:%SZ}", *parts))


_COMMANDS: dict[str, Callable[[Identity, argparse.Namespace], Iterator[str]]] = {
    "add": _add,
    "list": _list,
    "role": _role,
    "block": _block,
    "unblock": _unblock,
    "password": _change_password,
    "log": _log,
}


def _password(*, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline(_LONGEST_LINE).rstrip("\r\n")
    first = getpass("Contraseña: ")
    if getpass("Otra vez: ") != first:
        raise AccountError(N_("Las dos contraseñas no son iguales."))
    return first
