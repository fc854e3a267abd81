"""Whatever somebody bends behind everybody's back, `verify` names it."""

import json
import shutil

import duckdb
import pytest

from data.content import MANIFEST, content_digest, write_content
from data.digests import file_digest
from data.ledger import log_path, read_log
from data.loads import loads_folder
from data.ordering import Draft, Order
from data.seed_files import read_seed_files
from data.verifying import verify
from indicators.evidence.chain import digest_of
from indicators.evidence.entry import Occasion
from tests.data.lading import NOW, confirmed, keep, row
from tests.regions import SEEDS, UNITS, write_seeds


@pytest.fixture(name="history")
def _history(publish_seeds, seeds, store):
    """Four entries: a first edition, changed seeds, a load, and a load that is undone."""
    publish_seeds()
    write_seeds(seeds, observations=SEEDS["observations.csv"].replace("2024,220,", "2024,221,"))
    publish_seeds(Draft(by="Rosa", reason="errata"))
    publish_seeds(confirmed(keep(store, row("casas", "9001", "2025", 231.0))))
    publish_seeds(confirmed(keep(store, row("casas", "9001", "2025", 999.0))))
    publish_seeds(Draft(Occasion.UNDO, by="Beto", reason="era otro año", undoes=4))


@pytest.fixture(name="ask")
def _ask(seeds, store, history):
    def ask(published="", **changed):
        order = {"definitions": "{}", "units": UNITS, "problems": (), "now": NOW, **changed}
        found = verify(
            Order(read_seed_files(seeds), store, progress=lambda _a, _b: None, **order), published
        )
        return found.holds, found.number, str(found.line), [str(n) for n in found.notices]

    return ask


def lines(store):
    return log_path(store).read_text(encoding="utf-8").splitlines()


def write(store, *new):
    log_path(store).write_text("".join(f"{line}\n" for line in new), encoding="utf-8")


def test_an_honest_history_holds(ask, store) -> None:
    holds, _, line, notices = ask()

    assert holds
    assert line == f"SE SOSTIENE: entradas 1 a 5 y el contenido, huella {read_log(store).head}."
    assert notices == []


def test_verifying_writes_nothing(ask, store) -> None:
    before = {p: file_digest(p) for p in store.parent.rglob("*") if p.is_file()}

    ask()

    after = {p: file_digest(p) for p in store.parent.rglob("*") if p.is_file()}
    assert after == before


def test_a_photographed_digest_is_found_with_the_words_around_it(ask, store) -> None:
    digest = read_log(store).digests[2]
    spaced = " ".join(digest[n : n + 4] for n in range(0, 64, 4))

    for photo in (digest, digest.upper(), f"SMD Tierra · entrada 3 · {digest}", f"20 {digest}"):
        holds, number, _, notices = ask(photo)
        assert (holds, number) == (True, 3)
        assert notices == [
            "La huella publicada es la de la entrada 3, del 2026-11-20; después hay 2 más."
        ]
    assert ask(spaced)[:2] == (True, 3)


def test_a_digest_of_nothing_does_not_hold(ask) -> None:
    holds, _, line, _ = ask("f" * 64)

    assert not holds
    assert line == "NO SE SOSTIENE. La huella publicada no es de ninguna entrada de esta bitácora."
    assert "no es una huella" in ask("abcd")[2]
    assert not ask("abcd")[0]


def test_a_bent_entry_is_named(ask, store) -> None:
    first, second, *rest = lines(store)
    write(store, first, second.replace("errata", "acuerdo"), *rest)

    assert ask()[:3] == (
        False,
        3,
        "NO SE SOSTIENE: entrada 3. No continúa la entrada anterior: una fue cambiada o movida.",
    )


def test_reordered_entries_are_named(ask, store) -> None:
    first, second, third, *rest = lines(store)
    write(store, first, third, second, *rest)

    assert ask()[:2] == (False, 2)


def test_a_log_cut_short_is_named_by_the_edition_that_is_served(ask, store) -> None:
    write(store, *lines(store)[:-1])

    holds, number, line, _ = ask()

    assert (holds, number) == (False, 5)
    assert "falta o fue cambiada" in line


def test_a_last_entry_bent_alone_is_named_by_the_edition_that_is_served(ask, store) -> None:
    *former, last = lines(store)
    write(store, *former, last.replace("era otro año", "acuerdo"))

    holds, number, line, _ = ask()

    assert (holds, number) == (False, 5)
    assert "falta o fue cambiada" in line


def test_a_log_written_anew_from_its_middle_no_longer_has_the_photographed_digest(
    ask, store
) -> None:
    photo = read_log(store).head
    first, *others = lines(store)
    forged, previous = [first], digest_of(first)
    for line in others:
        found = json.loads(line)
        found["reason"], found["previous"] = "todo bien", previous
        forged.append(json.dumps(found, sort_keys=True, separators=(",", ":"), ensure_ascii=False))
        previous = digest_of(forged[-1])
    write(store, *forged)

    holds, _, line, _ = ask(photo)

    assert not holds
    assert "huella publicada" in line


def test_a_bent_seed_is_named_by_its_file(ask, seeds) -> None:
    write_seeds(seeds, observations=SEEDS["observations.csv"].replace("2024,220,", "2024,260,"))

    holds, number, line, _ = ask()

    assert (holds, number) == (False, 5)
    assert "cambió: observations.csv" in line


def test_bent_definitions_are_named(ask) -> None:
    assert "cambió: definitions.json" in ask(definitions='{"a":1}')[2]


def test_bent_rows_of_a_load_are_named_by_its_entry(ask, store) -> None:
    load = read_log(store).entries[2].load
    (loads_folder(store) / load / "rows.parquet").write_bytes(b"otra cosa")

    assert ask()[:2] == (False, 3)


def test_a_bent_original_is_named_and_a_missing_one_is_not_needed(ask, store) -> None:
    load = read_log(store).entries[2].load
    original = loads_folder(store) / load / "originals" / "0"
    original.write_bytes(b"otra cosa")
    assert ask()[:2] == (False, 3)

    original.unlink()
    assert ask()[0]


def test_a_bent_edition_is_named_even_if_its_note_was_bent_too(ask, store) -> None:
    served = json.loads((store / "current").read_text())
    path = store / f"{served['name']}.duckdb"
    with duckdb.connect(path) as con:
        con.execute("UPDATE observation SET value = 95 WHERE variable = 'casas'")
    for note in (store / "current", store / f"{served['name']}.json"):
        found = json.loads(note.read_text())
        note.write_text(
            json.dumps({**found, "sha256": file_digest(path), "size": path.stat().st_size})
        )

    holds, number, line, _ = ask()

    assert (holds, number) == (False, 5)
    assert served["name"] in line


def test_without_any_edition_seeds_loads_and_log_are_enough(ask, store) -> None:
    shutil.rmtree(store)

    assert ask()[0]


def test_another_rule_of_status_is_said(ask) -> None:
    holds, _, _, notices = ask(rule="otra")

    assert holds
    assert "El programa que decide los estados no es el de la última entrada" in notices[0]


def test_no_log_does_not_hold(ask, store) -> None:
    log_path(store).unlink()

    assert not ask()[0]


def test_the_content_is_what_sha256sum_checks(publish_seeds, tmp_path) -> None:
    import subprocess

    edition = publish_seeds()
    folder = tmp_path / "content"
    with duckdb.connect(edition.path, read_only=True) as con:
        digests = write_content(con, folder)

    assert content_digest(digests) == edition.hash == file_digest(folder / MANIFEST)
    said = subprocess.run(
        ["sha256sum", "-c", MANIFEST],  # noqa: S607
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said


def _bend_pointer(store, **said):
    pointer = store / "current"
    pointer.write_text(json.dumps({**json.loads(pointer.read_text()), **said}), encoding="utf-8")


@pytest.mark.parametrize("said", [{"data_year": 2031}, {"counts": {"figures": 1}}, {"entry": 2}])
def test_what_the_note_of_the_served_edition_says_beside_the_content_is_checked(ask, store, said):
    _bend_pointer(store, **said)

    holds, number, line, _ = ask()

    assert (holds, number) == (False, 5)
    assert "La nota de la edición que se muestra" in line


def test_a_served_file_without_a_note_of_its_own_is_looked_at_too(ask, store) -> None:
    name = json.loads((store / "current").read_text())["name"]
    other = store / "otra.duckdb"
    shutil.copy(store / f"{name}.duckdb", other)
    with duckdb.connect(other) as con:
        con.execute("UPDATE observation SET value = 999")
    _bend_pointer(store, name="otra", sha256=file_digest(other), size=other.stat().st_size)

    holds, number, line, _ = ask()

    assert (holds, number) == (False, 5)
    assert "(otra) no tiene ese contenido" in line


def test_a_file_that_has_the_name_of_the_note_of_its_load_breaks_nothing(
    ask, publish_seeds, store
) -> None:
    with_name = keep(store, row("casas", "9001", "2026", 240.0), file="load.json")
    publish_seeds(confirmed(with_name))

    assert ask()[0]


def test_a_wrong_byte_that_reads_as_the_sign_for_one_does_not_hold(ask, publish_seeds, store):
    publish_seeds(Draft(by="\ufffd", reason="x"), definitions='{"b": 1}')
    assert ask(definitions='{"b": 1}')[0]
    log = log_path(store)
    log.write_bytes(log.read_bytes().replace("\ufffd".encode(), b"\xff"))

    assert ask(definitions='{"b": 1}')[:2] == (False, 6)


def test_a_lost_last_line_end_does_not_glue_two_entries(ask, publish_seeds, store) -> None:
    log = log_path(store)
    log.write_bytes(log.read_bytes().removesuffix(b"\n"))

    publish_seeds(Draft(by="Rosa", reason="x"), definitions='{"b": 1}')

    assert ask(definitions='{"b": 1}')[0]
    assert len(lines(store)) == 6
