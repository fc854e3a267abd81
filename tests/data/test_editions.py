import json
import os
from datetime import UTC, datetime

import pytest

from data.editions import UnknownEditionError, current, history, prune, roll_back
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


def test_going_back_serves_the_former_edition(two, store):
    assert roll_back(store, two[0].name) == two[0]
    assert current(store) == two[0]
    assert [edition.name for edition in history(store)] == [two[1].name, two[0].name]


def test_one_may_go_forward_again(two, store):
    roll_back(store, two[0].name)

    roll_back(store, two[1].name)

    assert current(store) == two[1]


def test_nobody_goes_back_to_an_edition_that_is_damaged_or_unknown(two, store):
    damage(two[0].path)

    for name in (two[0].name, "20010101T0000Z_00000000"):
        with pytest.raises(UnknownEditionError, match=two[1].name):
            roll_back(store, name)
    assert current(store) == two[1]


def test_after_going_back_a_damaged_edition_prefers_an_older_one(two, store, publish_seeds):
    third = publish_seeds(now=LATER)
    roll_back(store, two[1].name)
    damage(two[1].path)

    served = current(store)

    assert third.number == 3
    assert served is not None
    assert served.name == two[0].name


def test_pruning_keeps_the_newest_and_the_one_that_is_served(two, store, publish_seeds):
    third, fourth = publish_seeds(now=LATER), publish_seeds(now=LATER)
    roll_back(store, two[0].name)

    gone = prune(store, keep=1)

    assert set(gone) == {two[1].name, third.name}
    assert [edition.name for edition in history(store)] == [fourth.name, two[0].name]
    assert current(store) == two[0]
