import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.impacts.parts import CENTRAL, HIGH, LOW
from indicators.impacts.scenario import Scenario, ScenarioId
from indicators.impacts.simulation import draw_totals, simulate
from tests.indicators.impacts.drawn import EXPERT, component, effect, outcome

KINDS = ["synergistic", "antagonistic", "countervailing", "masking"]
SIZE = st.tuples(st.floats(0, 100), st.floats(0, 100), st.floats(0, 100)).map(sorted)


def _asked(sizes, signs, kind, strength):
    names = ["mina", "presa", "tajo"]
    return component(
        *(
            effect(name, *size, sign=sign, start=2019 + number, ramp=2)
            for number, (name, size, sign) in enumerate(zip(names, sizes, signs, strict=True))
        ),
        interactions=[
            {
                "id": "juntos",
                "kind": kind,
                "effects": ["mina_operation", "presa_operation"],
                "hypothesis": "x",
                "strength": dict(zip(("low", "central", "high"), strength, strict=True)) | EXPERT,
            }
        ],
        measures=[
            {
                "id": "menos",
                "name": "Menos",
                "kind": "reduce",
                "effects": ["presa_operation", "tajo_operation"],
                "reduction": {"low": 0.1, "central": 0.3, "high": 0.9, **EXPERT},
                "since": 2022,
                "responsible": "x",
                "state": "done",
                "source": "x",
            }
        ],
    )


@settings(max_examples=60, deadline=None)
@given(
    st.lists(SIZE, min_size=3, max_size=3),
    st.lists(st.sampled_from("+-"), min_size=3, max_size=3),
    st.sampled_from(KINDS),
    st.tuples(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1)).map(sorted),
)
def test_every_draw_lies_inside_the_band_of_the_ends(sizes, signs, kind, strength) -> None:
    found = outcome(_asked(sizes, signs, kind, strength))
    drawn = draw_totals(found, 300, 7)
    assert drawn.shape == (6, 300)
    assert (drawn >= found.total[LOW][:, None] - 1e-9).all()
    assert (drawn <= found.total[HIGH][:, None] + 1e-9).all()


def test_the_mean_of_one_effect_is_that_of_its_triangle() -> None:
    found = outcome(component(effect("mina", 10, 20, 60)))
    drawn = draw_totals(found, 20_000, 7)[-1]
    assert drawn.mean() == pytest.approx(-30, rel=0.02)
    band = simulate(found, 20_000, 7)
    # triangular distribution: the 5th percentile is 10 + sqrt(0.05 * 50 * 10)
    assert -band[1, -1] == pytest.approx(10 + np.sqrt(0.05 * 50 * 10), rel=0.02)


def test_equal_seeds_give_equal_bands_and_others_do_not() -> None:
    found = outcome(component(effect("mina", 10, 20, 60)))
    assert (simulate(found, 500, 7) == simulate(found, 500, 7)).all()
    assert (simulate(found, 500, 7) != simulate(found, 500, 8)).any()


def test_an_effect_is_drawn_alike_in_every_scenario() -> None:
    asked = component(effect("mina", 10, 20, 60), effect("canal", 5))
    small = draw_totals(outcome(asked, Scenario(ScenarioId.EXISTING)), 100, 7)[-1]
    large = draw_totals(outcome(asked, Scenario(ScenarioId.PLANNED)), 100, 7)[-1]
    assert large == pytest.approx(small - 5)


def test_what_is_known_exactly_has_no_band() -> None:
    found = outcome(component(effect("mina", 22), effect("presa")))
    band = simulate(found, 100, 7)
    assert band[:, -1].tolist() == [-22, -22]
    assert found.total[CENTRAL, -1] == -22


def test_there_is_no_band_without_a_total() -> None:
    found = outcome(component(effect("mina")))
    assert np.isnan(simulate(found, 100, 7)[:, -1]).all()
