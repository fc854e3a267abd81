"""What an indicator was in an edition that another one has followed."""

from dataclasses import dataclass

from data.edition import Edition
from data.reader import Reader
from data.repository import Repository
from indicators.definition.scorecard import Scorecard
from indicators.evaluation.evaluation import evaluate, named_variables
from indicators.identity import Breakdown, PlaceId


@dataclass(frozen=True)
class FormerValue:
    """A value by the figures and the formula of a former edition.

    `formula` is empty where the indicator was not there yet, or that edition cannot be read.
    """

    edition: Edition
    value: float | None
    formula: str


def former_value(
    edition: Edition, indicator: str, place: PlaceId, period: str, breakdown: Breakdown
) -> FormerValue:
    """The value of one indicator at one place and period, as that edition has it."""
    with Reader(edition) as reader:
        repository = Repository(reader)
        try:
            scorecard = Scorecard.model_validate_json(repository.definitions())
        except ValueError:
            # Definitions of another time may have keys that this program no longer knows.
            return FormerValue(edition, None, "")
        defined = scorecard.indicator.get(indicator)
        if defined is None:
            return FormerValue(edition, None, "")
        evaluation = evaluate(
            scorecard.model_copy(update={"indicators": (defined,)}),
            repository.observations(named_variables([defined])),
            repository.catalogue().geography,
        )
    for partial in (False, True):
        sheet = evaluation.sheet.get((indicator, breakdown, partial))
        found = None if sheet is None else sheet.at(place, period)
        if found is not None:
            return FormerValue(edition, found.value, defined.formula)
    return FormerValue(edition, None, defined.formula)
