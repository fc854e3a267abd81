import pytest

from indicators.definition.impact import DevelopmentStatus
from ui.impacts.words import counted_status


@pytest.mark.parametrize(("number", "said"), [(1, "1 obra ya existe"), (11, "11 obras ya existen")])
def test_a_counted_status_agrees_with_its_number(number, said):
    assert counted_status(DevelopmentStatus.EXISTING, number) == said


@pytest.mark.parametrize("status", DevelopmentStatus)
def test_every_status_can_be_counted(status):
    assert counted_status(status, 2).startswith("2 obras ")
