"""Medians of things that run in turn, so that a slow moment of the machine hits them all."""

import statistics
import time
from collections.abc import Callable, Mapping


def medians(jobs: Mapping[str, Callable[[], object]], runs: int) -> dict[str, float]:
    """Median seconds of each job; the first round warms up and is not counted."""
    seconds: dict[str, list[float]] = {name: [] for name in jobs}
    for number in range(runs + 1):
        for name, job in jobs.items():
            start = time.perf_counter()
            job()
            if number:
                seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(found) for name, found in seconds.items()}
