"""Cumulative impacts as tables."""

from collections.abc import Sequence
from itertools import product

import pandas as pd

from indicators.impacts.assessment import ImpactAssessment
from indicators.impacts.results import tabulate
from indicators.impacts.scenario import Scenario


def impact_table(
    impacts: ImpactAssessment, *, components: Sequence[str], scenarios: Sequence[Scenario]
) -> pd.DataFrame:
    """Every part of every total (`indicators.impacts.results`)."""
    outcomes = [
        impacts.outcome(component, scenario)
        for component, scenario in product(components, scenarios)
    ]
    return tabulate(outcomes, impacts.settings, impacts.facts.labels)
