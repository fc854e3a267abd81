"""`kill -9` at random moments of loading and publishing."""

import random
import time

import pytest

from tests.faults.conftest import casas, forget_former, go, must_be_whole, must_hold
from tests.faults.extent import KILLS
from tests.faults.loader import load_one

_FORGET = 10
"""Kills after which everything is verified, and former editions are taken away: verifying takes
longer with each of them."""
_LATEST = 1.5
"""Of the time a whole load takes on this machine: the latest moment to die."""


def seconds_of_a_load(start_loader) -> float:
    """How long a loader takes from the go-ahead until it has published."""
    loader = start_loader("Eva", 1, 1)
    start = time.monotonic()
    go(loader)
    assert loader.stdout.readline().startswith("published")
    return time.monotonic() - start


@pytest.mark.slow
def test_whenever_a_loader_dies_an_edition_is_whole_and_the_next_load_works(
    region, start_loader
) -> None:
    moments = random.Random(20261120)
    interrupted = 0
    cycle = seconds_of_a_load(start_loader)
    for number in range(KILLS):
        before = len(must_be_whole(region)[1].entries)
        loader = start_loader("Ana", 1000 * (number + 1), 100)
        go(loader)
        time.sleep(moments.uniform(0, _LATEST * cycle))
        loader.kill()
        said = loader.communicate(timeout=30)[0].split()
        published = [int(value) for value in said[1::3]]

        served, chain = must_be_whole(region)

        # What was said to be published is; one more may be, if it died before it could say so.
        assert len(chain.entries) - before - len(published) in {0, 1}
        interrupted += len(chain.entries) - before == len(published)
        if published:
            assert casas(served) in {published[-1], published[-1] + 1}
        assert load_one(region, "Rosa", number) == len(chain.entries) + 1
        assert casas(must_be_whole(region)[0]) == number
        if number % _FORGET == _FORGET - 1:
            must_hold(region)
            forget_former(region)
    assert interrupted
