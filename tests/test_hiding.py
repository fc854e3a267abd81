"""Whoever takes an edition away before he changes a definition does not hide the change."""

import shutil
from dataclasses import replace

import duckdb
import pytest

from data.digests import file_digest
from data.editions import note_path, point_at, read_pointer
from data.ledger import read_log
from region import prepare
from tests.records import change, load_houses, write_region
from ui.record.finding import count_improving


def _quiet(_share, _what):
    pass


@pytest.fixture(name="region")
def _region(tmp_path):
    region = write_region(tmp_path)
    prepare(region, _quiet)
    load_houses(region, 176)
    return region


def _soften(region):
    change(region, "thresholds.yaml", "on_track: 0.95", "on_track: 0.80")
    return read_log(region.store)


def test_an_honest_change_says_what_it_changed(region):
    entry = _soften(region).entries[-1]

    assert entry.effects_known
    assert [one.subject for one in entry.changes] == ["thresholds/on_track"]


def test_with_the_store_gone_nobody_says_that_nothing_changed(region):
    shutil.rmtree(region.store)

    chain = _soften(region)

    assert not chain.entries[-1].effects_known
    assert chain.entries[-1].counts.new == 0
    assert count_improving(chain) == 1 + bool(chain.entries[1].improved)


def test_an_older_edition_in_its_place_is_not_compared_with(region):
    read_pointer(region.store).edition.path.unlink()

    assert not _soften(region).entries[-1].effects_known


def test_an_edition_with_bent_definitions_is_not_compared_with(region):
    note = read_pointer(region.store)
    with duckdb.connect(note.edition.path) as con:
        con.execute("UPDATE definitions SET body = replace(body, '0.95', '0.8')")
    path = note.edition.path
    bent = replace(note, sha256=file_digest(path), size=path.stat().st_size)
    note_path(region.store, note.edition.name).unlink()
    point_at(region.store, bent)

    assert not _soften(region).entries[-1].effects_known
