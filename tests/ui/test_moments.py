"""When something happened, by the clocks of Peru."""

from datetime import timedelta

import pytest

from clock import lima
from ui.moments import moment_of


def test_the_day_is_that_of_lima_and_the_second_that_of_utc():
    moment = moment_of("2026-11-20T02:30:05+00:00")
    assert moment.words == "19 de noviembre de 2026, 21:30 (hora de Lima)"
    assert moment.short == "19 nov. 2026, 21:30"
    assert (moment.iso_day, moment.utc) == ("2026-11-19", "2026-11-20 02:30:05 UTC")
    assert lima().utcoffset(None) in (None, timedelta(hours=-5))


@pytest.mark.parametrize("at", ["ayer", "", "0001-01-01T00:00:00+00:00"])
def test_what_is_no_moment_stands_as_it_was_written(at):
    assert moment_of(at).words == moment_of(at).short == at
