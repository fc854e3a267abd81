"""Where the figures of a load were read, as whoever brings them says."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from data.intake.resolving import Defaults
from indicators.catalogue import Source
from indicators.evidence.entry import LoadSource
from indicators.message import N_, Message
from indicators.observation import CONFIDENCES

_ADDRESS = re.compile(r"https?://[^\s<>\"']+")
_LONGEST = 500


class IncompleteError(Exception):
    """Something that has to be said was not; `messages` say all of it."""

    def __init__(self, *messages: Message) -> None:
        super().__init__("; ".join(map(str, messages)))
        self.messages = messages


@dataclass(frozen=True)
class Origin:
    """The source of the figures and how sure it is."""

    source: LoadSource
    confidence: str

    @property
    def defaults(self) -> Defaults:
        """What cells that say nothing of it mean."""
        return Defaults(source=self.source.id, confidence=self.confidence, evidence="")


def known_origin(sources: Mapping[str, Source], name: str, confidence: str) -> Origin:
    """The origin by the id of a source of the repository; `IncompleteError`."""
    found = sources.get(name)
    problems = list(_faults_of_confidence(confidence))
    if found is None:
        missing = N_("Falta la fuente: elíjala de la lista, o diga que es una fuente nueva.")
        problems.insert(0, N_("No existe la fuente «{name}».", name=name) if name else missing)
    if found is None or problems:
        raise IncompleteError(*problems)
    source = LoadSource(
        id=found.id,
        institution=found.institution,
        title=found.title,
        address=found.address,
        read_on=found.read_on,
    )
    return Origin(source, confidence)


def new_origin(institution: str, title: str, address: str, read_on: str, confidence: str) -> Origin:
    """The origin by its words; equal words give an equal id. `IncompleteError` names all faults."""
    texts = [text.strip() for text in (institution, title, address, read_on)]
    faults = [*_faults(*texts), *_faults_of_confidence(confidence)]
    if faults:
        raise IncompleteError(*faults)
    institution, title, address, read_on = texts
    digest = hashlib.sha256(f"{institution}\n{title}\n{address}".encode()).hexdigest()
    source = LoadSource(
        id=f"c{digest[:8]}",
        institution=institution,
        title=title,
        address=address,
        read_on=read_on,
    )
    return Origin(source, confidence)


def _faults(institution: str, title: str, address: str, read_on: str) -> Iterator[Message]:
    if not institution:
        yield N_("Falta la institución que publica los datos.")
    if not title:
        yield N_("Falta el título de la publicación.")
    if max(map(len, (institution, title, address))) > _LONGEST:
        yield N_("Cada texto de la fuente tiene hasta {most} letras.", most=_LONGEST)
    if address and not _ADDRESS.fullmatch(address):
        yield N_("La dirección empieza con http:// o https:// y no lleva espacios.")
    try:
        date.fromisoformat(read_on)
    except ValueError:
        yield N_("La fecha de lectura se escribe año-mes-día.")


def _faults_of_confidence(confidence: str) -> Iterator[Message]:
    if confidence not in CONFIDENCES:
        yield N_(
            "Falta decir qué tan segura es la fuente: A (texto oficial), B (tercero que la cita) "
            "o C (más débil)."
        )
