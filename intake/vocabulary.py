"""The values a load is made of, for the screens and commands that show them."""

from collections.abc import Mapping

from data.checks.registry import RULES
from data.importers.document import Document as Document
from data.importers.importer import Progress as Progress
from data.importers.question import LEAVE_OUT as LEAVE_OUT
from data.importers.question import Among as Among
from data.importers.question import FileMapping as FileMapping
from data.importers.question import Option as Option
from data.importers.question import Question as Question
from data.intake.annotating import Annotated as Annotated
from data.intake.annotating import annotate as annotate
from data.intake.difference import ChangedFigure as ChangedFigure
from data.intake.difference import Difference as Difference
from data.intake.examining import Examined as Examined
from data.intake.examining import FileReport as FileReport
from data.intake.row_problem import RowProblem as RowProblem
from data.loads import Contradiction as Contradiction
from data.loads import LoadNote as LoadNote
from data.loads import UnknownLoadError as UnknownLoadError
from data.publishing import OvertakenError as OvertakenError
from indicators.message import Message

RULE_NAMES: Mapping[str, Message] = {rule.id: rule.name for rule in RULES}
"""The checks of a load by id; rules of reading have no name but their sentences."""
RULE_REASONS: Mapping[str, Message] = {rule.id: rule.why for rule in RULES}
