import numpy as np
import pytest

from indicators.definition.component import Effect
from indicators.impacts.schedule import Dates, activity, dates
from tests.indicators.impacts.drawn import developments, effect

YEARS = np.arange(2018, 2026)

SHARES = """
    start  end   ramp  2018 2019 2020 2021 2022 2023 2024 2025
    2020   -     0     0    0    1    1    1    1    1    1
    2020   2022  0     0    0    1    1    1    0    0    0
    2020   -     1     0    0    0.5  1    1    1    1    1
    2020   -     3     0    0    0.25 0.5  0.75 1    1    1
    2020   2021  3     0    0    0.25 0.5  0    0    0    0
    2010   -     3     1    1    1    1    1    1    1    1
    2030   -     0     0    0    0    0    0    0    0    0
    there  -     0     1    1    1    1    1    1    1    1
    there  2019  0     1    1    0    0    0    0    0    0
    -      -     0     nan  nan  nan  nan  nan  nan  nan  nan
    -      2020  0     nan  nan  nan  0    0    0    0    0
"""


@pytest.mark.parametrize("line", SHARES.strip().splitlines()[1:])
def test_the_share_of_its_full_size_an_effect_has_in_a_year(line) -> None:
    start, end, ramp, *shares = line.split()
    when = Dates(
        int(start) if start.isdigit() else None,
        int(end) if end.isdigit() else None,
        int(ramp),
        there=start == "there",
    )
    assert activity(when, YEARS) == pytest.approx(list(map(float, shares)), nan_ok=True)


DATED = """
    development  phase         says        phase_says  there  start  end
    mina         operation     2021-       2015-       no     2021   -
    mina         operation     -           2015-2030   no     2015   2030
    mina         operation     -2024       2015-2030   no     2015   2024
    mina         operation     -           -           yes    -      -
    tajo         closure       -           -           yes    -      -
    mina         construction  -           -           no     -      -
    planta       operation     -           -           no     -      -
    canal        operation     -           2029-       no     2029   -
"""


def _span(text: str) -> tuple[int | None, int | None]:
    start, _, end = text.partition("-")
    return int(start) if start else None, int(end) if end else None


@pytest.mark.parametrize("line", DATED.strip().splitlines()[1:])
def test_an_effect_has_its_own_years_else_those_of_the_phase(line) -> None:
    name, phase, says, phase_says, there, start, end = line.split()
    own = dict(zip(("start", "end"), _span(says), strict=True))
    known = developments(**({name: {phase: _span(phase_says)}} if phase_says != "-" else {}))
    asked = Effect.model_validate(effect(name, 5, phase=phase, **own))

    found = dates(asked, known[name])

    assert found == Dates(
        int(start) if start != "-" else None, int(end) if end != "-" else None, 0, there == "yes"
    )
