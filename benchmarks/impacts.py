"""Cumulative impacts of a whole region at once: components × years × developments × scenarios.

    python -m benchmarks.impacts

The content is made up: every effect of every development on every component has a magnitude between
two ends, dates and a ramp, with interactions and measures. Prints the time of adding up, and of
simulating, all scenarios of all components.
"""

import time

from benchmarks.synthetic_impacts import SETTINGS, components, developments
from indicators.impacts.facts import Facts
from indicators.impacts.known import know
from indicators.impacts.outcome import accumulate
from indicators.impacts.scenario import Scenario, ScenarioId
from indicators.impacts.simulation import simulate

COMPONENTS, DEVELOPMENTS, YEARS, RUNS = 10, 48, 40, 3


def main() -> None:
    known_developments = developments(DEVELOPMENTS)
    region = components(COMPONENTS, DEVELOPMENTS, YEARS)
    facts = Facts((), {}, {})
    for run in range(RUNS):
        start = time.perf_counter()
        outcomes = [
            accumulate(know(component, known_developments, facts), Scenario(scenario), ())
            for component in region
            for scenario in ScenarioId
        ]
        added = time.perf_counter()
        for outcome in outcomes:
            simulate(outcome, SETTINGS.draws, SETTINGS.seed + run)
        simulated = time.perf_counter()
        print(
            f"{COMPONENTS} components × {YEARS} years × {DEVELOPMENTS} developments × "
            f"{len(ScenarioId)} scenarios: added up in {added - start:.2f} s, "
            f"{SETTINGS.draws:,} draws each in {simulated - added:.2f} s, "
            f"together {simulated - start:.2f} s (at most 2)"
        )


if __name__ == "__main__":
    main()
