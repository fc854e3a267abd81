"""Names, passwords, waiting: what an attacker learns is nothing."""

import hashlib
import statistics
import time

import argon2
import pytest

from access.accounts import AccountError, add_local_account, add_provider_account, block_account
from access.log import Event, newest_entries
from access.passwords import is_password, wrong_with_password
from access.right import Role
from access.sessions import identify
from access.signing_in import Refused, SignedIn, sign_in
from access.store import open_store
from access.tables import accounts, sessions

PASSWORD = "un cuaderno de tapa verde"  # noqa: S105 of nobody
HERE = "192.0.2.1"


@pytest.fixture
def ana(boss):
    add_local_account(boss, "Ana Ñáhui", PASSWORD, [Role.ANALISTA])


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize(
    "typed",
    ["Ana Ñáhui", "ana nahui", "  ANA   ÑAHUI ", "Ａna Ñáhui", "An\u200ba N\u0303a\u0301hui"],
)
def test_a_name_is_known_without_case_accents_or_hidden_signs(typed):
    found = sign_in(typed, PASSWORD, HERE)

    assert isinstance(found, SignedIn)
    assert identify(found.token).name == "Ana Ñáhui"


def test_a_password_counts_every_sign_and_both_ways_to_write_it(boss):
    add_local_account(boss, "Ana", "el nin\u0303o de la colina")

    assert isinstance(sign_in("Ana", "el ni\u00f1o de la colina", HERE), SignedIn)
    for near in ("El ni\u00f1o de la colina", "el nino de la colina", " el ni\u00f1o de la colina"):
        assert isinstance(sign_in("Ana", near, HERE), Refused)


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("Ana Ñáhui", "otra cosa muy distinta"), ("Nadie", PASSWORD), ("", ""), ("Ana Ñáhui", ""),
        ("rosa@ejemplo.invalid", ""), ("rosa@ejemplo.invalid", PASSWORD), ("Bloqueada", PASSWORD),
        ("Ana Ñáhui", "x" * 5000), ("' OR 1=1 --", "' OR 1=1 --"), ("Ana\0", "\ud800"), ("x" * 9000, "y"),
    ],
)  # fmt: skip
def test_every_failure_has_the_same_words_and_computes_a_password_once(
    name, password, boss, monkeypatch
):
    add_provider_account(boss, "rosa@ejemplo.invalid")
    add_local_account(boss, "Bloqueada", PASSWORD)
    block_account(boss, "Bloqueada")
    computed = []
    verify = argon2.PasswordHasher.verify

    def counting(self, hashed, given):
        computed.append(hashed)
        return verify(self, hashed, given)

    monkeypatch.setattr(argon2.PasswordHasher, "verify", counting)

    found = sign_in(name, password, HERE)

    assert found == Refused(found.message)
    assert str(found.message) == "El nombre o la contraseña no son correctos."
    assert len(computed) == 1
    assert computed[0].startswith("$argon2id$")


@pytest.mark.usefixtures("real_hashes", "ana")
def test_an_unknown_name_takes_as_long_as_a_known_one(clock):
    def seconds(name: str) -> float:
        clock.ahead += 3600
        begun = time.perf_counter()
        sign_in(name, "no es la de nadie", HERE)
        return time.perf_counter() - begun

    seconds("Ana Ñáhui")
    known, unknown = zip(*((seconds("Ana Ñáhui"), seconds("Nadie")) for _ in range(7)), strict=True)

    # A name that computes nothing would take a twentieth.
    assert 0.4 < statistics.median(unknown) / statistics.median(known) < 2.5


@pytest.mark.usefixtures("ana")
def test_after_five_failures_even_the_right_password_waits(clock):
    for _ in range(5):
        assert sign_in("Ana Ñáhui", "no", HERE).minutes == 0

    waiting = sign_in("ANA nahui", PASSWORD, "198.51.100.9")

    assert waiting.minutes == 15
    assert str(waiting.message) == "Hubo demasiados intentos. Espere 15 minutos."
    clock.ahead = 14 * 60 + 30
    assert str(sign_in("Ana Ñáhui", PASSWORD, HERE).message).endswith("Espere un minuto.")
    clock.ahead = 15 * 60 + 1
    assert isinstance(sign_in("Ana Ñáhui", PASSWORD, HERE), SignedIn)


def test_names_that_do_not_exist_wait_in_the_same_way():
    found = [sign_in("Nadie", "no", HERE).minutes for _ in range(6)]

    assert found == [0, 0, 0, 0, 0, 15]


@pytest.mark.parametrize(
    ("first", "others"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8::1", "2001:db8::ffff:2"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
    ],
)
def test_one_address_tries_twenty_names_and_waits(first, others):
    assert sign_in("nombre", "no", first).minutes == 0
    found = [sign_in(f"nombre {n}", "no", others).minutes for n in range(20)]

    assert found == [0] * 19 + [15]
    assert sign_in("nombre aparte", "no", "203.0.113.5").minutes == 0


@pytest.mark.usefixtures("ana")
def test_entering_forgets_the_failures_of_the_name_and_not_of_the_address():
    for n in range(19):
        sign_in(f"otra {n}", "no", HERE)
    for _ in range(3):
        assert isinstance(sign_in("Ana Ñáhui", PASSWORD, HERE), SignedIn)
    assert sign_in("otra", "no", HERE).minutes == 0

    assert sign_in("Ana Ñáhui", PASSWORD, HERE).minutes == 15


@pytest.mark.usefixtures("ana")
def test_mistakes_before_entering_do_not_count_after_it():
    for _ in range(3):
        for _ in range(4):
            assert sign_in("Ana Ñáhui", "no", HERE).minutes == 0
        assert isinstance(sign_in("Ana Ñáhui", PASSWORD, HERE), SignedIn)


@pytest.mark.usefixtures("ana")
def test_an_account_blocked_while_its_password_is_computed_does_not_enter(boss, monkeypatch):
    verify = argon2.PasswordHasher.verify

    def slow(self, hashed, given):
        block_account(boss, "Ana Ñáhui")
        return verify(self, hashed, given)

    monkeypatch.setattr(argon2.PasswordHasher, "verify", slow)

    assert isinstance(sign_in("Ana Ñáhui", PASSWORD, HERE), Refused)
    with open_store().reading() as connection:
        assert connection.execute(sessions.select()).all() == []


@pytest.mark.usefixtures("ana")
def test_a_session_of_a_blocked_account_is_over_however_it_was_blocked():
    found = sign_in("Ana Ñáhui", PASSWORD, HERE)
    with open_store().writing() as connection:
        connection.execute(accounts.update().values(blocked=True))

    assert identify(found.token) is None


@pytest.mark.usefixtures("ana")
def test_waiting_is_written_down_once_and_not_at_every_attempt():
    for _ in range(30):
        sign_in("Ana Ñáhui", "no", HERE)

    events = [entry.event for entry in newest_entries()]
    assert events.count(Event.SIGN_IN_FAILED) == 5
    assert events.count(Event.SIGN_IN_LIMITED) == 1


@pytest.mark.usefixtures("real_hashes", "ana")
def test_neither_password_nor_token_nor_a_mistyped_name_is_kept_anywhere(store):
    mistyped = "esta-era-mi-clave-secreta"
    found = sign_in("Ana Ñáhui", PASSWORD, HERE)
    sign_in(mistyped, "Ana Ñáhui", HERE)
    sign_in("Ana Ñáhui", "casi la correcta", HERE)
    identify(found.token)

    kept = b"".join(file.read_bytes() for file in store.parent.iterdir())

    assert b"$argon2id$" in kept
    for secret in (PASSWORD, found.token, mistyped, "casi la correcta"):
        assert secret.encode() not in kept
        assert (
            hashlib.sha256(secret.encode()).hexdigest().encode() not in kept
            or secret is found.token
        )
    assert "correcta" not in repr(newest_entries())


@pytest.mark.usefixtures("ana")
def test_each_entry_has_a_token_of_its_own_with_256_bits():
    tokens = {sign_in("Ana Ñáhui", PASSWORD, HERE).token for _ in range(4)}

    assert len(tokens) == 4
    assert {len(token) for token in tokens} == {43}


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize("token", ["", "x", "a" * 43, "'" * 43, "a" * 10_000, "\ud800" * 43])
def test_a_token_made_up_is_nobody(token):
    assert identify(token) is None


def test_asking_for_nobody_makes_no_file(store):
    assert identify("a" * 43) is None
    assert not store.exists()


@pytest.mark.usefixtures("ana")
def test_the_digest_of_a_session_opens_nothing():
    found = sign_in("Ana Ñáhui", PASSWORD, HERE)

    assert identify(found.identity.key) is None
    assert identify(found.identity.key[:43]) is None


@pytest.mark.usefixtures("real_hashes", "ana")
def test_a_weak_hash_of_former_years_is_made_anew_at_the_next_entry():
    weak = argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    with open_store().writing() as connection:
        connection.execute(accounts.update().values(password=weak))

    assert isinstance(sign_in("Ana Ñáhui", PASSWORD, HERE), SignedIn)

    with open_store().reading() as connection:
        kept = connection.execute(accounts.select()).one().password
    assert not argon2.PasswordHasher().check_needs_rehash(kept)
    assert is_password(PASSWORD, kept)


def test_a_damaged_hash_fits_no_password():
    assert not is_password("", "")
    assert not is_password("nadie tiene esta contraseña", "")
    assert not is_password(PASSWORD, "$argon2id$roto")


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("once letras", "al menos 12"), ("x" * 201, "hasta 200"), ("aaaaaaaaaaaa", "se prueban primero"),
        ("123456789012", "se prueban primero"), ("Contraseña123", "se prueban primero"),
        ("TIERRACHICA-2026", "se prueban primero"), ("Tierrachica1", "se prueban primero"), ("qwertyuiop12", "se prueban primero"),
        ("juana ccopa m", "nombre de la cuenta"), ("Juána Ccópa M.", "nombre de la cuenta"),
    ],
)  # fmt: skip
def test_a_password_that_is_guessed_first_is_refused(password, why):
    assert why in str(wrong_with_password(password, "Juana Ccopa M"))


@pytest.mark.parametrize(
    "password", [PASSWORD, "kXvqPzLmWbTs9!", "tierra9chica4", "unamesaverdedepino"]
)
def test_a_sentence_and_a_drawn_password_are_taken(password):
    assert wrong_with_password(password, "Juana Ccopa M") is None


@pytest.mark.parametrize(
    "name",
    ["", "x", "a" * 81, "ana@ejemplo.invalid", "ana\u202eanA", "ana\nluis", "\u0301\u0301", "a\0b"],
)
def test_a_name_that_could_be_mistaken_is_refused(name, boss):
    if "\n" in name:
        add_local_account(boss, name, PASSWORD)
        name = "ANA luis"
    with pytest.raises(AccountError):
        add_local_account(boss, name, PASSWORD)


@pytest.mark.usefixtures("ana")
def test_sessions_that_are_over_are_swept_away(clock):
    sign_in("Ana Ñáhui", PASSWORD, HERE)
    clock.ahead = 9 * 3600
    sign_in("Ana Ñáhui", PASSWORD, HERE)

    with open_store().reading() as connection:
        assert len(connection.execute(sessions.select()).all()) == 1
