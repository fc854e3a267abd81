"""What an entry says of itself."""

import pytest

from indicators.evidence.entry import Entry, FigureCounts, FileEvidence, Occasion
from ui.record.fingerprint import groups_of
from ui.record.words import cause, counted, happened, lacking, stop

FILE = FileEvidence(name="a.csv", sha256="0" * 64, size=1)


def entry(occasion: Occasion = Occasion.LOAD, **changes) -> Entry:
    given = {
        "number": 4, "occasion": occasion, "at": "2026-11-20T02:30:00+00:00", "by": "Ana",
        "reason": "Porque sí", "edition": "e", "content": "0" * 64, "rule": "", "previous": "0" * 64,
    }  # fmt: skip
    return Entry.model_validate({**given, **changes})


def test_a_load_says_who_how_much_and_who_confirmed():
    told = entry(
        confirmed_by="Juan", files=(FILE, FILE, FILE),
        counts=FigureCounts(new=120, revised=4, unchanged=9),
    )  # fmt: skip
    assert happened(told) == (
        "Ana cargó 3 archivos: 120 cifras nuevas, 4 revisadas. La confirmó Juan."
    )
    assert cause(told) == "carga de Ana, confirmada por Juan"


@pytest.mark.parametrize(
    ("confirmed", "words"),
    [("", "Nadie la confirmó."), ("Ana", "La confirmó la misma persona."),
     ("Juan P.", "La confirmó Juan P.")],
)  # fmt: skip
def test_who_confirmed_is_said_plainly(confirmed, words):
    assert happened(entry(confirmed_by=confirmed)).endswith(words)


def test_files_without_a_name_or_a_reason_say_so():
    told = entry(Occasion.FILES, by="", reason=" ")
    assert happened(told).startswith("Alguien (sin firma) cambió")
    assert lacking(told) == ("sin firma", "sin motivo escrito")
    assert cause(told) == "cambio en los archivos, sin firma"
    assert lacking(entry()) == ()


def test_an_undoing_names_what_it_takes_back():
    told = entry(Occasion.UNDO, undoes=2, counts=FigureCounts(revised=1))
    assert happened(told) == "Ana anuló la carga de la entrada 2: 1 revisada."


def test_counts_that_are_none_are_not_said():
    assert counted(FigureCounts(unchanged=9)) == "ninguna cifra cambió"
    assert counted(FigureCounts(removed=1, rejected=1234)) == "1 retirada, 1,234 rechazadas"


def test_a_sentence_has_one_full_stop():
    assert (stop("Juan P."), stop("Juan")) == ("Juan P.", "Juan.")


def test_a_digest_is_read_in_sixteen_groups_of_four():
    groups = groups_of("0123456789abcdef" * 4)
    assert len(groups) == 16
    assert groups[:2] == ("0123", "4567")
