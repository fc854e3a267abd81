"""Spec tables of the six kinds: what effects do together, beyond their plain sum.

Amounts are oriented: favourable positive, adverse negative. `change` is what is added to the sum,
`joint` the sum with it.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.definition.impact import InteractionKind
from indicators.impacts.interactions import ARITHMETIC, induced

SPEC = """
    kind            amounts        strength  change  joint
    additive        -22 -7          0          0      -29
    additive        -22 7           0          0      -15
    synergistic     -22 -7          0.5       -3.5    -32.5
    synergistic     10 4            0.5        2       16
    synergistic     -22 0           0.5        0      -22
    synergistic     -22 7           0.5        0      -15
    synergistic     -9 -6 -3        1         -3      -21
    synergistic     -22 -7          2        -14      -43
    antagonistic    -22 -7          0.5        3.5    -25.5
    antagonistic    -22 -7          1          7      -22
    antagonistic    10 4            0.5       -2       12
    antagonistic    -22 0           1          0      -22
    antagonistic    -22 7           1          0      -15
    countervailing  -22 28          1          0        6
    countervailing  -22 28          0        -22      -16
    countervailing  -22 28          0.5      -11       -5
    countervailing  -22 10          0        -10      -22
    countervailing  -22 10          0.5       -5      -17
    countervailing  -22 0           0          0      -22
    countervailing  0 28            0          0       28
    countervailing  -12 -10 4 6     0.5       -5      -17
    masking         -22 -7          1          7      -22
    masking         -22 -7          0.5        3.5    -25.5
    masking         0 -7            1          0       -7
    masking         -7 -22          1          7      -22
    masking         -5 -7 -2        1          5       -9
    masking         -0.001 -7       1          0.001   -7
    masking         4 -7            1          4        1
"""


def _cases() -> list[tuple[str, list[float], float, float, float]]:
    found = []
    for line in SPEC.strip().splitlines()[1:]:
        kind, *numbers = line.split()
        *amounts, strength, change, joint = map(float, numbers)
        found.append((kind, amounts, strength, change, joint))
    return found


@pytest.mark.parametrize(("kind", "amounts", "strength", "change", "joint"), _cases())
def test_an_interaction_changes_the_sum_as_its_table_says(
    kind, amounts, strength, change, joint
) -> None:
    found = ARITHMETIC[InteractionKind(kind)](np.array(amounts), np.array(strength))
    assert found == pytest.approx(change)
    assert sum(amounts) + found == pytest.approx(joint)


INDUCED = """
    cause  effect  found
    1      1       1
    0      1       0
    0.3    1       1
    1      0.5     0.5
    0      0       0
    nan    1       nan
    nan    0       0
    0      nan     0
    1      nan     nan
"""


@pytest.mark.parametrize(
    ("cause", "effect", "found"),
    [tuple(map(float, line.split())) for line in INDUCED.strip().splitlines()[1:]],
)
def test_what_is_induced_is_there_only_where_its_cause_is(cause, effect, found) -> None:
    assert induced(np.array([cause]), np.array([effect])) == pytest.approx([found], nan_ok=True)


def test_every_kind_has_its_sum() -> None:
    assert set(ARITHMETIC) == set(InteractionKind)


SIZE = st.floats(0, 1000)
SHARE = st.floats(0, 1)


@given(SIZE, SIZE, SHARE)
def test_together_is_never_less_than_the_larger_nor_more_than_the_sum(one, other, share) -> None:
    amounts = np.array([-one, -other])
    for kind in (InteractionKind.ANTAGONISTIC, InteractionKind.ADDITIVE):
        joint = amounts.sum() + ARITHMETIC[kind](amounts, np.array(share))
        assert -one - other - 1e-9 <= joint <= -max(one, other) + 1e-9


@given(SIZE, SIZE, st.floats(0, 3))
def test_a_synergy_is_at_least_the_sum_and_the_same_for_gains_as_for_losses(one, other, share):
    synergy = ARITHMETIC[InteractionKind.SYNERGISTIC]
    gained = synergy(np.array([one, other]), np.array(share))
    lost = synergy(np.array([-one, -other]), np.array(share))
    assert gained >= 0
    assert lost == -gained


@given(SIZE, SIZE, SHARE)
def test_making_up_never_betters_the_plain_sum(adverse, favourable, share) -> None:
    amounts = np.array([-adverse, favourable])
    assert ARITHMETIC[InteractionKind.COUNTERVAILING](amounts, np.array(share)) <= 0


@pytest.mark.parametrize("kind", list(InteractionKind))
def test_years_and_draws_are_worked_on_at_once(kind) -> None:
    amounts = np.array([[[-22.0, -3.0]], [[-7.0, -9.0]]])
    strength = np.array([0.2, 0.8])
    found = ARITHMETIC[kind](amounts, strength)
    assert found.shape == (1, 2)
    for column in range(2):
        alone = ARITHMETIC[kind](amounts[:, 0, column], strength[column])
        assert found[0, column] == pytest.approx(float(alone))
