"""Finishing what a publication that was cut off had begun, before anything new is written."""

from pathlib import Path

from data.building import sweep
from data.editions import is_whole, point_at, read_notes, read_pointer, shown
from data.ledger import log_path, read_log
from data.loads import sweep_loads
from indicators.evidence.chain import Chain
from indicators.message import N_, Message
from indicators.problem import Problem, Where


class BrokenLogError(Exception):
    """The log does not hold: nothing may be added to it. The problem says where."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def settle(store: Path) -> Chain:
    """The log as it stands, after finishing what a publication that was cut off had begun.

    The entry is the commitment: an edition that was logged is served, one that was not is no
    edition (its file stays, as evidence). A log that lost entries, or does not hold, is not
    written on: BrokenLogError.
    """
    sweep(store)
    sweep_loads(store)
    chain = read_log(store)
    if chain.broken is not None:
        raise _broken(store, chain.broken.why, chain.broken.number)
    pointer = read_pointer(store)
    if pointer is not None and pointer.edition.digest not in chain.digests:
        missing = N_(
            "La bitácora tiene {count} entradas y no contiene la de la edición que se muestra.",
            count=len(chain.entries),
        )
        raise _broken(store, missing)
    if pointer is None or pointer.edition.digest != chain.head:
        for note in read_notes(store):
            if note.edition.digest == chain.head and is_whole(note):
                point_at(store, note)
                break
    return chain


def _broken(store: Path, why: Message, number: int | None = None) -> BrokenLogError:
    return BrokenLogError(
        Problem(
            Where(shown(log_path(store)), number),
            why,
            N_("A la bitácora solo se le agregan entradas; cada una sella la anterior."),
            N_("Recupere la bitácora de un respaldo; «smd.py verify» dice más."),
        )
    )
