import json
import os
from datetime import UTC, datetime

import pytest

from data.editions import current, history
from tests.regions import seed_with, write_seeds

LATER = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


@pytest.fixture(name="two")
def _two(publish_seeds, seeds):
    """Two editions with different content, the older first."""
    first = publish_seeds()
    write_seeds(seeds, observations=seed_with("observations", "casas,,90,2025,9,censo,A,1,,"))
    return first, publish_seeds(now=LATER)


def damage(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_an_empty_store_serves_nothing(store):
    assert current(store) is None
    assert history(store) == ()


def test_one_damaged_byte_and_the_former_edition_serves_and_says_why(two, store):
    first, second = two
    damage(second.path)

    served = current(store)

    assert served is not None
    assert served.name == first.name
    (problem,) = served.problems
    assert problem.where.file == f"tierra/store/{second.name}.duckdb"
    assert second.name in str(problem.what)
    assert first.name in str(problem.next)


def test_a_damaged_byte_is_noticed_also_where_the_time_of_the_file_was_put_back(two, store):
    first, second = two
    before = second.path.stat()
    damage(second.path)
    os.utime(second.path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))

    served = current(store)

    assert served is not None
    assert served.name == first.name


@pytest.mark.parametrize("content", [b"", b"half"])
def test_a_cut_or_empty_file_is_no_edition(two, store, content):
    first, second = two
    second.path.write_bytes(content)

    served = current(store)

    assert served is not None
    assert served.name == first.name


def test_a_missing_file_is_no_edition(two, store):
    first, second = two
    second.path.unlink()

    served = current(store)

    assert served is not None
    assert served.name == first.name
    assert [edition.name for edition in history(store)] == [first.name]


@pytest.mark.parametrize("pointer", ["", "{", "[]", "null", '{"name": "x"}', '{"format": 0}'])
def test_a_damaged_pointer_serves_the_newest_whole_edition(two, store, pointer):
    (store / "current").write_text(pointer, encoding="utf-8")

    served = current(store)

    assert served is not None
    assert served.name == two[1].name
    assert "puntero" in str(served.problems[0].what)


def test_a_pointer_may_not_lead_out_of_the_store(two, store):
    note = json.loads((store / "current").read_text(encoding="utf-8"))
    (store / "current").write_text(json.dumps({**note, "name": "../otra"}), encoding="utf-8")

    served = current(store)

    assert served is not None
    assert served.name == two[1].name


def test_where_everything_is_damaged_nothing_is_served(two, store):
    for edition in two:
        damage(edition.path)

    assert current(store) is None


def test_a_half_written_file_is_no_edition_and_is_swept_by_the_next_builder(
    two, store, publish_seeds
):
    (store / "building-1-dead.duckdb").write_bytes(b"half")
    (store / "current.1.part").write_bytes(b"{")

    assert current(store) == two[1]
    publish_seeds(now=LATER)

    assert not list(store.glob("building-*"))
    assert not list(store.glob("*.part"))
