"""What loads do to the figures, and what stays of them."""

import json

import pytest

from data.building import BuildError
from data.editions import current
from data.ledger import read_log
from data.loads import (
    Contradiction,
    UnknownLoadError,
    is_withdrawn,
    list_loads,
    loads_folder,
    original_path,
    read_load,
    read_original,
    read_withdrawal,
    withdraw,
)
from data.ordering import Draft
from data.publishing import OvertakenError
from data.reader import Reader
from data.repository import Repository
from indicators.evidence.entry import LoadSource, Occasion
from tests.data.lading import NOW, confirmed, keep, row

CENSUS = LoadSource(id="censo", institution="Oficina de Cuentas (inventada)", title="Censo")


def figures(edition, variable="casas", place="9001", period="2024"):
    with Reader(edition) as reader:
        (found,) = Repository(reader).figures(variable, place=place, period=period, breakdown="")
        return [(f.value, f.sources, f.confidence) for f in (found, *found.others)]


def test_a_new_figure_stands_beside_the_seeds(publish_seeds, store) -> None:
    publish_seeds()

    edition = publish_seeds(confirmed(keep(store, row("casas", "9001", "2025", 231.0))))

    assert figures(edition, period="2025") == [(231.0, ("c0000001",), "A")]
    assert figures(edition) == [(220.0, ("censo",), "A")]


CASES = [
    # confidence, source, contradictions → the figure of casas 9001 2024 (220 by censo, A)
    ("A", None, "replace", [(231.0, ("c0000001",), "A")]),
    ("A", None, "beside", [(220.0, ("censo",), "A"), (231.0, ("c0000001",), "A")]),
    ("B", None, "replace", [(220.0, ("censo",), "A"), (231.0, ("c0000001",), "B")]),
    ("C", None, "beside", [(220.0, ("censo",), "A"), (231.0, ("c0000001",), "C")]),
    ("A", CENSUS, "replace", [(231.0, ("censo",), "A")]),
    ("A", CENSUS, "beside", [(231.0, ("censo",), "A")]),
    ("C", CENSUS, "beside", [(231.0, ("censo",), "C")]),
]


@pytest.mark.parametrize(("confidence", "source", "contradictions", "expected"), CASES)
def test_who_prevails(publish_seeds, store, confidence, source, contradictions, expected) -> None:
    publish_seeds()
    changed = {"confidence": confidence} | ({"source": source.id} if source else {})

    note = keep(
        store,
        row("casas", "9001", "2024", 231.0, **changed),
        contradictions=Contradiction(contradictions),
        **({"source": source} if source else {}),
    )

    assert figures(publish_seeds(confirmed(note))) == expected


def test_what_a_source_says_again_changes_nothing(publish_seeds, store) -> None:
    first = publish_seeds()

    note = keep(store, row("casas", "9001", "2024", 220.0, source="censo"), source=CENSUS)
    second = publish_seeds(confirmed(note))

    assert second.parts["observations.csv"] == first.parts["observations.csv"]


def test_equal_figures_of_two_sources_are_one_with_both(publish_seeds, store) -> None:
    publish_seeds()

    edition = publish_seeds(confirmed(keep(store, row("casas", "9001", "2024", 220.0))))

    assert figures(edition) == [(220.0, ("c0000001", "censo"), "A")]


def test_the_entry_says_who_why_what_and_how_much(publish_seeds, store) -> None:
    publish_seeds()
    note = keep(store, row("casas", "9001", "2024", 231.0), row("casas", "9001", "2025", 240.0))

    edition = publish_seeds(confirmed(note))

    entry = read_log(store).entries[-1]
    assert (entry.number, entry.occasion, entry.by, entry.confirmed_by) == (
        2, Occasion.LOAD, "Ana", "Beto",
    )  # fmt: skip
    assert entry.reason == "padrón nuevo"
    assert (entry.counts.new, entry.counts.revised, entry.counts.removed) == (1, 1, 0)
    assert [file.name for file in entry.files] == ["padrón.csv"]
    assert entry.content == edition.hash
    assert (edition.entry, edition.digest) == (2, read_log(store).head)


def test_an_undone_load_leaves_the_content_as_it_was_and_both_entries_stay(
    publish_seeds, store
) -> None:
    first = publish_seeds()
    publish_seeds(confirmed(keep(store, row("casas", "9001", "2024", 231.0))))

    last = publish_seeds(Draft(Occasion.UNDO, by="Beto", reason="era de otro año", undoes=2))

    assert last.hash == first.hash
    assert [e.occasion for e in read_log(store).entries] == ["first", "load", "undo"]
    assert read_log(store).entries[-1].undoes == 2


def test_later_loads_are_laid_over_earlier_ones(publish_seeds, store) -> None:
    publish_seeds()
    publish_seeds(confirmed(keep(store, row("casas", "9001", "2024", 231.0))))
    publish_seeds(confirmed(keep(store, row("casas", "9001", "2024", 232.0))))

    edition = publish_seeds(Draft(Occasion.UNDO, by="Beto", reason="mal", undoes=3))

    assert figures(edition) == [(231.0, ("c0000001",), "A")]


def test_whoever_was_overtaken_publishes_nothing(publish_seeds, store) -> None:
    first = publish_seeds()
    publish_seeds(confirmed(keep(store, row("casas", "9001", "2025", 1.0))))
    late = keep(store, row("casas", "9001", "2025", 2.0))

    with pytest.raises(OvertakenError):
        publish_seeds(
            Draft(Occasion.LOAD, by="Ana", reason="x", load=late, expects=first.name)
        )  # fmt: skip

    assert len(read_log(store).entries) == 2


def test_rows_of_a_variable_that_is_gone_are_left_out_and_said(publish_seeds, store) -> None:
    publish_seeds()

    edition = publish_seeds(confirmed(keep(store, row("nadie", "9001", "2025", 1.0))))

    with Reader(edition) as reader:
        said = [str(problem) for problem in Repository(reader).problems()]
    assert any("1 cifras de la carga 2 nombran variables" in text for text in said)


def test_a_load_whose_rows_are_gone_leaves_the_former_edition(ensure_seeds, publish_seeds, store):
    publish_seeds()
    note = keep(store, row("casas", "9001", "2025", 1.0))
    served = publish_seeds(confirmed(note))
    (loads_folder(store) / note.id / "rows.parquet").unlink()

    found = ensure_seeds(definitions='{"a":1}')

    assert found.name == served.name
    assert "No se pudo preparar" in str(found.problems[0].what)
    assert current(store) == served


def test_a_refused_load_stays_on_record(store) -> None:
    note = keep(store, row("casas", "9001", "2025", 1.0))

    withdraw(store, note.id, by="Beto", reason="no es oficial", now=NOW)

    assert is_withdrawn(store, note.id)
    said = read_withdrawal(store, note.id)
    assert (said.by, said.reason) == ("Beto", "no es oficial")
    assert [kept.id for kept in list_loads(store)] == [note.id]


def test_an_original_is_given_back_as_it_was_brought_or_not_at_all(store) -> None:
    note = keep(store, row("casas", "9001", "2025", 1.0))
    found = read_original(store, note, 0)
    assert (found.name, found.content) == ("padrón.csv", b"x,y\n")

    original_path(store, note.id, 0).write_bytes(b"x,z\n")

    with pytest.raises(UnknownLoadError):
        read_original(store, note, 0)


def test_rows_that_hide_that_they_share_a_key_are_not_published(publish_seeds, store) -> None:
    served = publish_seeds()
    note = keep(
        store,
        row("casas", "9001", "2025", 1.0, shared=False),
        row("casas", "9001", "2025", 2.0, shared=False, rank=2),
    )

    with pytest.raises(BuildError):
        publish_seeds(confirmed(note))

    assert current(store) == served


@pytest.mark.parametrize("name", ["../otro", "", "20260101T0000Z_zzzzzzzz", "/etc", "a/b"])
def test_no_name_leads_out_of_the_folder_of_loads(store, name) -> None:
    with pytest.raises(UnknownLoadError):
        read_load(store, name)


def test_a_load_under_another_name_is_no_load(store) -> None:
    note = keep(store, row("casas", "9001", "2025", 1.0))
    path = loads_folder(store) / note.id / "load.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "id": "x"}))

    with pytest.raises(UnknownLoadError):
        read_load(store, note.id)


def test_a_load_that_was_refused_in_the_meantime_is_not_published(publish_seeds, store) -> None:
    publish_seeds()
    note = keep(store, row("casas", "9001", "2025", 1.0))
    withdraw(store, note.id, by="Beto", reason="no es oficial", now=NOW)

    with pytest.raises(UnknownLoadError):
        publish_seeds(confirmed(note))

    assert len(read_log(store).entries) == 1
