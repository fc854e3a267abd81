"""Several loaders at once: one waits or is told, and none is lost."""

from data.ledger import read_log
from data.loads import list_loads
from indicators.evidence.entry import Occasion
from tests.faults.conftest import casas, go, must_hold


def test_two_loaders_at_once_publish_all_of_both(region, start_loader) -> None:
    loaders = [start_loader("Ana", 100, 4), start_loader("Beto", 200, 4)]

    for loader in loaders:
        go(loader)
    said = [loader.communicate(timeout=120) for loader in loaders]

    assert [errors for _, errors in said] == ["", ""]
    entries = [line.split() for out, _ in said for line in out.splitlines()]
    served, chain = must_hold(region)
    assert sorted(int(entry) for _, _, entry in entries) == list(range(2, 10))
    last = max(entries, key=lambda one: int(one[2]))
    assert casas(served) == int(last[1])
    loads = {entry.load for entry in chain.entries if entry.occasion is Occasion.LOAD}
    assert loads <= {note.id for note in list_loads(region.store)}
    assert len(read_log(region.store).entries) == 9
