"""Builders as they meet in life: several processes at once, and one that dies."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data.editions import current, history
from tests.regions import seed_with, write_seeds

ROOT = Path(__file__).parents[2]

BUILDER = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from data.ordering import Order
from data.publishing import ensure
from data.seed_files import read_seed_files

seeds, store, go, reached = (Path(text) for text in sys.argv[1:5])
stop_at = float(sys.argv[5])

def progress(part, what):
    if part >= stop_at:
        reached.touch()
        time.sleep(120)

print("ready", flush=True)
while not go.exists():
    time.sleep(0.005)
now = datetime(2026, 11, 20, 9, 41, tzinfo=UTC)
edition = ensure(Order(read_seed_files(seeds), store, "{}", None, (), progress, now))
print(edition.name, edition.number, edition.hash, flush=True)
"""


@pytest.fixture(name="start")
def _start(tmp_path, seeds, store):
    """Starts a builder that waits for the go-ahead and sleeps where it is told to stop."""
    running = []

    def start(stop_at=2.0):
        paths = (seeds, store, tmp_path / "go", tmp_path / "reached")
        builder = subprocess.Popen(
            [sys.executable, "-c", BUILDER, *paths, str(stop_at)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(builder)
        assert builder.stdout is not None
        assert builder.stdout.readline() == "ready\n"
        return builder

    yield start
    for builder in running:
        builder.kill()
        builder.communicate(timeout=30)


def test_of_builders_that_start_at_once_one_builds_and_the_others_take_it(start, tmp_path, store):
    builders = [start() for _ in range(4)]

    (tmp_path / "go").touch()
    said = [builder.communicate(timeout=60) for builder in builders]

    assert [errors for _, errors in said if errors] == []
    assert len({out for out, _ in said}) == 1
    assert len(history(store)) == 1
    assert not list(store.glob("building-*"))


@pytest.mark.parametrize("stop_at", [0.0, 0.3, 0.7, 0.8, 0.9])
@pytest.mark.parametrize("former", [True, False], ids=["with a former edition", "the first"])
def test_a_builder_that_dies_at_any_moment_leaves_the_store_as_it_was(
    start, tmp_path, seeds, store, ensure_seeds, former, stop_at
):
    before = ensure_seeds(units=None) if former else None
    write_seeds(seeds, observations=seed_with("observations", "casas,,90,2025,9,censo,A,1,,"))
    builder = start(stop_at)
    (tmp_path / "go").touch()
    wait_for(tmp_path / "reached", builder)

    builder.kill()
    builder.wait(timeout=30)

    assert current(store) == before
    after = ensure_seeds(units=None)
    assert after.counts["observations"] == 28
    assert current(store) == after
    assert not list(store.glob("building-*"))


def test_a_builder_waits_for_the_one_that_builds_and_goes_on_when_that_one_dies(
    start, tmp_path, store
):
    first = start(0.5)
    (tmp_path / "go").touch()
    wait_for(tmp_path / "reached", first)
    second = start()
    time.sleep(0.5)

    assert second.poll() is None
    assert current(store) is None
    first.kill()
    out, errors = second.communicate(timeout=60)

    assert errors == ""
    served = current(store)
    assert served is not None
    assert out.split()[0] == served.name
    assert json.loads((store / "current").read_text(encoding="utf-8"))["name"] == served.name


def wait_for(path, builder):
    for _ in range(6000):
        if path.exists():
            return
        assert builder.poll() is None, builder.communicate()
        time.sleep(0.01)
    pytest.fail("the builder did not get there")
