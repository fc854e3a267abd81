"""Looking at files once, however often the page runs."""

from collections.abc import Sequence
from dataclasses import replace

from indicators.evidence.effects import Effects
from intake.desk import Desk
from intake.origin import Origin
from intake.proposing import Intent, foresee, look_at
from intake.vocabulary import Document, Examined, FileMapping, FileReport
from ui.loading.memory import Look, Memory
from ui.loading.working import working


def mappings_of(memory: Memory, digests: Sequence[str]) -> tuple[FileMapping, ...]:
    """The answers given so far, file by file."""
    return tuple(FileMapping(answers=memory.answers.get(digest, {})) for digest in digests)


def look_of(
    memory: Memory,
    documents: Sequence[Document],
    digests: Sequence[str],
    origin: Origin,
    edition: str,
) -> Look:
    """What would be looked at now."""
    names = [document.name for document in documents]
    answers = [memory.answers.get(digest, {}) for digest in digests]
    return Look(
        files=tuple(zip(names, digests, strict=True)),
        origin=(*origin.source.model_dump().values(), origin.confidence),
        contradictions=memory.contradictions,
        answers=tuple(tuple(sorted(given.items())) for given in answers),
        edition=edition,
    )


def looked_at(
    desk: Desk,
    memory: Memory,
    documents: Sequence[Document],
    digests: Sequence[str],
    origin: Origin,
) -> Examined | None:
    """What the files are and would change; `None` while the visitor has it stopped."""
    look = look_of(memory, documents, digests, origin, desk.system.edition.name)
    if memory.look == look and memory.examined is not None:
        return memory.examined
    if memory.paused:
        return None
    intent = Intent(origin, memory.contradictions)
    with working(memory.key("cancel_look"), lambda: _pause(memory)) as progress:
        found = look_at(desk, documents, mappings_of(memory, digests), intent, progress)
    memory.look, memory.examined, memory.effects = look, found, None
    return found


def foreseen(desk: Desk, memory: Memory, origin: Origin) -> Effects | None:
    """The verdicts that would change; `None` while the visitor has it stopped."""
    if memory.effects is None and memory.examined is not None and not memory.paused:
        intent = Intent(origin, memory.contradictions)
        with working(memory.key("cancel_effects"), lambda: _pause(memory)) as progress:
            memory.effects = foresee(desk, memory.examined, intent, progress)
    return memory.effects


def _pause(memory: Memory) -> None:
    memory.paused = True


def named(examined: Examined, name: str) -> Examined:
    """The same with a name for the answers that are kept with it, another for each look."""
    looks = dict.fromkeys(report.mapping.look for report in examined.files if _answered(report))
    numbers = {look: number for number, look in enumerate(looks, start=1)}

    def renamed(report: FileReport) -> FileReport:
        number = numbers[report.mapping.look]
        own = name.strip() if number == 1 else f"{name.strip()} ({number})"
        return replace(report, mapping=report.mapping.model_copy(update={"name": own}))

    if not name.strip():
        return examined
    files = [renamed(report) if _answered(report) else report for report in examined.files]
    return replace(examined, files=files)


def _answered(report: FileReport) -> bool:
    return bool(report.mapping.answers)
