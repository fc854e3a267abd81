"""A disk that is full or can only be read, and files that somebody damaged."""

import json
from datetime import UTC, datetime

import pytest

from data import durable
from data.editions import current
from data.ledger import log_path, read_log
from data.publishing import BrokenLogError
from region import open_system, verify_region
from tests.faults.conftest import casas, go, must_hold, quiet
from tests.faults.loader import load_one


@pytest.mark.parametrize("most", [0, 200, 2_000, 20_000, 100_000, 400_000])
def test_on_a_full_disk_the_former_edition_stays_and_the_next_load_works(
    region, start_loader, most
) -> None:
    before = len(must_hold(region)[1].entries)
    loader = start_loader("Ana", 7, 1, most)
    go(loader)
    said, errors = loader.communicate(timeout=60)

    served, chain = must_hold(region)

    assert "Traceback" not in errors
    if "published" not in said:
        assert said.startswith("stopped 7")
        assert len(chain.entries) == before
        assert casas(served) is None
    assert load_one(region, "Rosa", 8) == len(chain.entries) + 1
    assert casas(must_hold(region)[0]) == 8


@pytest.mark.parametrize("name", ["current", "log.jsonl", "load.json", ".json"])
def test_on_a_disk_that_can_only_be_read_the_former_edition_stays(
    region, monkeypatch, name
) -> None:
    load_one(region, "Ana", 1)

    def refuse(path, content):
        if path.name.endswith(name):
            raise OSError(30, "Read-only file system")
        return open_for_writing(path, content)

    open_for_writing = durable.open_part
    monkeypatch.setattr(durable, "open_part", refuse)
    with pytest.raises(OSError, match="Read-only"):
        load_one(region, "Ana", 2)
    monkeypatch.undo()
    monkeypatch.setenv("SMD_DATA", str(region.data))

    # What was logged is committed: the next start only has to point at it.
    open_system(region, quiet).close()
    served, chain = must_hold(region)
    assert casas(served) == (2 if name == "current" else 1)
    assert load_one(region, "Rosa", 3) == len(chain.entries) + 1


def test_a_damaged_pointer_is_made_anew(region) -> None:
    load_one(region, "Ana", 1)
    for text in ("", "{", "null", json.dumps({"format": 3})):
        (region.store / "current").write_text(text, encoding="utf-8")

        system = open_system(region, quiet)

        assert (system.edition.entry, casas(system.edition)) == (2, 1)
        system.close()
        must_hold(region)


def test_a_damaged_edition_gives_way_to_the_former_and_is_built_again(region) -> None:
    load_one(region, "Ana", 1)
    path = current(region.store).path
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    meanwhile = current(region.store)
    assert meanwhile.entry == 1
    assert "dañad" in str(meanwhile.problems[0])

    path.unlink()
    with_it_again = open_system(region, quiet)
    assert casas(with_it_again.edition) == 1
    assert with_it_again.edition.entry == 2
    assert len(read_log(region.store).entries) == 2
    with_it_again.close()
    must_hold(region)


def test_a_log_cut_short_is_not_written_on(region) -> None:
    load_one(region, "Ana", 1)
    lines = log_path(region.store).read_text(encoding="utf-8").splitlines(keepends=True)
    for left in ("".join(lines[:-1]), "", lines[0] + lines[1][:50]):
        log_path(region.store).write_text(left, encoding="utf-8")

        with pytest.raises(BrokenLogError):
            load_one(region, "Ana", 2)
        served = open_system(region, quiet)

        assert casas(served.edition) == 1
        assert "bitácora" in str(served.problems[0]).lower() or "log.jsonl" in str(
            served.problems[0]
        )
        assert not verify_region(region, "", quiet).holds
        served.close()
    log_path(region.store).write_text("".join(lines), encoding="utf-8")
    assert load_one(region, "Ana", 2) == 3
    must_hold(region)


def test_a_clock_that_goes_backwards_loses_nothing_and_is_said(region, monkeypatch) -> None:
    load_one(region, "Ana", 1)

    class Yesterday(datetime):
        @classmethod
        def now(cls, _zone=None):
            return datetime(2020, 1, 1, tzinfo=UTC)

    monkeypatch.setattr("region.datetime", Yesterday)
    load_one(region, "Ana", 2)

    served, chain = must_hold(region)
    assert casas(served) == 2
    assert chain.entries[-1].at.startswith("2020-01-01")
    notices = [str(notice) for notice in verify_region(region, "", quiet).notices]
    assert notices == ["El reloj de la entrada 3 va detrás del de la anterior."]
