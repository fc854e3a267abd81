"""A region for faults, processes that load into it, and what must hold whatever happened."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from data.content import MANIFEST, read_content
from data.digests import bytes_digest, file_digest
from data.editions import current, history
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


def must_be_whole(region):
    """What is true at any moment: a whole edition is served, with the content its entry says."""
    served = current(region.store)
    chain = read_log(region.store)
    assert served is not None
    assert served.problems == ()
    assert chain.broken is None
    assert served.digest in chain.digests
    for note in list_loads(region.store):
        assert file_digest(rows_path(region.store, note.id)) == note.rows_sha256
    content = bytes_digest(read_content(served.path)[MANIFEST])
    assert content == served.hash == chain.entries[served.entry - 1].content
    return served, chain


def must_hold(region):
    """And everything computed anew from the files gives what was published, in every edition."""
    found = verify_region(region, "", quiet)
    assert found.holds, str(found.line)
    return must_be_whole(region)


def forget_former(region):
    """Take away every edition but the one that is served, as somebody short of space would."""
    served = current(region.store)
    for edition in history(region.store):
        if edition.name != served.name:
            edition.path.unlink()
            edition.path.with_suffix(".json").unlink()
