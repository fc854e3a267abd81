"""What was found wrong with rows and definitions, and the warnings that stand with figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from indicators.message import N_, Message
from indicators.problem import Level, Problem
from system import System
from ui.navigation import address
from ui.parts.view import View
from ui.saying import say

_LEVELS: Mapping[Level, tuple[str, Message]] = {
    Level.ERROR: ("✕", N_("Error: quedó fuera")),
    Level.WARNING: ("◇", N_("Aviso")),
    Level.NOTICE: ("·", N_("Nota")),
}


@dataclass(frozen=True)
class Found:
    """One problem: how serious, where, what, by which rule, and what to do."""

    shape: str
    level: str
    where: str
    what: str
    rule: str
    next: str


@dataclass(frozen=True)
class Warned:
    """A warning and the variables it stands with: name and link of each."""

    text: str
    variables: tuple[tuple[str, str], ...]


def rejected_rows(problems: Iterable[Problem]) -> Sequence[Found]:
    """Problems of the seeds."""
    return [_found(problem) for problem in problems if problem.where.file.endswith(".csv")]


def faulty_definitions(problems: Iterable[Problem]) -> Sequence[Found]:
    """Problems of everything else: definitions, and the edition's own file."""
    return [_found(problem) for problem in problems if not problem.where.file.endswith(".csv")]


def warnings(system: System, view: View) -> Sequence[Warned]:
    """Every warning once, with all the variables it names."""
    named: dict[str, dict[str, None]] = {}
    for caution in system.catalogue.cautions:
        named.setdefault(caution.text, {})[caution.variable] = None
    return [
        Warned(
            text,
            tuple(
                (
                    system.catalogue.variables[variable].name,
                    address("variables", {**view.kept, "variable": variable}),
                )
                for variable in variables
            ),
        )
        for text, variables in named.items()
    ]


def _found(problem: Problem) -> Found:
    shape, level = _LEVELS[problem.level]
    return Found(
        shape,
        say(level),
        str(problem.where),
        say(problem.what),
        say(problem.rule),
        say(problem.next),
    )
