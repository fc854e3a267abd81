from datetime import UTC, datetime

import pytest

from access.accounts import Account
from access.log import Entry, Event
from access.right import Role, Via
from ui.accounts.listing import account_lines, happenings
from ui.drawing import render

AT = datetime(2026, 3, 1, 3, 5, tzinfo=UTC)


def entry(event: Event, detail: str = "", account: str = "Ana") -> Entry:
    return Entry(AT, event, "Luis", account, "192.0.2.1", detail)


def test_an_account_says_its_roles_and_how_it_enters():
    lines = account_lines(
        [
            Account("Ana", Via.LOCAL, frozenset({Role.PUBLICADOR, Role.ANALISTA}), blocked=False),
            Account("r@x.pe", Via.OIDC, frozenset(), blocked=True, issuer="https://id.invalid"),
            Account("l@x.pe", Via.OIDC, frozenset(), blocked=False),
        ]
    )
    assert [(line.roles, line.entering) for line in lines] == [
        ("analista, publicador", "nombre y contraseña"),
        ("ninguno", "https://id.invalid"),
        ("ninguno", "su institución; todavía no entró"),
    ]
    assert [line.blocked for line in lines] == [False, True, False]


def test_the_hour_is_that_of_peru():
    assert happenings([entry(Event.SIGNED_IN)])[0].when == "28 feb. 2026, 22:05"


@pytest.mark.parametrize("event", Event)
def test_every_event_has_words(event):
    (told,) = happenings([entry(event)])
    assert told.what
    assert told.what != event.value


@pytest.mark.parametrize(
    ("event", "detail", "words"),
    [
        (Event.ROLE_GIVEN, "analista", "Recibió un rol: analista"),
        (Event.DENIED, "manage", "Pidió algo sin permiso: administrar las cuentas"),
        (Event.SIGN_IN_FAILED, "oidc: no account", "No pudo entrar: por su institución: no tiene cuenta aquí"),
        (Event.ACCOUNT_ADDED, "local", "Cuenta agregada: con contraseña"),
    ],
)  # fmt: skip
def test_details_are_said_in_words(event, detail, words):
    assert happenings([entry(event, detail)])[0].what == words


def test_a_name_nobody_has_is_not_an_empty_cell():
    assert (
        happenings([entry(Event.SIGN_IN_FAILED, account="")])[0].account
        == "(ninguna con ese nombre)"
    )


def test_html_in_names_is_text():
    name = "<script>alert(1)</script>"
    account = Account(name, Via.LOCAL, frozenset(), blocked=False)
    drawn = render("access/accounts.html", lines=account_lines([account]))
    drawn += render("access/log.html", happenings=happenings([entry(Event.DENIED, name, name)]))
    assert "<script" not in drawn
    assert drawn.count("&lt;script&gt;") == 4
