"""The chain: whatever is bent, moved, left out or added in between is found at its place."""

import hashlib
import json

import pytest

from indicators.evidence.chain import DIGITS, NOTHING_BEFORE, digest_of, read_chain
from indicators.evidence.entry import Entry, Occasion, entry_of, line_of


def entry(number, previous, **changed):
    fixed = {
        "number": number,
        "occasion": Occasion.FIRST if number == 1 else Occasion.FILES,
        "at": f"2026-11-{number:02d}T10:00:00+00:00",
        "by": "Rosa Ñ.",
        "reason": "«prueba»",
        "edition": f"e{number}",
        "content": "0" * 63 + str(number % 10),
        "rule": "r",
        "previous": previous,
    }
    return Entry.model_validate({**fixed, **changed})


def log(count):
    lines, previous = [], NOTHING_BEFORE
    for number in range(1, count + 1):
        lines.append(line_of(entry(number, previous)))
        previous = digest_of(lines[-1])
    return lines


def test_a_log_as_it_was_written_holds_to_its_last_line() -> None:
    lines = log(4)

    chain = read_chain(lines)

    assert chain.broken is None
    assert [found.number for found in chain.entries] == [1, 2, 3, 4]
    assert chain.head == hashlib.sha256(lines[-1].encode()).hexdigest()


def test_an_empty_log_holds_and_vouches_for_nothing() -> None:
    assert read_chain([]).head == NOTHING_BEFORE


def test_a_line_is_what_any_json_reader_reads_and_comes_back_as_the_entry() -> None:
    written = entry(1, NOTHING_BEFORE)

    assert entry_of(line_of(written)) == written
    assert "\n" not in line_of(written)
    assert "Rosa Ñ." in line_of(written)


BENT = {
    "a reason": lambda lines: lines[1].replace("«prueba»", "«otra»"),
    "a content": lambda lines: lines[1].replace('"content":"0', '"content":"1'),
    "a space": lambda lines: lines[1].replace('"by":', '"by": '),
    "an unknown key": lambda lines: lines[1].replace('"by":', '"x":1,"by":'),
    "cut in half": lambda lines: lines[1][: len(lines[1]) // 2],
    "no JSON": lambda _lines: "perdón",
    "nothing": lambda _lines: "",
    "JSON so deep that nobody reads it": lambda _lines: "[" * 100_000,
}


@pytest.mark.parametrize("bend", BENT.values(), ids=BENT)
def test_one_bent_line_breaks_the_chain_there_or_at_the_next(bend) -> None:
    lines = log(4)
    lines[1] = bend(lines)

    chain = read_chain(lines)

    assert chain.broken is not None
    assert chain.broken.number in {2, 3}
    assert len(chain.entries) == chain.broken.number - 1


@pytest.mark.parametrize(
    ("order", "first_wrong"),
    [((0, 2, 1, 3), 2), ((1, 0, 2, 3), 1), ((0, 1, 3), 3), ((1, 2, 3), 1), ((0, 0, 1, 2), 2)],
)
def test_moved_missing_and_doubled_lines_are_found(order, first_wrong) -> None:
    lines = log(4)

    chain = read_chain([lines[number] for number in order])

    assert chain.broken is not None
    assert chain.broken.number == first_wrong


def test_a_last_line_bent_alone_holds_as_a_chain_and_has_another_digest() -> None:
    honest, bent = log(3), log(3)
    bent[-1] = bent[-1].replace("«prueba»", "«otra»")

    assert read_chain(bent).broken is None
    assert read_chain(bent).head != read_chain(honest).head
    assert read_chain(bent).number_of(read_chain(honest).head) is None


def test_an_entry_is_found_by_its_digest() -> None:
    lines = log(3)

    assert read_chain(lines).number_of(digest_of(lines[1])) == 2


@pytest.mark.parametrize(
    "around",
    ["{d}", "  {d}\n", "20 {d}", "{d} 7f", "acta 2026-11-20 · {d} ·", "abad {d} faced", "«{d}»"],
)
def test_a_copied_digest_is_found_whatever_runs_into_it(around) -> None:
    chain = read_chain(log(3))
    digest = chain.digests[1]
    grouped = " ".join(digest[n : n + 4] for n in range(0, DIGITS, 4)).upper()

    assert chain.number_in(around.format(d=digest)) == 2
    assert chain.number_in(around.format(d=grouped)) == 2


@pytest.mark.parametrize("text", ["", " ", "no es una huella", "f" * DIGITS, "0" * 200])
def test_a_text_without_one_of_our_digests_has_no_number(text) -> None:
    assert read_chain(log(3)).number_in(text) is None


def test_a_digest_that_lacks_a_sign_is_nobodys() -> None:
    chain = read_chain(log(3))

    assert chain.number_in(chain.digests[1][:-1]) is None


def test_a_line_of_a_program_that_knew_fewer_keys_still_holds() -> None:
    first, second = log(2)
    known = json.loads(first)
    del known["load_digest"], known["effects_known"]
    older = json.dumps(known, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    following = line_of(entry(2, digest_of(older)))

    assert read_chain([older, following]).broken is None
    assert read_chain([older, second]).broken.number == 2
