"""The values a load is made of, by their names, for rooms that may not know `data`."""

from collections.abc import Mapping

from data.checks.registry import RULES
from data.comparison import FigureChange
from data.importers.importer import Progress
from data.importers.question import LEAVE_OUT, Among, FileMapping, Option, Question
from data.intake.annotating import annotated_name
from data.intake.difference import Difference
from data.intake.examining import Examined, FileReport
from data.intake.row_problem import RowProblem
from data.loads import Contradiction, LoadNote, UnknownLoadError, Withdrawal
from data.opening.document import Document
from data.publishing import OvertakenError
from data.settling import BrokenLogError
from indicators.message import Message

RULE_NAMES: Mapping[str, Message] = {rule.id: rule.name for rule in RULES}
"""The checks of a load by id; rules of reading have no name but their sentences."""
