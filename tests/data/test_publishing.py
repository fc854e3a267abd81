import json
from datetime import UTC, datetime, timedelta, timezone

import duckdb
import pytest

from data.editions import current, history, pointed
from data.reader import Reader
from data.repository import Repository
from indicators.message import N_
from indicators.problem import Problem, Where
from tests.regions import SEEDS, seed_with, write_seeds

LATER = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
MORE = seed_with("observations", "casas,,9001,2025,225,censo,A,1,225 casas,")


def read(edition):
    with Reader(edition) as reader:
        return Repository(reader).problems()


def changed_parts(first, second):
    return {name for name, digest in second.parts.items() if first.parts[name] != digest}


def test_an_edition_is_named_by_its_time_in_utc_and_its_content(publish_seeds, store):
    edition = publish_seeds()

    assert edition.name == f"20261120T0941Z_{edition.hash[:8]}"
    assert edition.path == store / f"{edition.name}.duckdb"
    assert edition.path.is_file()
    assert current(store) == edition
    assert pointed(store) == edition.name


def test_the_time_of_an_edition_does_not_depend_on_the_time_zone(publish_seeds):
    lima = timezone(timedelta(hours=-5))

    edition = publish_seeds(now=datetime(2026, 11, 20, 4, 41, tzinfo=lima))

    assert edition.name.startswith("20261120T0941Z_")


def test_the_year_of_an_edition_is_that_of_its_newest_reading_and_not_of_the_clock(publish_seeds):
    assert publish_seeds(now=datetime(2031, 1, 1, tzinfo=UTC)).data_year == 2026


def test_counts_are_of_what_came_in_and_of_what_was_left_out(publish_seeds, seeds):
    write_seeds(seeds, observations=seed_with("observations", "casas,,90,x,1,censo,A,1,,"))

    counts = publish_seeds().counts

    assert counts == {
        "territories": 3,
        "places": 1,
        "sources": 3,
        "variables": 5,
        "variables_with_figures": 4,
        "observations": 27,
        "figures": 25,
        "discrepancies": 1,
        "limits": 1,
        "plan_targets": 1,
        "developments": 1,
        "development_phases": 2,
        "development_figures": 3,
        "cautions": 1,
        "rejected": 1,
    }


def test_equal_content_has_an_equal_hash_on_another_day_in_another_order(publish_seeds, seeds):
    first = publish_seeds()
    header, *rows = SEEDS["observations.csv"].splitlines()
    write_seeds(seeds, observations="\r\n".join([header, "", *reversed(rows)]))

    second = publish_seeds(now=LATER)

    assert second.hash == first.hash
    assert second.parts == first.parts
    assert second.name != first.name


def test_the_digest_of_the_data_changes_with_a_single_digit(publish_seeds, seeds):
    first = publish_seeds()
    write_seeds(seeds, observations=SEEDS["observations.csv"].replace(",600.50,", ",600.5,"))

    second = publish_seeds()

    assert changed_parts(first, second) == {"observations.csv"}


def test_the_digest_of_the_definitions_is_their_own(publish_seeds):
    first, second = publish_seeds(), publish_seeds(definitions='{"a":1}')

    assert changed_parts(first, second) == {"definitions.json"}
    assert second.hash != first.hash


def test_two_editions_of_one_minute_never_share_a_file(publish_seeds, store):
    first, second = publish_seeds(), publish_seeds()

    assert first.path != second.path
    assert first.path.is_file()
    assert [edition.name for edition in history(store)] == [second.name, first.name]
    assert (first.number, second.number) == (1, 2)


def test_nothing_half_done_stays_in_the_store(publish_seeds, store):
    edition = publish_seeds()

    names = {path.name for path in store.iterdir()} - {"builder.lock"}
    assert names == {"current", f"{edition.name}.duckdb", f"{edition.name}.json"}


def test_problems_of_rows_and_of_definitions_stay_with_their_edition(publish_seeds, seeds):
    write_seeds(seeds, observations=seed_with("observations", "casas,,90,x,1,censo,A,1,,"))
    known = Problem(Where("config/a.yaml", 3), N_("x {y}", y=N_("z")), N_("r"), N_("n"))

    problems = read(publish_seeds(problems=[known]))

    assert [str(problem.where) for problem in problems] == [
        "tierra/seeds/observations.csv:29:4",
        "config/a.yaml:3",
    ]
    assert problems[1] == known


def test_progress_only_rises_and_ends_at_one(publish_seeds):
    told = []

    publish_seeds(progress=lambda part, what: told.append((part, str(what))))

    parts = [part for part, _ in told]
    assert parts == sorted(parts)
    assert parts[-1] == 1
    assert all(what for _, what in told)


def test_a_reader_goes_on_with_its_edition_while_the_next_is_published(publish_seeds, seeds, store):
    with Reader(publish_seeds()) as old:
        write_seeds(seeds, observations=MORE)
        publish_seeds(now=LATER)
        served = current(store)
        assert served is not None
        with Reader(served) as new:
            assert old.rows("SELECT count(*) FROM observation") == [(27,)]
            assert new.rows("SELECT count(*) FROM observation") == [(28,)]


def test_nothing_is_published_while_nothing_has_changed(ensure_seeds, store):
    first = ensure_seeds()
    files = {path: path.stat().st_mtime_ns for path in store.iterdir()}

    assert ensure_seeds(now=LATER) == first
    assert {path: path.stat().st_mtime_ns for path in store.iterdir()} == files


@pytest.mark.parametrize(
    "changed", [{"definitions": '{"a":1}'}, {"units": None}, {"problems": ["one"]}]
)
def test_changed_definitions_publish_a_new_edition(ensure_seeds, changed):
    first = ensure_seeds()
    if "problems" in changed:
        changed = {"problems": [Problem(Where("config/a.yaml", 3), N_("a"), N_("b"), N_("c"))]}

    second = ensure_seeds(**changed, now=LATER)

    assert second.number == 2
    assert ensure_seeds(**changed, now=LATER) == second
    assert second.name != first.name


def test_a_changed_byte_of_a_seed_publishes_a_new_edition(ensure_seeds, seeds):
    ensure_seeds()
    write_seeds(seeds, observations=MORE)

    assert ensure_seeds(now=LATER).counts["observations"] == 28


def test_the_first_edition_is_published_even_if_an_essential_file_is_lost(ensure_seeds, seeds):
    write_seeds(seeds, sources=b"\xff\xfe")

    edition = ensure_seeds()

    assert edition.counts["observations"] == 0
    assert edition.counts["variables"] == 5


@pytest.mark.parametrize("lost", [{"observations": b"\xff\xfe"}, {"sources": None}])
def test_no_edition_without_an_essential_file_replaces_one_that_has_it(
    ensure_seeds, seeds, store, lost
):
    first = ensure_seeds()
    write_seeds(seeds, **lost)

    served = ensure_seeds(now=LATER)

    assert served.name == first.name
    assert [problem.where.file for problem in served.problems] == [
        f"tierra/seeds/{next(iter(lost))}.csv"
    ]
    assert current(store) == first
    assert not list(store.glob("building-*"))


def test_a_damaged_edition_is_built_again_from_the_seeds_and_says_so(ensure_seeds, seeds, store):
    ensure_seeds()
    write_seeds(seeds, observations=MORE)
    second = ensure_seeds(now=LATER)
    damage(second.path)

    third = ensure_seeds(now=LATER)

    assert third.hash == second.hash
    assert third.path != second.path
    assert second.name in str(read(third)[-1].what)
    assert ensure_seeds(now=LATER) == third


def test_a_lost_pointer_is_written_again_without_building(ensure_seeds, store):
    first = ensure_seeds()
    (store / "current").write_text("{", encoding="utf-8")

    assert ensure_seeds(now=LATER) == first
    assert json.loads((store / "current").read_text(encoding="utf-8"))["name"] == first.name


def test_an_edition_nobody_points_at_yet_is_not_served(ensure_seeds, seeds, store):
    first = ensure_seeds()
    pointer = (store / "current").read_bytes()
    write_seeds(seeds, observations=MORE)
    second = ensure_seeds(now=LATER)

    (store / "current").write_bytes(pointer)

    assert current(store) == first
    assert ensure_seeds(now=LATER).hash == second.hash


def test_what_stops_a_builder_leaves_the_former_edition_and_no_trace(
    publish_seeds, ensure_seeds, seeds, store
):
    first = publish_seeds()
    write_seeds(seeds, observations=MORE)

    def full_disk(part, _what):
        if part > 0.5:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="space"):
        publish_seeds(progress=full_disk)
    served = ensure_seeds(progress=full_disk)

    assert served.name == first.name
    assert "No se pudo preparar" in str(served.problems[0].what)
    assert not list(store.glob("building-*"))


def test_what_stops_the_first_builder_is_not_hidden(ensure_seeds):
    def broken(_part, _what):
        raise duckdb.Error("broken")

    with pytest.raises(duckdb.Error, match="broken"):
        ensure_seeds(progress=broken)


def damage(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_a_date_of_reading_in_the_future_does_not_age_the_figures(publish_seeds, seeds):
    write_seeds(seeds, sources=SEEDS["sources.csv"].replace("2026-03-01", "2062-03-01"))

    assert publish_seeds().data_year == 2026
