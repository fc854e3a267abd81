"""Accounts and what happened to them, as an administrator reads it."""

from collections.abc import Iterable
from dataclasses import dataclass

from access.accounts import Account
from access.log import Entry, Event
from access.right import Via
from indicators.message import N_
from ui.language import gettext as _
from ui.moments import moment_of
from ui.saying import say

_EVENTS = {
    Event.SIGNED_IN: N_("Entró"),
    Event.SIGN_IN_FAILED: N_("No pudo entrar"),
    Event.SIGN_IN_LIMITED: N_("Demasiados intentos: debe esperar"),
    Event.SIGNED_OUT: N_("Salió"),
    Event.DENIED: N_("Pidió algo sin permiso"),
    Event.ROLE_GIVEN: N_("Recibió un rol"),
    Event.ROLE_TAKEN: N_("Perdió un rol"),
    Event.ACCOUNT_ADDED: N_("Cuenta agregada"),
    Event.ACCOUNT_BLOCKED: N_("Cuenta bloqueada"),
    Event.ACCOUNT_UNBLOCKED: N_("Cuenta desbloqueada"),
    Event.PASSWORD_CHANGED: N_("Contraseña cambiada"),
}

_DETAILS = {
    "local": N_("con contraseña"),
    "oidc": N_("por su institución"),
    "oidc: no account": N_("por su institución: no tiene cuenta aquí"),
    "oidc: blocked": N_("por su institución: está bloqueada"),
    "oidc: another issuer": N_("otro proveedor que el de la cuenta"),
    "oidc: issuer not named": N_("hay varios proveedores y la cuenta no dice cuál"),
    "oidc: another person": N_("otra persona con el mismo correo"),
    "load": N_("cargar datos"),
    "confirm": N_("confirmar una carga"),
    "undo": N_("deshacer una carga"),
    "manage": N_("administrar las cuentas"),
}


@dataclass(frozen=True)
class Line:
    """One account in the table."""

    name: str
    roles: str
    entering: str
    blocked: bool


@dataclass(frozen=True)
class Happening:
    """One line of the log in words."""

    when: str
    what: str
    account: str
    who: str
    address: str


def account_lines(accounts: Iterable[Account]) -> tuple[Line, ...]:
    return tuple(
        Line(
            account.name,
            ", ".join(sorted(account.roles)) or _("ninguno"),
            _entering(account),
            account.blocked,
        )
        for account in accounts
    )


def happenings(entries: Iterable[Entry]) -> tuple[Happening, ...]:
    return tuple(
        Happening(
            moment_of(entry.at.isoformat()).short,
            _what(entry),
            entry.account or _("(ninguna con ese nombre)"),
            entry.who,
            entry.address,
        )
        for entry in entries
    )


def _entering(account: Account) -> str:
    if account.via is Via.LOCAL:
        return _("nombre y contraseña")
    return account.issuer or _("su institución; todavía no entró")


def _what(entry: Entry) -> str:
    what = say(_EVENTS[entry.event])
    if not entry.detail:
        return what
    detail = _DETAILS.get(entry.detail)
    return f"{what}: {say(detail) if detail else entry.detail}"
