from datetime import UTC, datetime

import pytest

from data.importer import import_seeds
from data.ordering import Order
from data.publishing import ensure, publish
from data.reader import Reader
from data.repository import Repository
from data.seed_files import read_seed_files
from tests.regions import UNITS, write_seeds

NOW = datetime(2026, 11, 20, 9, 41, tzinfo=UTC)


def _quiet(_part, _what):
    pass


@pytest.fixture(name="seeds")
def _seeds(tmp_path):
    return write_seeds(tmp_path / "tierra" / "seeds")


@pytest.fixture(name="store")
def _store(tmp_path):
    return tmp_path / "tierra" / "store"


def _order(seeds, store, changed):
    fixed = {"definitions": "{}", "units": UNITS, "problems": (), "progress": _quiet, "now": NOW}
    return Order(read_seed_files(seeds), store, **{**fixed, **changed})


@pytest.fixture(name="publish_seeds")
def _publish_seeds(seeds, store):
    """Publishes the seeds of the test; keywords replace what it is made from."""
    return lambda draft=None, **changed: publish(_order(seeds, store, changed), draft)


@pytest.fixture(name="ensure_seeds")
def _ensure_seeds(seeds, store):
    """Ensures the seeds of the test; keywords replace what it is made from."""
    return lambda draft=None, **changed: ensure(_order(seeds, store, changed), draft)


@pytest.fixture(name="repository")
def _repository(publish_seeds):
    with Reader(publish_seeds()) as reader:
        yield Repository(reader)


@pytest.fixture(name="import_region")
def _import_region(tmp_path):
    """Imports Tierra Chica with some files replaced: what was found, and the database."""
    import duckdb

    opened = []

    def run(units=UNITS, **changed):
        con = duckdb.connect()
        opened.append(con)
        folder = write_seeds(tmp_path / "t" / "seeds", **changed)
        found = import_seeds(read_seed_files(folder), con, units=units, progress=_quiet)
        return found, con

    yield run
    for con in opened:
        con.close()
