"""A load in words for a terminal, and as JSON for another program."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from indicators.evidence.effects import Effects
from indicators.evidence.entry import StatusChange
from indicators.problem import Level
from intake.confirming import Preview
from intake.desk import Desk
from intake.vocabulary import (
    LEAVE_OUT,
    Difference,
    Examined,
    FileReport,
    LoadNote,
    Question,
    RowProblem,
)

_SHOWN = 20
_WORDS = {Level.ERROR: "error", Level.WARNING: "advertencia", Level.NOTICE: "aviso"}


def say_examined(desk: Desk, examined: Examined) -> str:
    """Every file, what is wrong, what is asked, and what would change."""
    return "".join(f"{line}\n" for line in _examined(desk, examined))


def say_effects(desk: Desk, effects: Effects) -> str:
    """The verdicts that would change, those that turn better first."""
    return "".join(f"{line}\n" for line in _effects(desk, effects))


def say_preview(desk: Desk, found: Preview) -> str:
    """A waiting load: who brings it and what it would change now."""
    note = found.note
    lines = [
        f"{note.id} · {note.by}: {note.reason}",
        f"fuente: {note.source.institution} — {note.source.title} ({note.confidence})",
        *_difference(desk, found.difference),
        *_effects(desk, found.effects),
    ]
    return "".join(f"{line}\n" for line in lines)


def say_waiting(notes: Sequence[LoadNote]) -> str:
    """A line for each load that waits."""
    if not notes:
        return "No hay cargas por confirmar.\n"
    return "".join(
        f"{note.id} · {note.by} · {note.rows} cifras · "
        f"{', '.join(file.name for file in note.files)} · {note.reason}\n"
        for note in notes
    )


def as_json(examined: Examined, effects: Effects | None) -> str:
    """The whole answer; messages are Spanish sentences."""
    return json.dumps(
        {
            "ready": examined.ready,
            "base": examined.base.name,
            "files": [_file_json(report) for report in examined.files],
            "problems": [_problem_json(problem) for problem in examined.problems],
            "counts": dict(examined.counts),
            "warnings": dict(examined.warnings),
            "rejected": examined.rejected,
            "difference": asdict(examined.difference),
            "statuses": None
            if effects is None
            else [change.model_dump(mode="json") for change in effects.statuses],
        },
        ensure_ascii=False,
        indent=1,
    )


def _file_json(report: FileReport) -> dict[str, Any]:
    return {
        "name": report.name,
        "sha256": report.sha256,
        "size": report.size,
        "shape": report.shape,
        "mapping": report.mapping.model_dump(mode="json"),
        "read": report.read,
        "understood": report.understood,
        "left_out": report.left_out,
        "refused": report.refused,
        "problems": [_problem_json(problem) for problem in report.problems],
        "questions": [
            {
                "id": question.id,
                "text": str(question.text),
                "rows": question.rows,
                "among": question.among.value,
                "suggested": question.suggested,
                "options": {option.id: str(option.name) for option in question.options},
            }
            for question in report.questions
        ],
    }


def _problem_json(problem: RowProblem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "rule": problem.rule,
        "level": problem.level.value,
        "what": str(problem.what),
        "why": str(problem.why),
        "next": str(problem.next),
    }


def _examined(desk: Desk, examined: Examined) -> Iterator[str]:
    for report in examined.files:
        if report.refused:
            yield f"{report.name}: no se pudo leer"
        elif report.shape_name is not None:
            yield (
                f"{report.name}: {report.shape_name} · {report.read} cifras leídas, "
                f"{report.understood} entendidas, {report.left_out} sin dato o dejadas fuera"
            )
        yield from _problems(report.problems)
        yield from _questions(report.questions)
    yield from _problems(examined.problems)
    if examined.warnings:
        yield "Para cargar con advertencias, diga por qué: --accept REGLA=MOTIVO"
    yield from _difference(desk, examined.difference)


def _problems(problems: Sequence[RowProblem]) -> Iterator[str]:
    for problem in problems[:_SHOWN]:
        where = ":".join(
            str(part) for part in (problem.file, problem.sheet, problem.row, problem.column) if part
        )
        yield (
            f"  {_WORDS[problem.level]} {problem.rule} · {where} · «{problem.value}» · "
            f"{problem.what} · {problem.why} · {problem.next}"
        )
    if len(problems) > _SHOWN:
        yield f"  … y {len(problems) - _SHOWN} más (--json los da todos)"


def _questions(questions: Iterable[Question]) -> Iterator[str]:
    for question in questions:
        yield f"  PREGUNTA {question.id} ({question.rows} filas): {question.text}"
        for option in question.options:
            mark = "*" if option.id == question.suggested else " "
            yield f"   {mark} --answer '{question.id}={option.id}'   {option.name}"
        if LEAVE_OUT not in {option.id for option in question.options}:
            yield f"     --answer '{question.id}={LEAVE_OUT}'   no cargar estas filas"


def _difference(desk: Desk, found: Difference) -> Iterator[str]:
    yield (
        f"Cifras nuevas: {found.new} · revisadas: {found.revised} · sin cambio: {found.unchanged}"
    )
    names = desk.system.catalogue.variables
    for change in found.changed[:_SHOWN]:
        name = names[change.variable].name if change.variable in names else change.variable
        part = f" ({change.breakdown})" if change.breakdown else ""
        before = change.before or "sin dato"
        yield (f"  {name}{part} · {change.place} · {change.period}: {before} → {change.after}")
    if len(found.changed) > _SHOWN:
        yield "  … y más (--json los da)"


def _effects(desk: Desk, effects: Effects) -> Iterator[str]:
    if not effects.known:
        yield "No se puede comparar con la edición anterior."
        return
    better = [change for change in effects.statuses if change.better]
    counted = Counter(change.indicator for change in effects.statuses)
    yield (
        f"Estados que cambian: {len(effects.statuses)} en {len(counted)} indicadores; "
        f"mejoran {len(better)}"
    )
    others = [change for change in effects.statuses if not change.better]
    for change in [*better, *others][:_SHOWN]:
        yield f"  {'MEJORA  ' if change.better else '        '}{_status(desk, change)}"


def _status(desk: Desk, change: StatusChange) -> str:
    known = desk.system.scorecard.indicator
    name = known[change.indicator].name if change.indicator in known else change.indicator
    part = f" ({change.breakdown})" if change.breakdown else ""
    return f"{name}{part} · {change.place} · {change.horizon}: {change.before} → {change.after}"
