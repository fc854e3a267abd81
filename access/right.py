"""Who may do what: three roles, four rights, and nothing without an entry."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from access.names import AT_TERMINAL
from indicators.message import N_, Message


class Right(StrEnum):
    """Something that changes what others see. Reading needs none."""

    LOAD = "load"
    CONFIRM = "confirm"
    UNDO = "undo"
    MANAGE = "manage"


class Role(StrEnum):
    """A set of rights that a person is given; one person may have several."""

    ANALISTA = "analista"
    PUBLICADOR = "publicador"
    ADMINISTRADOR = "administrador"


RIGHTS: Mapping[Role, frozenset[Right]] = MappingProxyType(
    {
        Role.ANALISTA: frozenset({Right.LOAD}),
        Role.PUBLICADOR: frozenset({Right.CONFIRM, Right.UNDO}),
        Role.ADMINISTRADOR: frozenset({Right.MANAGE}),
    }
)

ROLE_WORDS: Mapping[Role, Message] = MappingProxyType(
    {
        Role.ANALISTA: N_("Analista: carga datos"),
        Role.PUBLICADOR: N_("Publicador: confirma y deshace cargas"),
        Role.ADMINISTRADOR: N_("Administrador: da y quita roles"),
    }
)

_ACTIONS: Mapping[Right, Message] = MappingProxyType(
    {
        Right.LOAD: N_("cargar datos"),
        Right.CONFIRM: N_("confirmar una carga"),
        Right.UNDO: N_("deshacer una carga"),
        Right.MANAGE: N_("administrar las cuentas"),
    }
)


class Via(StrEnum):
    """How somebody became known."""

    LOCAL = "local"
    OIDC = "oidc"
    TERMINAL = "terminal"


@dataclass(frozen=True)
class Identity:
    """Somebody who entered. `key` finds the session again; it opens nothing by itself."""

    name: str
    roles: frozenset[Role]
    via: Via
    key: str

    @property
    def signature(self) -> str:
        """The name for a log: at a terminal it is only what the operating system says."""
        return f"{self.name}{AT_TERMINAL}" if self.via is Via.TERMINAL else self.name


class DeniedError(Exception):
    """Somebody asked for what is not theirs; `message` is for that person."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def rights_of(roles: Iterable[Role]) -> frozenset[Right]:
    """Everything these roles allow together."""
    return frozenset(right for role in roles for right in RIGHTS.get(role, ()))


def allowed(identity: Identity | None, right: Right) -> bool:
    """Whether to show somebody the way. It decides what is drawn; writing asks `require`."""
    return identity is not None and right in rights_of(identity.roles)


def unknown_visitor(right: Right) -> Message:
    """What somebody reads who has not entered."""
    return N_("Para {action} debe entrar con su cuenta.", action=_ACTIONS[right])


def without_right(right: Right) -> Message:
    """What somebody reads whose roles do not allow it."""
    return N_(
        "Su cuenta no tiene permiso para {action}. Pídalo a quien administra las cuentas.",
        action=_ACTIONS[right],
    )
