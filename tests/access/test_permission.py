"""Who can do what: the whole table, drawn."""

import pytest

from access.accounts import (
    AccountError,
    add_local_account,
    block_account,
    change_password,
    give_role,
    list_accounts,
    take_role,
    unblock_account,
)
from access.log import Event, newest_entries
from access.permission import at_terminal, permitted, require
from access.right import DeniedError, Identity, Right, Role, Via, allowed
from access.sessions import IDLE_S, LONGEST_S, end_session, identify_digest
from access.signing_in import Refused, sign_in

A, P, G = Role.ANALISTA, Role.PUBLICADOR, Role.ADMINISTRADOR
RIGHTS = (Right.LOAD, Right.CONFIRM, Right.UNDO, Right.MANAGE)

#                          load confirm undo manage
TABLE = {
    ():                    "–    –       –    –",
    (A,):                  "sí   –       –    –",
    (P,):                  "–    sí      sí   –",
    (G,):                  "–    –       –    sí",
    (A, P):                "sí   sí      sí   –",
    (A, G):                "sí   –       –    sí",
    (P, G):                "–    sí      sí   sí",
    (A, P, G):             "sí   sí      sí   sí",
}  # fmt: skip


def may(identity: Identity | None, right: Right) -> bool:
    try:
        return require(identity, right) is not None
    except DeniedError:
        return False


def row(identity: Identity | None) -> list[bool]:
    return [may(identity, right) for right in RIGHTS]


@pytest.mark.parametrize(("roles", "drawn"), TABLE.items(), ids=lambda part: "+".join(part) or "0")
def test_roles_allow_exactly_what_the_table_says(roles, drawn, enter):
    identity = enter("Zoila", *roles)
    expected = [word == "sí" for word in drawn.split()]

    assert row(identity) == expected
    assert [allowed(identity, right) for right in RIGHTS] == expected


def test_nobody_has_no_right():
    assert row(None) == [False] * 4
    assert not any(allowed(None, right) for right in RIGHTS)


def test_who_runs_commands_on_the_server_has_every_right():
    assert row(at_terminal()) == [True] * 4


NOBODYS = {
    "a terminal made up": Identity("Ana", frozenset(Role), Via.TERMINAL, "clave"),
    "a terminal without key": Identity("Ana", frozenset(Role), Via.TERMINAL, ""),
    "a session made up": Identity("Ana", frozenset(Role), Via.LOCAL, "0" * 64),
    "a provider made up": Identity("a@b.pe", frozenset(Role), Via.OIDC, ""),
}


@pytest.mark.parametrize("made_up", NOBODYS.values(), ids=NOBODYS)
def test_an_identity_made_up_by_hand_has_no_right(made_up, enter):
    enter("Ana", A, P, G)

    assert row(made_up) == [False] * 4


def blocked(boss, identity, clock):
    block_account(boss, identity.name)


def signed_out(boss, identity, clock):
    end_session(identity)


def idle(boss, identity, clock):
    clock.ahead = IDLE_S + 1


def other_password(boss, identity, clock):
    change_password(boss, identity.name, "una manta de lana gris")


def blocked_and_back(boss, identity, clock):
    block_account(boss, identity.name)
    unblock_account(boss, identity.name)


@pytest.mark.parametrize(
    "ending",
    [blocked, signed_out, idle, other_password, blocked_and_back],
    ids=lambda e: e.__name__,
)
def test_a_session_that_is_over_has_no_right(ending, boss, enter, clock):
    enter("Otra que administra", G)
    identity = enter("Ana", A, P, G)
    assert row(identity) == [True] * 4

    ending(boss, identity, clock)

    assert row(identity) == [False] * 4
    assert identify_digest(identity.key) is None


def test_a_session_ends_after_eight_hours_however_busy(enter, clock):
    identity = enter("Ana", A)
    step = IDLE_S - 60
    while clock.ahead + step < LONGEST_S:
        clock.ahead += step
        assert identify_digest(identity.key) is not None

    clock.ahead = LONGEST_S + 1

    assert identify_digest(identity.key) is None
    assert not may(identity, Right.LOAD)


def test_a_role_taken_between_page_and_write_counts(boss, enter):
    identity = enter("Ana", A, P)
    assert allowed(identity, Right.CONFIRM)

    take_role(boss, "Ana", P)

    assert allowed(identity, Right.CONFIRM)
    with pytest.raises(DeniedError, match="no tiene permiso para confirmar una carga"):
        require(identity, Right.CONFIRM)
    assert require(identity, Right.LOAD).roles == {A}


def test_a_role_given_counts_in_the_session_that_is_open(boss, enter):
    identity = enter("Ana")
    give_role(boss, "ana", A)

    assert require(identity, Right.LOAD).roles == {A}


def test_a_word_that_is_no_role_gives_nothing(enter):
    from access.store import open_store
    from access.tables import roles

    identity = enter("Ana")
    with open_store().writing() as connection:
        connection.execute(roles.insert().values(account=1, role="superusuario"))

    assert row(identity) == [False] * 4


@pytest.mark.parametrize("roles", [(), (A,), (P,), (A, P)], ids=lambda part: "+".join(part) or "0")
def test_accounts_are_changed_by_administrators_alone(roles, enter):
    identity = enter("Zoila", *roles)
    enter("Ana", G)
    for attempt in (
        lambda: list_accounts(identity),
        lambda: give_role(identity, "Zoila", G),
        lambda: take_role(identity, "Ana", G),
        lambda: block_account(identity, "Ana"),
        lambda: unblock_account(identity, "Ana"),
        lambda: change_password(identity, "Ana", "una manta de lana gris"),
        lambda: add_local_account(identity, "Nueva", "una manta de lana gris"),
        lambda: give_role(None, "Zoila", G),
    ):
        with pytest.raises(DeniedError):
            attempt()

    found = {account.name: account for account in list_accounts(at_terminal())}
    assert set(found) == {"Zoila", "Ana"}
    assert found["Zoila"].roles == set(roles)
    assert found["Ana"].roles == {G}
    assert not found["Ana"].blocked


@pytest.mark.parametrize(
    "change", [lambda who: take_role(who, "Ana", G), lambda who: block_account(who, "Ana")]
)
def test_the_last_administrator_stays(change, enter, boss):
    only = enter("Ana", G)
    for actor in (only, boss):
        with pytest.raises(AccountError, match="única cuenta que administra"):
            change(actor)
    assert may(only, Right.MANAGE)

    enter("Otra", G)
    change(only)
    assert not may(only, Right.MANAGE)


def test_a_blocked_administrator_is_no_other_administrator(enter, boss):
    enter("Ana", G)
    enter("Otra", G)
    block_account(boss, "Otra")

    with pytest.raises(AccountError):
        take_role(boss, "Ana", G)


def test_every_denial_is_written_down_with_who_and_what(enter):
    identity = enter("Ana", A)
    may(identity, Right.MANAGE)
    may(None, Right.UNDO)
    with pytest.raises(DeniedError), permitted(identity, Right.CONFIRM):
        pytest.fail("the change of somebody without the right began")

    denied = [(e.who, e.detail) for e in newest_entries() if e.event is Event.DENIED]
    assert denied == [("Ana", "confirm"), ("", "undo"), ("Ana", "manage")]


def test_a_change_that_fails_leaves_nothing(boss):
    with pytest.raises(AccountError):
        add_local_account(boss, "Ana", "corta", [A])

    assert list_accounts(boss) == ()
    assert isinstance(sign_in("Ana", "corta", ""), Refused)


def test_everything_that_happens_to_an_account_is_in_the_log(boss, enter):
    enter("Otra", G)
    identity = enter("Ana", A)
    give_role(boss, "Ana", P)
    give_role(boss, "Ana", P)
    take_role(boss, "Ana", P)
    sign_in("Ana", "no es esta", "192.0.2.7")
    end_session(identity)
    end_session(identity)
    change_password(boss, "Ana", "una manta de lana gris")
    block_account(boss, "Ana")
    unblock_account(boss, "Ana")

    told = [
        (e.event.value, e.who, e.address, e.detail)
        for e in reversed(newest_entries())
        if e.account == "Ana"
    ]
    who = "Operadora (terminal)"
    assert told == [
        ("account_added", who, "", "local"),
        ("role_given", who, "", "analista"),
        ("signed_in", "Ana", "192.0.2.1", ""),
        ("role_given", who, "", "publicador"),
        ("role_taken", who, "", "publicador"),
        ("sign_in_failed", "", "192.0.2.7", ""),
        ("signed_out", "Ana", "", ""),
        ("password_changed", who, "", ""),
        ("account_blocked", who, "", ""),
        ("account_unblocked", who, "", ""),
    ]
