"""What a provider says opens an account that somebody added before, and nothing else."""

import time

import pytest

from access.accounts import AccountError, add_local_account, add_provider_account, block_account
from access.log import Event, newest_entries
from access.permission import require
from access.providers import identify_claims, read_claims
from access.right import DeniedError, Right, Role
from access.sessions import IDLE_S, LONGEST_S, end_session

ROSA = "rosa@ejemplo.invalid"
ISSUER = "https://id.ejemplo.invalid"


def said(**changed) -> dict[str, object]:
    claims = {
        "iss": ISSUER, "sub": "rosa-1", "email": ROSA, "email_verified": True,
        "iat": int(time.time()), "nonce": "n1", "is_logged_in": True, "roles": ["administrador"],
    }  # fmt: skip
    return {name: value for name, value in {**claims, **changed}.items() if value is not None}


def who(*, only_provider=True, **changed):
    claims = read_claims(said(**changed))
    return identify_claims(claims, only_provider=only_provider) if claims else None


def reasons() -> list[str]:
    return [e.detail for e in newest_entries() if e.event is Event.SIGN_IN_FAILED]


@pytest.fixture
def rosa(boss):
    add_provider_account(boss, " Rosa@Ejemplo.invalid ", given=[Role.ANALISTA])


@pytest.mark.usefixtures("rosa")
@pytest.mark.parametrize("verified", [True, "true"])
def test_a_verified_address_opens_its_account_with_the_roles_given_here(verified):
    found = who(email_verified=verified)

    assert found.name == ROSA
    assert found.roles == {Role.ANALISTA}
    assert require(found, Right.LOAD)
    with pytest.raises(DeniedError):
        require(found, Right.MANAGE)


@pytest.mark.usefixtures("rosa")
@pytest.mark.parametrize(
    "changed",
    [
        {"email_verified": False}, {"email_verified": None}, {"email_verified": "false"}, {"email_verified": "yes"},
        {"email": None}, {"email": ""}, {"email": "otra@ejemplo.invalid"}, {"email": "rósa@ejemplo.invalid"},
        {"email": "ｒosa@ejemplo.invalid"}, {"email": f"{ROSA}\n"+ "x"}, {"email": f"<b>{ROSA}"},
        {"iss": None}, {"sub": None}, {"sub": ""}, {"sub": 7}, {"iat": None}, {"iat": "hoy"}, {"iat": True},
        {"iat": time.time() - LONGEST_S - 60}, {"iat": time.time() + 3600},
    ],
    ids=str,
)  # fmt: skip
def test_anything_less_opens_nothing(changed):
    assert who(**changed) is None


@pytest.mark.usefixtures("rosa")
def test_who_has_no_account_is_nobody_and_is_told_in_the_log_once():
    for _ in range(3):
        assert who(email="otra@ejemplo.invalid") is None

    assert reasons() == ["oidc: no account"]


def test_a_local_account_is_not_opened_by_a_provider(boss, monkeypatch):
    with pytest.raises(AccountError, match="@"):
        add_local_account(boss, ROSA, "un cuaderno de tapa verde", [Role.ADMINISTRADOR])

    assert who() is None


def test_a_blocked_account_is_closed_at_once(boss, rosa):
    found = who()
    block_account(boss, ROSA)

    with pytest.raises(DeniedError):
        require(found, Right.LOAD)
    assert who() is None
    assert who(nonce="n2") is None
    assert reasons() == ["oidc: blocked"]


@pytest.mark.usefixtures("rosa")
def test_an_address_that_now_belongs_to_another_person_opens_nothing():
    assert who()
    assert who(sub="rosa-2", nonce="n2") is None
    assert reasons() == ["oidc: another person"]


@pytest.mark.usefixtures("rosa")
def test_another_provider_cannot_claim_the_address():
    assert who()
    assert who(iss="https://otro.invalid", nonce="n2") is None
    assert reasons() == ["oidc: another issuer"]


def test_among_several_providers_the_account_must_name_its_own(boss, rosa):
    add_provider_account(boss, "luis@ejemplo.invalid", ISSUER, [Role.PUBLICADOR])

    assert who(only_provider=False) is None
    assert reasons() == ["oidc: issuer not named"]
    luis = {"email": "luis@ejemplo.invalid", "only_provider": False}
    assert who(iss="https://otro.invalid", **luis) is None
    assert who(**luis).roles == {Role.PUBLICADOR}


@pytest.mark.usefixtures("rosa")
def test_what_was_signed_out_is_not_begun_again_by_the_cookie_that_stayed():
    found = who()
    assert who() == found

    end_session(found)

    assert who() is None
    assert who(nonce="n2") is not None


@pytest.mark.usefixtures("rosa")
@pytest.mark.parametrize("ahead", [IDLE_S + 1, LONGEST_S + 1])
def test_a_session_that_is_over_needs_the_provider_again(ahead, clock):
    issued = int(time.time())
    assert who(iat=issued)

    clock.ahead = ahead

    assert who(iat=issued) is None
    assert who(iat=issued + ahead, nonce="n2")


@pytest.mark.parametrize(
    "email", ["", "rosa", "rosa@", "@x.pe", "rósa@x.pe", "a b@x.pe", "a@x", "<b>@x.pe", "a@x.pe\n"]
)
def test_what_is_no_plain_address_is_refused(email, boss):
    if email == "a@x.pe\n":
        add_provider_account(boss, email)
        email = "A@X.pe"
    with pytest.raises(AccountError):
        add_provider_account(boss, email)
