"""What the commands about loads do."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from access.permission import at_terminal
from access.right import DeniedError
from indicators.message import N_, Message
from intake.confirming import confirm, preview, refuse, undo, waiting
from intake.desk import Desk, silently
from intake.files import MappingError, annotated, choose_mapping, read_documents
from intake.origin import IncompleteError, Origin, known_origin, new_origin
from intake.proposing import Intent, foresee, look_at, propose
from intake.template import blank_template
from intake.vocabulary import (
    RULE_NAMES,
    BrokenLogError,
    Contradiction,
    Document,
    Examined,
    FileMapping,
    OvertakenError,
    UnknownLoadError,
)
from region import Region, open_system
from terminal.load_words import as_json, say_effects, say_examined, say_preview, say_waiting
from terminal.saying import DONE, PROBLEMS, WRONG_USE, say, tell


def run(name: str, asked: argparse.Namespace) -> int:
    """Do one of the commands; whatever is refused is said in words."""
    try:
        return _COMMANDS[name](asked)
    except IncompleteError as error:
        for message in error.messages:
            say(message)
        return WRONG_USE
    except MappingError as error:
        say(error.message)
        return WRONG_USE
    except DeniedError as error:
        say(error.message)
        return PROBLEMS
    except UnknownLoadError as error:
        say(f"No hay una carga «{error}». Véalas con: python smd.py loads")
        return WRONG_USE
    except OvertakenError:
        say("Alguien publicó mientras tanto y nada se cambió. Mire de nuevo y repita.")
        return PROBLEMS
    except BrokenLogError as error:
        say(error.problem)
        return PROBLEMS


def _load(asked: argparse.Namespace) -> int:
    accepted = _accepted(asked.accept)
    documents, failed = read_documents(asked.files)
    for error in failed:
        reason = "no existe" if isinstance(error, FileNotFoundError) else error.strerror
        say(f"No se pudo leer «{error.filename}»: {reason}.")
    if not documents:
        return PROBLEMS
    desk = _desk()
    intent = Intent(
        _origin(desk, asked),
        Contradiction.BESIDE if asked.beside else Contradiction.REPLACE,
    )
    mappings = _mappings(desk, asked, documents, intent)
    examined = look_at(desk, documents, mappings, intent, _progress())
    effects = foresee(desk, examined, intent) if examined.ready else None
    if asked.annotated:
        _annotate(asked.annotated, documents, examined)
    if asked.json:
        print(as_json(examined, effects))
    else:
        print(say_examined(desk, examined), end="")
        if effects is not None:
            print(say_effects(desk, effects), end="")
    if not examined.ready:
        say("No se cargó nada.")
        return PROBLEMS
    if asked.dry_run:
        say("Era un ensayo: no se cambió nada.")
    else:
        _propose(desk, asked, documents, examined, intent, accepted=accepted)
    return PROBLEMS if failed else DONE


def _mappings(
    desk: Desk, asked: argparse.Namespace, documents: Sequence[Document], intent: Intent
) -> list[FileMapping]:
    """The mapping that was named, or what is kept for such files, with the answers given here."""
    answers = _pairs(asked.answer)
    named = choose_mapping(desk.region, asked.mapping, answers)
    found = [named] * len(documents)
    if answers and not asked.mapping:
        reports = look_at(desk, documents, [], intent, silently).files
        found = [
            report.mapping.model_copy(update={"answers": {**report.mapping.answers, **answers}})
            for report in reports
        ]
    return [
        mapping.model_copy(update={"name": asked.save_mapping or mapping.name}) for mapping in found
    ]


def _propose(
    desk: Desk,
    asked: argparse.Namespace,
    documents: Sequence[Document],
    examined: Examined,
    intent: Intent,
    *,
    accepted: Mapping[str, str],
) -> None:
    who = at_terminal(asked.by or "")
    note = propose(
        desk, who, examined, documents, intent, reason=asked.reason, accepted=accepted
    )  # fmt: skip
    alone = not desk.system.scorecard.load_rules.four_eyes
    if not asked.confirmed_by and not alone:
        say(f"Propuesta como {note.id}. La confirma otra persona con:")
        say(f"  python smd.py confirm {note.id} --by NOMBRE")
        return
    edition = confirm(desk, at_terminal(asked.confirmed_by or asked.by or ""), note.id, tell)
    say(f"Publicada: entrada {edition.entry}, edición {edition.name}")
    say(f"Huella: {edition.digest}")


def _loads(_asked: argparse.Namespace) -> int:
    print(say_waiting(list(waiting(Region.from_environment()))), end="")
    return DONE


def _confirm(asked: argparse.Namespace) -> int:
    desk = _desk()
    found = preview(desk, asked.load)
    print(say_preview(desk, found), end="")
    if asked.dry_run:
        return DONE
    edition = confirm(desk, at_terminal(asked.by or ""), asked.load, tell)
    say(f"Publicada: entrada {edition.entry}, edición {edition.name}")
    say(f"Huella: {edition.digest}")
    return DONE


def _refuse(asked: argparse.Namespace) -> int:
    refuse(Region.from_environment(), at_terminal(asked.by or ""), asked.load, asked.reason)
    say("Retirada. Sus archivos y el motivo quedan guardados.")
    return DONE


def _undo(asked: argparse.Namespace) -> int:
    edition = undo(_desk(), at_terminal(asked.by or ""), asked.load, asked.reason, tell)
    say(f"Anulada: entrada {edition.entry}, edición {edition.name}")
    say(f"Huella: {edition.digest}")
    return DONE


def _template(asked: argparse.Namespace) -> int:
    asked.out.write_bytes(blank_template(_desk().system.catalogue))
    say(asked.out)
    return DONE


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "load": _load,
    "loads": _loads,
    "confirm": _confirm,
    "refuse": _refuse,
    "undo": _undo,
    "template": _template,
}


def _desk() -> Desk:
    region = Region.from_environment()
    return Desk(region, open_system(region, tell))


def _origin(desk: Desk, asked: argparse.Namespace) -> Origin:
    if asked.source:
        return known_origin(desk.system.catalogue.sources, asked.source, asked.confidence)
    read_on = asked.read_on or datetime.now(UTC).date().isoformat()
    return new_origin(asked.institution, asked.title, asked.address, read_on, asked.confidence)


def _pairs(texts: Sequence[str]) -> dict[str, str]:
    """`ID=VALUE` as given; the id of a question may hold `=` itself, a value does not."""
    pairs = {name: value for name, _, value in (text.rpartition("=") for text in texts)}
    if not all(name.strip() and value for name, value in pairs.items()):
        raise IncompleteError(N_("Cada --answer lleva la pregunta, «=» y la respuesta."))
    return pairs


def _accepted(texts: Sequence[str]) -> dict[str, str]:
    """`RULE=REASON` as given; a reason may hold `=` itself, the name of a rule does not."""
    found = {rule: why for rule, _, why in (text.partition("=") for text in texts)}
    for rule in found.keys() - RULE_NAMES.keys():
        raise IncompleteError(
            N_(
                "No hay una regla «{rule}». Las reglas son: {rules}.",
                rule=rule,
                rules=", ".join(sorted(RULE_NAMES)),
            )
        )
    return found


def _annotate(folder: Path, documents: Sequence[Document], examined: Examined) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for document, report in zip(documents, examined.files, strict=True):
        if not report.refused:
            found = annotated(document, report, examined)
            (folder / found.name).write_bytes(found.content)
            say(folder / found.name)


def _progress() -> Callable[[float, Message], None]:
    last = [""]

    def tell(_share: float, what: Message) -> None:
        if str(what) != last[0]:
            last[0] = str(what)
            say(what)

    return tell
