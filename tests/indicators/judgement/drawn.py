"""The default indicator judged on a drawn table, with targets of known values."""

from indicators.judgement.judgement import Assessment, Verdict, assess
from tests.factories import catalogue, evaluated, indicator, scorecard

AGREEMENT = {"date": "2024-01-01", "by": ("Mesa",)}


def agreed(horizon: str, value: float, territory: str = "91", **changes) -> dict:
    """A target of a known value, so that verdicts can be worked out by hand."""
    return {
        "horizon": horizon,
        "territory": territory,
        "basis": {"kind": "agreed", "value": value},
        "status": "agreed",
        "agreement": AGREEMENT,
        **changes,
    }


def judged(table: str, as_of: int = 2026, repository=None, **changes) -> Assessment:
    """The default indicator, with a target of 90 for 2030 at 91, judged on a drawn table."""
    given = {
        "baseline": {"period": "2019"},
        "targets": (agreed("mediano", 90),),
        **changes,
    }
    asked = indicator(**given)
    found = evaluated(table, asked)
    return assess(scorecard(indicators=(asked,)), repository or catalogue(), found, as_of)


def verdict(assessment: Assessment, place: str = "91", horizon: str = "mediano", **at) -> Verdict:
    return assessment.of("agua").verdict(assessment.horizon_number[horizon], place, **at)


def statuses(assessment: Assessment, place: str = "91", horizon: str = "mediano") -> dict[str, str]:
    """The verdict on every period of a place."""
    judgement = assessment.of("agua")
    return {
        period.text: verdict(assessment, place, horizon, column=column).status.id
        for column, period in enumerate(judgement.sheet.grid.periods)
    }
