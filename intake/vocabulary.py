"""The values a load is made of, for the screens and commands that show them."""

from collections.abc import Mapping

from data.checks.registry import RULES
from data.importers.importer import Progress
from data.importers.question import LEAVE_OUT, Among, FileMapping, Option, Question
from data.intake.annotating import annotate, annotated_name
from data.intake.difference import ChangedFigure, Difference
from data.intake.examining import Examined, FileReport
from data.intake.row_problem import RowProblem
from data.loads import Contradiction, LoadNote, UnknownLoadError
from data.opening.document import Document
from data.publishing import OvertakenError
from indicators.message import Message

__all__ = [
    "LEAVE_OUT",
    "RULE_NAMES",
    "Among",
    "ChangedFigure",
    "Contradiction",
    "Difference",
    "Document",
    "Examined",
    "FileMapping",
    "FileReport",
    "LoadNote",
    "Option",
    "OvertakenError",
    "Progress",
    "Question",
    "RowProblem",
    "UnknownLoadError",
    "annotate",
    "annotated_name",
]

RULE_NAMES: Mapping[str, Message] = {rule.id: rule.name for rule in RULES}
"""The checks of a load by id; rules of reading have no name but their sentences."""
