"""What is wrong with a row of a file that is being loaded."""

from dataclasses import dataclass

from indicators.message import Message
from indicators.problem import Level


@dataclass(frozen=True)
class RowProblem:
    """One finding in a file: where, what, which rule, what to do next.

    `row` and `column` count from 1 as a spreadsheet shows them, 0 where the whole file or sheet
    or row is meant. `value` is the cell's own text. An error leaves the row out; a warning lets
    it in once somebody has accepted the rule's warnings with a reason.
    """

    rule: str
    level: Level
    file: str
    what: Message
    why: Message
    next: Message
    sheet: str = ""
    row: int = 0
    column: int = 0
    value: str = ""


class UnreadableError(Exception):
    """A whole file cannot be read; the problem says why."""

    def __init__(self, problem: RowProblem) -> None:
        super().__init__(str(problem.what))
        self.problem = problem
