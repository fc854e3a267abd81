"""An empty store of accounts, and people who have just entered."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from argon2 import PasswordHasher

from access import accounts, attempts, log, passwords, providers, sessions
from access.permission import at_terminal
from access.right import Identity, Role
from access.signing_in import SignedIn, sign_in

PASSWORD = "un cuaderno de tapa verde"  # noqa: S105 of nobody


@dataclass
class Clock:
    """The clock of every part of `access`, moved by hand."""

    ahead: float = 0.0

    def time(self) -> float:
        return time.time() + self.ahead


@pytest.fixture
def clock(monkeypatch) -> Clock:
    moved = Clock()
    for module in (accounts, attempts, log, providers, sessions):
        monkeypatch.setattr(module, "time", moved)
    return moved


@pytest.fixture(autouse=True)
def quick_hashes(request, monkeypatch) -> None:
    """The same library with small parameters, but where the test is about them."""
    if "real_hashes" not in request.fixturenames:
        quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        monkeypatch.setattr(passwords, "_HASHER", quick)
        monkeypatch.setattr(passwords, "_OF_NOBODY", quick.hash("nadie tiene esta contraseña"))


@pytest.fixture
def real_hashes() -> None:
    """The parameters of argon2-cffi, as in use."""


@pytest.fixture(autouse=True)
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("SMD_DATA", str(tmp_path))
    monkeypatch.delenv("SMD_ACCESS_URL", raising=False)
    return tmp_path / "access" / "access.sqlite"


@pytest.fixture
def boss() -> Identity:
    return at_terminal("Operadora")


@pytest.fixture
def enter(boss) -> Callable[..., Identity]:
    """A new account with these roles, entered by name and password."""

    def entering(name: str, *roles: Role) -> Identity:
        accounts.add_local_account(boss, name, PASSWORD, roles)
        found = sign_in(name, PASSWORD, "192.0.2.1")
        assert isinstance(found, SignedIn)
        return found.identity

    return entering
