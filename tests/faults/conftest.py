"""A region for faults, processes that load into it, and what must hold whatever happened."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from data.digests import file_digest
from data.editions import current
from data.ledger import read_log
from data.loads import list_loads, rows_path
from data.reader import Reader
from data.repository import Repository
from region import Region, open_system, verify_region
from tests.regions import write_seeds

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / "tests" / "config" / "tiny"


@pytest.fixture(name="region")
def _region(tmp_path, monkeypatch):
    """Tierra Chica with its first edition."""
    write_seeds(tmp_path / "seeds")
    monkeypatch.setenv("SMD_DATA", str(tmp_path))
    region = Region(CONFIG, tmp_path)
    with closing(open_system(region, quiet)):
        return region


@pytest.fixture(name="start_loader")
def _start_loader(region):
    """Starts loaders that wait for the go-ahead (`go`)."""
    running = []

    def start(who, first, count, *most):
        loader = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.loader", CONFIG, region.data, who]
            + [str(number) for number in (first, count, *most)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(loader)
        assert loader.stdout.readline() == "ready\n", loader.stderr.read()
        return loader

    yield start
    for loader in running:
        loader.kill()
        loader.communicate(timeout=30)


def quiet(_share, _what):
    pass


def go(loader):
    loader.stdin.write("\n")
    loader.stdin.flush()


def casas(edition):
    """The figure that loaders set, as an edition has it; `None` in the first."""
    with Reader(edition) as reader:
        found = Repository(reader).figures("casas", place="9001", period="2025", breakdown="")
    return found[0].value if found else None


def must_hold(region):
    """What is true after any fault: a whole edition is served, the chain holds, no load is half."""
    served = current(region.store)
    chain = read_log(region.store)
    assert served is not None
    assert served.problems == ()
    assert chain.broken is None
    assert served.digest in chain.digests
    for note in list_loads(region.store):
        assert file_digest(rows_path(region.store, note.id)) == note.rows_sha256
    found = verify_region(region, "", quiet)
    assert found.holds, str(found.line)
    return served, chain
