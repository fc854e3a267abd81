"""Subjects of the real region."""

from collections.abc import Callable

import pytest

from ui.indicator.subject import Subject
from ui.parts.view import view_of


@pytest.fixture
def subject(real_system) -> Callable[..., Subject]:
    """An indicator at a place; the region in the edition's year and the first horizon by default."""

    def look(name: str, place: str = "18", **changes) -> Subject:
        year = changes.get("year", real_system.edition.data_year)
        view = view_of(real_system, place, year, changes.get("horizon", "corto"))
        indicator = real_system.scorecard.indicator[name]
        return Subject(real_system, indicator, view, changes.get("part", ""))

    return look
