import re

import numpy as np
import pytest

from indicators.definition.impact import InteractionKind
from indicators.impacts.interactions import ARITHMETIC
from ui.drawing import render
from ui.method.impacts import impact_method
from ui.method.overview import method


@pytest.fixture(name="found")
def _found(real_system):
    return impact_method(real_system)


def test_every_kind_of_interaction_has_words_and_an_example(found):
    assert len(found.kinds) == len(InteractionKind)
    assert all(kind.name and kind.meaning and kind.example for kind in found.kinds)


@pytest.mark.parametrize(
    ("number", "kind", "amounts"),
    [
        (1, InteractionKind.SYNERGISTIC, (-10, -4)),
        (2, InteractionKind.ANTAGONISTIC, (-10, -4)),
        (3, InteractionKind.COUNTERVAILING, (-10, 4)),
        (4, InteractionKind.MASKING, (-10, -4)),
    ],
)
def test_the_last_number_of_an_example_is_what_the_arithmetic_gives(found, number, kind, amounts):
    change = ARITHMETIC[kind](np.array(amounts, dtype=float), np.asarray(0.5))
    said = re.findall(r"−?\d+", found.kinds[number].example)

    assert float(said[-1].replace("−", "-")) == sum(amounts) + float(change)


def test_only_the_three_that_a_published_paper_defines_name_it(found):
    assert [("Orr" in kind.basis) for kind in found.kinds] == [True] * 3 + [False] * 3


def test_numbers_come_from_the_settings_in_force(found, tiny_system):
    assert "10,000" in found.band
    assert str(20261120) in found.band
    assert "1,000" in impact_method(tiny_system).band
    when = {row.mark.word: row.when.replace("\u00a0", " ") for row in found.classes}
    assert "queda 10 % o menos" in when["Cerca del límite"]
    assert "más de 5 %" in when["Empeora"]


def test_a_region_without_impacts_has_no_such_section(tiny_system, monkeypatch):
    assert 'id="impactos"' in render("method/rules.html", method=method(tiny_system))
    monkeypatch.setitem(vars(tiny_system), "impacts", None)

    assert 'id="impactos"' not in render("method/rules.html", method=method(tiny_system))
