"""Re-computing everything from the files: whether the log and the content still hold."""

import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from data.building import BuildError, build
from data.content import MANIFEST, read_content
from data.digests import bytes_digest, file_digest
from data.edition import Edition
from data.editions import history, read_pointer
from data.ledger import read_log
from data.loads import UnknownLoadError, note_path_of, original_path, read_load, rows_path
from data.ordering import Order, active_loads
from indicators.evidence.chain import Chain
from indicators.evidence.entry import Entry, Occasion
from indicators.message import N_, Message

_WHOLE = re.compile(r"[0-9a-fA-F]{64}")


@dataclass(frozen=True)
class Verification:
    """The answer: one line that says it, the entries that hold, and what else there is to know.

    `number` is that of the first entry that does not hold, or of the published digest.
    """

    holds: bool
    line: Message
    entries: int
    head: str
    number: int | None = None
    notices: tuple[Message, ...] = ()


class _DoesNotHoldError(Exception):
    def __init__(self, number: int | None, why: Message) -> None:
        super().__init__(str(why))
        self.number, self.why = number, why


def verify(order: Order, published: str = "") -> Verification:
    """Whether the chain holds, and seeds, loads and definitions give the content it ends with.

    `published` is a digest that was seen elsewhere (spaces and other words around it do not
    matter): it must be that of an entry. Nothing is written into the region's directories.
    """
    chain = read_log(order.store)
    notices: list[Message] = []
    try:
        _check_chain(chain)
        seen = _check_published(chain, published)
        for entry in chain.entries:
            _check_load(order.store, entry)
        notices += _check_editions(order, chain)
        notices += _check_content(order, chain)
    except _DoesNotHoldError as error:
        line = error.why
        if error.number is not None:
            line = N_("NO SE SOSTIENE: entrada {n}. {why}", n=error.number, why=error.why)
        else:
            line = N_("NO SE SOSTIENE. {why}", why=error.why)
        return Verification(
            holds=False,
            line=line,
            entries=len(chain.entries),
            head=chain.head,
            number=error.number,
        )
    line = N_(
        "SE SOSTIENE: entradas 1 a {count} y el contenido, huella {head}.",
        count=len(chain.entries),
        head=chain.head,
    )
    if seen is not None:
        notices.insert(0, _of_the_published(chain, seen))
    return Verification(
        holds=True,
        line=line,
        entries=len(chain.entries),
        head=chain.head,
        number=seen,
        notices=tuple(notices),
    )


def _check_chain(chain: Chain) -> None:
    if chain.broken is not None:
        raise _DoesNotHoldError(chain.broken.number, chain.broken.why)
    if not chain.entries:
        raise _DoesNotHoldError(None, N_("No hay bitácora, o está vacía."))


def _check_published(chain: Chain, published: str) -> int | None:
    if not published:
        return None
    found = chain.number_in(published)
    if found is None:
        whole = _WHOLE.search(re.sub(r"\s+", "", published))
        raise _DoesNotHoldError(
            None,
            N_("La huella publicada no es de ninguna entrada de esta bitácora.")
            if whole
            else N_("Lo que se dio no es una huella: son 64 cifras y letras de la a a la f."),
        )
    return found


def _of_the_published(chain: Chain, number: int) -> Message:
    entry = chain.entries[number - 1]
    later = len(chain.entries) - number
    if not later:
        return N_("La huella publicada es la de la última entrada ({n}).", n=number)
    return N_(
        "La huella publicada es la de la entrada {n}, del {day}; después hay {later} más.",
        n=number,
        day=entry.at[:10],
        later=later,
    )


def _check_load(store: Path, entry: Entry) -> None:
    if entry.occasion is not Occasion.LOAD:
        return
    gone = _DoesNotHoldError(entry.number, N_("Faltan los archivos de su carga o están dañados."))
    try:
        digest = file_digest(note_path_of(store, entry.load))
        note = read_load(store, entry.load)
        rows = file_digest(rows_path(store, entry.load))
    except (OSError, UnknownLoadError) as error:
        raise gone from error
    if digest != entry.load_digest or rows != note.rows_sha256:
        raise _DoesNotHoldError(entry.number, N_("Las cifras guardadas de su carga cambiaron."))
    for number, file in enumerate(note.files):
        path = original_path(store, entry.load, number)
        # An export may leave the originals out: their digests stay in the log.
        if path.is_file() and file_digest(path) != file.sha256:
            why = N_("El archivo original «{name}» cambió.", name=file.name)
            raise _DoesNotHoldError(entry.number, why)


def _check_editions(order: Order, chain: Chain) -> Iterator[Message]:
    """Every edition that is there has the content its entry says; the served one is the last."""
    by_digest = dict(zip(chain.digests, chain.entries, strict=True))
    pointer = read_pointer(order.store)
    # What is served may have no note of its own: it is looked at all the same.
    served = [] if pointer is None or pointer.edition.digest not in by_digest else [pointer.edition]
    others = [one for one in history(order.store) if all(one.path != own.path for own in served)]
    for edition in [*served, *others]:
        entry = by_digest[edition.digest]
        if _content_of(edition) != entry.content:
            why = N_("El archivo de su edición ({name}) no tiene ese contenido.", name=edition.name)
            raise _DoesNotHoldError(entry.number, why)
    if pointer is not None and pointer.edition.digest not in by_digest:
        why = N_("Es la de la edición que se muestra, y en la bitácora falta o fue cambiada.")
        raise _DoesNotHoldError(pointer.edition.entry, why)
    if pointer is not None and pointer.edition.digest != chain.head:
        yield N_("La última entrada todavía no se muestra; el próximo inicio lo hace.")
    for earlier, later in zip(chain.entries, chain.entries[1:], strict=False):
        if later.at < earlier.at:
            yield N_("El reloj de la entrada {n} va detrás del de la anterior.", n=later.number)


def _content_of(edition: Edition) -> str | None:
    try:
        return bytes_digest(read_content(edition.path)[MANIFEST])
    except (OSError, duckdb.Error):
        return None


def _check_content(order: Order, chain: Chain) -> Iterator[Message]:
    """Seeds, loads and definitions, put together again, give the content of the last entry."""
    last = chain.entries[-1]
    pointer = read_pointer(order.store)
    served = pointer.edition if pointer and pointer.edition.digest == chain.head else None
    # The year that verdicts are about follows from the day of publication.
    now = order.now if served is None else min(order.now, served.created_at)
    try:
        loads = active_loads(order.store, chain)
        with _scratch() as folder:
            built = build(replace(order, store=folder, now=now), loads)
    except (OSError, duckdb.Error, BuildError, UnknownLoadError) as error:
        why = N_("No se pudo volver a calcular el contenido ({e}).", e=type(error).__name__)
        raise _DoesNotHoldError(last.number, why) from error
    different = sorted(n for n, digest in built.parts.items() if last.parts.get(n) != digest)
    if built.hash != last.content:
        why = N_(
            "Semillas, cargas y definiciones ya no dan su contenido; cambió: {files}. "
            "Si es un cambio por publicar: «smd.py publish».",
            files=", ".join(different),
        )
        raise _DoesNotHoldError(last.number, why)
    if served is not None and _said_beside(served) != (last.number, built.data_year, built.counts):
        why = N_(
            "La nota de la edición que se muestra dice otro año, otra entrada u otras cuentas."
        )
        raise _DoesNotHoldError(last.number, why)
    if order.rule != last.rule:
        yield N_(
            "El programa que decide los estados no es el de la última entrada: los estados "
            "pueden ser otros."
        )


def _said_beside(edition: Edition) -> tuple[int, int, Mapping[str, int]]:
    """What a note says of its edition that is not in the content, and that screens believe."""
    return edition.entry, edition.data_year, dict(edition.counts)


@contextmanager
def _scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="smd-") as folder:
        yield Path(folder)
