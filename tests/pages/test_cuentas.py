"""The screen of accounts: nobody, people without the right, administrators; and the write."""

import time

import pytest
from streamlit.testing.v1 import AppTest

from access.accounts import (
    add_local_account,
    add_provider_account,
    block_account,
    list_accounts,
    take_role,
)
from access.log import newest_entries
from access.permission import at_terminal
from access.right import Role
from access.sessions import digest_of
from access.signing_in import sign_in
from tests.visits import BROKEN, FRAME, ROOT, html

DENIED = "No tiene permiso para esta página"
LOG = "Registro de accesos"
ROSA, LUIS = "rosa@ejemplo.invalid", "luis@ejemplo.invalid"


@pytest.fixture(autouse=True)
def store(tiny_region, tmp_path, monkeypatch):
    """Accounts of their own beside the data that all tests share."""
    monkeypatch.setenv("SMD_ACCESS_URL", f"sqlite:///{tmp_path / 'access.sqlite'}")


def claims(email: str, **changed) -> dict[str, object]:
    said = {"is_logged_in": True, "iss": "https://id.ejemplo.invalid", "sub": email, "email": email}
    return {**said, "email_verified": True, "iat": int(time.time()), **changed}


def opened(user: dict[str, object] | None = None) -> AppTest:
    app = AppTest.from_file(str(FRAME), default_timeout=120)
    app.user = user or {"email": ROSA}
    app.run()
    app.switch_page(str(ROOT / "pages" / "cuentas.py"))
    return ran(app)


def ran(app: AppTest) -> AppTest:
    app.run()
    assert not app.exception
    assert BROKEN not in html(app)
    return app


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click()
    return ran(app)


def headers(app: AppTest) -> list[str]:
    return [header.value for header in app.header]


def account(*roles: Role, email: str = ROSA) -> None:
    add_provider_account(at_terminal(), email, given=roles)


def test_the_public_is_told_calmly_how_to_enter():
    app = opened()

    assert DENIED in html(app)
    assert 'href="entrar?next=cuentas"' in html(app)
    assert LOG not in headers(app)
    assert not app.button


@pytest.mark.parametrize("roles", [(), (Role.ANALISTA,), (Role.ANALISTA, Role.PUBLICADOR)])
def test_who_does_not_administer_sees_no_account_and_no_log(roles):
    account(*roles)
    account(Role.ADMINISTRADOR, email=LUIS)

    app = opened(claims(ROSA))

    assert DENIED in html(app)
    assert f"<strong>{ROSA}</strong>" in html(app)
    assert LUIS not in html(app)
    assert headers(app) == []
    assert [button.key for button in app.button] == ["access_leave"]


def test_our_own_cookie_enters_and_another_text_in_it_does_not(monkeypatch):
    add_local_account(at_terminal(), "Ana", "un cuaderno de tapa verde", [Role.ADMINISTRADOR])
    token = sign_in("Ana", "un cuaderno de tapa verde", "").token
    cookies = {"smd_sesion": token}
    kept = property(lambda _: cookies)
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", kept)
    assert headers(opened())[-1] == LOG

    for other in (digest_of(token), token[:-1] + "?", "", "Ana", token + token):
        cookies["smd_sesion"] = other
        assert DENIED in html(opened())


@pytest.mark.parametrize(
    "changed",
    [{"email_verified": False}, {"is_logged_in": False}, {"is_logged_in": "True"}, {"iat": 1}],
    ids=str,
)
def test_what_the_provider_did_not_say_opens_nothing(changed):
    account(Role.ADMINISTRADOR)

    app = opened(claims(ROSA, **changed))

    assert DENIED in html(app)
    assert headers(app) == []


def test_an_administrator_sees_accounts_and_log_with_names_as_text():
    account(Role.ADMINISTRADOR)
    account(Role.ANALISTA, email=LUIS)

    app = opened(claims(ROSA))

    assert DENIED not in html(app)
    assert headers(app) == ["Cambiar una cuenta", "Agregar una cuenta", LOG]
    assert LUIS in html(app)
    assert "2 cuentas" in html(app)
    assert "Recibió un rol: analista" in html(app)
    assert "todavía no entró" in html(app)


def test_roles_are_given_and_taken_and_an_account_blocked():
    account(Role.ADMINISTRADOR)
    account(email=LUIS)
    app = opened(claims(ROSA))
    app.selectbox(key="accounts_chosen").select(LUIS)
    ran(app)

    press(app, "accounts_publicador")
    assert _luis().roles == {Role.PUBLICADOR}
    assert app.button(key="accounts_publicador").label.startswith("Quitar")
    press(app, "accounts_publicador")
    assert _luis().roles == set()
    press(app, "accounts_block")
    assert _luis().blocked
    assert "bloqueada" in html(app)
    press(app, "accounts_block")
    assert not _luis().blocked
    told = [(e.event.value, e.who) for e in newest_entries() if e.account == LUIS][:4]
    assert told == [
        ("account_unblocked", ROSA), ("account_blocked", ROSA), ("role_taken", ROSA), ("role_given", ROSA),
    ]  # fmt: skip


def test_the_last_administrator_reads_why_the_role_stays():
    account(Role.ADMINISTRADOR)
    app = opened(claims(ROSA))

    press(app, "accounts_administrador")

    assert "es la única cuenta que administra" in html(app)
    assert headers(app)[-1] == LOG


@pytest.mark.parametrize("ending", ["role", "block"])
def test_a_page_that_was_open_cannot_write_any_more(ending):
    account(Role.ADMINISTRADOR)
    account(Role.ADMINISTRADOR, email=LUIS)
    app = opened(claims(ROSA))
    app.selectbox(key="accounts_chosen").select(LUIS)
    ran(app)
    if ending == "role":
        take_role(at_terminal(), ROSA, Role.ADMINISTRADOR)
    else:
        block_account(at_terminal(), ROSA)

    press(app, "accounts_administrador")

    assert _luis().roles == {Role.ADMINISTRADOR}
    assert DENIED in html(app)
    assert headers(app) == []


def test_leaving_ends_the_session_in_every_tab():
    account(Role.ADMINISTRADOR)
    user = claims(ROSA)
    app, other = opened(user), opened(user)
    assert headers(other)[-1] == LOG

    app.button(key="access_leave").click().run()

    assert DENIED in html(ran(other))


def _luis():
    return next(one for one in list_accounts(at_terminal()) if one.name == LUIS)
