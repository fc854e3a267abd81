"""Sixteen readers while fifty editions are published: every answer is that of its edition."""

import threading
from contextlib import closing

from data.editions import current
from data.reader import Reader
from data.repository import Repository
from region import open_system, publish_as_served, served_edition
from system import System, open_edition
from tests.data.lading import confirmed, keep, row
from tests.faults.conftest import must_hold, quiet

_BREATH = 0.3
READERS, PUBLICATIONS = 16, 50
PLACES = ("9001", "9002")


def test_no_reader_sees_a_wrong_number(region) -> None:
    done = threading.Event()
    wrong: list[object] = []
    seen: list[set[int]] = [set() for _ in range(READERS)]

    def read(number: int) -> None:
        try:
            # A breath between two questions, or the publisher would hardly get a turn.
            while not done.wait(_BREATH):
                system = open_edition(region.store, served_edition(region))
                expected = system.edition.entry
                figures = system.repository.figures("casas", period="2025", breakdown="")
                found = {figure.place: figure.value for figure in figures}
                seen[number].add(expected)
                truth = {} if expected == 1 else dict.fromkeys(PLACES, float(expected))
                if found != truth:
                    wrong.append((expected, found))
                system.close()
        except Exception as error:  # noqa: BLE001 - a thread has nobody else to tell
            wrong.append(error)

    readers = [threading.Thread(target=read, args=(n,)) for n in range(READERS)]
    for reader in readers:
        reader.start()
    for number in range(2, PUBLICATIONS + 2):
        rows = [row("casas", place, "2025", float(number)) for place in PLACES]
        draft = confirmed(keep(region.store, *rows, reason=f"la {number}"))
        with closing(System(current(region.store))) as system:
            edition = publish_as_served(region, system, quiet, draft)
        assert edition.entry == number
    done.set()
    for reader in readers:
        reader.join()

    assert wrong == []
    assert len(set().union(*seen)) > PUBLICATIONS / 2
    served, _ = must_hold(region)
    with Reader(served) as reader:
        assert Repository(reader).figures("casas", place="9001", period="2025")[0].value == 51
    open_system(region, quiet).close()
    assert current(region.store) == served
