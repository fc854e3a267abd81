"""`smd.py account …`: the first administrator, and the password that is never shown."""

import argparse
import io
import subprocess
import sys
from pathlib import Path

import pytest

from access.right import Role
from access.signing_in import Refused, SignedIn, sign_in
from terminal.accounts import add_account_commands

ROOT = Path(__file__).parents[2]
PASSWORD = "un cuaderno de tapa verde"  # noqa: S105 of nobody


@pytest.fixture(autouse=True)
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("SMD_DATA", str(tmp_path))
    monkeypatch.delenv("SMD_ACCESS_URL", raising=False)


@pytest.fixture
def run(monkeypatch, capsys):
    def running(*arguments: str, stdin: str = "") -> tuple[int, str, str]:
        parser = argparse.ArgumentParser()
        add_account_commands(parser.add_subparsers(required=True))
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        asked = parser.parse_args(["account", *arguments])
        status = asked.run(asked)
        return status, *capsys.readouterr()

    return running


def test_the_first_administrator_is_made_here_and_enters(run):
    status, out, err = run(
        "add", "Ana", "--role", "administrador", "--password-stdin", stdin=f"{PASSWORD}\r\n"
    )

    assert (status, err) == (0, "")
    assert PASSWORD not in out
    assert run("list")[1] == "Ana\tlocal\tadministrador\n"
    assert sign_in("ana", PASSWORD, "").identity.roles == {Role.ADMINISTRADOR}


@pytest.mark.parametrize(
    ("stdin", "why"),
    [
        ("", "al menos 12"),
        ("corta\n", "al menos 12"),
        ("Ana" * 100, "hasta 200"),
        ("a" * 5000, "hasta 200"),
    ],
)
def test_a_bad_password_makes_no_account(run, stdin, why):
    status, out, err = run("add", "Ana", "--password-stdin", stdin=stdin)

    assert (status, out) == (1, "")
    assert why in err
    assert run("list")[1] == ""


def test_the_password_is_asked_twice(run, monkeypatch):
    typed = iter([PASSWORD, "otra cosa muy distinta", PASSWORD, PASSWORD])
    monkeypatch.setattr("terminal.account_changes.getpass", lambda _prompt: next(typed))

    assert run("add", "Ana")[0] == 1
    assert run("add", "Ana")[0] == 0
    assert isinstance(sign_in("Ana", PASSWORD, ""), SignedIn)


def test_roles_blocking_and_passwords(run):
    run("add", "Ana", "--role", "administrador", "--password-stdin", stdin=PASSWORD)
    run("add", "rosa@ejemplo.invalid", "--oidc", "--role", "analista", "--role", "analista")

    assert run("role", "Ana", "--take", "administrador")[0] == 1
    assert run("role", "Rosa@ejemplo.invalid", "--give", "publicador", "--take", "analista")[0] == 0
    assert run("block", "rosa@ejemplo.invalid")[0] == 0
    assert run("list")[1].splitlines()[1] == "rosa@ejemplo.invalid\toidc\tpublicador\tbloqueada"
    assert run("unblock", "rosa@ejemplo.invalid")[0] == 0
    assert run("password", "rosa@ejemplo.invalid", "--password-stdin", stdin=PASSWORD)[0] == 1
    assert run("password", "ana", "--password-stdin", stdin="una manta de lana gris")[0] == 0
    assert isinstance(sign_in("Ana", PASSWORD, ""), Refused)
    assert run("role", "Ana")[0] == 1
    assert run("block", "Nadie")[2] == "No existe la cuenta «Nadie».\n"
    assert "role_given" in run("log")[1]


def test_an_issuer_may_be_named(run):
    run("add", "rosa@ejemplo.invalid", "--oidc", "https://id.ejemplo.invalid")

    assert (
        run("add", "rosa@ejemplo.invalid", "--oidc")[2]
        == "Ya existe la cuenta «rosa@ejemplo.invalid».\n"
    )


def test_other_commands_do_not_wait_for_the_database_of_accounts():
    script = (
        "import argparse, sys; from terminal.accounts import add_account_commands as add; "
        "add(argparse.ArgumentParser().add_subparsers()); print('sqlalchemy' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
