"""The file: private, shared by processes, the same on another database."""

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from access.accounts import add_local_account, list_accounts
from access.attempts import PER_NAME, Attempts
from access.permission import require
from access.right import Right, Role
from access.signing_in import sign_in
from access.store import StoreError, open_store
from access.tables import METADATA

ROOT = Path(__file__).parents[2]
WHERE = "192.0.2.1"


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX")
def test_only_the_owner_of_the_server_reads_the_files(boss, store):
    store.parent.mkdir(mode=0o755)
    add_local_account(boss, "Ana", "un cuaderno de tapa verde")

    assert stat.S_IMODE(store.parent.stat().st_mode) == 0o700
    files = list(store.parent.iterdir())
    assert len(files) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_sqlite_writes_ahead_and_overwrites_what_it_deletes():
    with open_store().reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA secure_delete").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_another_database_is_used_by_its_address(tmp_path, monkeypatch, boss, store):
    monkeypatch.setenv("SMD_ACCESS_URL", f"sqlite:///{tmp_path / 'otra.sqlite'}")
    add_local_account(boss, "Ana", "un cuaderno de tapa verde")

    assert [account.name for account in list_accounts(boss)] == ["Ana"]
    assert not store.exists()


def test_a_store_put_in_the_place_of_another_is_seen(boss, store):
    add_local_account(boss, "Ana", "un cuaderno de tapa verde")
    for file in store.parent.iterdir():
        file.unlink()

    assert list_accounts(boss) == ()


def test_the_tables_are_those_of_postgresql_too():
    dialect = postgresql.dialect()
    text = "".join(
        str(CreateTable(table).compile(dialect=dialect)) for table in METADATA.sorted_tables
    )
    for table in METADATA.tables.values():
        text += "".join(str(CreateIndex(index).compile(dialect=dialect)) for index in table.indexes)

    assert text.count("CREATE TABLE") == 5
    assert "DOUBLE PRECISION" in text


def test_attempts_at_the_same_moment_are_all_counted():
    open_store()
    with ThreadPoolExecutor(12) as pool:
        waits = list(pool.map(lambda _: Attempts("Ana", WHERE).wait(), range(24)))

    assert waits.count(0) == PER_NAME.amount


def test_processes_that_begin_together_count_together():
    """Eight make the store at the same moment; of their sixteen attempts five go through."""
    script = (
        "from access.attempts import Attempts\n"
        "print(*[Attempts('Ana', '192.0.2.1').wait() for _ in range(2)])"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", script],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(8)
    ]
    told = [process.communicate(timeout=120) for process in running]

    assert [err for _, err in told] == [""] * 8
    assert sum(out.split().count("0") for out, _ in told) == PER_NAME.amount


def test_a_failure_counts_after_a_restart():
    for _ in range(5):
        sign_in("Ana", "no", WHERE)
    script = (
        "from access.signing_in import sign_in; print(sign_in('ana', 'x', '203.0.113.9').minutes)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "15"


def test_a_damaged_file_gives_nobody_a_right_and_says_no_values(boss, enter, store):
    identity = enter("Ana", Role.ANALISTA)
    open_store().engine.dispose()
    for file in store.parent.iterdir():
        file.write_bytes(b"no es una base de datos" * 500)

    for use in (lambda: require(identity, Right.LOAD), lambda: sign_in("Ana", "x", WHERE)):
        with pytest.raises(StoreError) as told:
            use()
        assert identity.key not in str(told.value)


def test_a_write_that_fails_leaves_nothing():
    store = open_store()
    table = METADATA.tables["attempts"]
    with pytest.raises(ZeroDivisionError), store.writing() as connection:  # noqa: PT012
        connection.execute(table.insert().values(key="x", at=0.0))
        raise ZeroDivisionError

    with store.reading() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(table)) == 0
