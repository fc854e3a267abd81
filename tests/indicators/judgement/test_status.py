"""The status rule against its worked cases; the table is the specification."""

import dataclasses
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.definition.indicator import Direction
from indicators.definition.settings import Thresholds
from indicators.judgement.status import (
    Case,
    Status,
    Verdicts,
    judge,
    round_half_up,
    target_bounds,
)
from indicators.period import Frequency

THRESHOLDS = Thresholds(
    falling=-0.02,
    on_track=0.95,
    slow=0.60,
    minimum_coverage=0.5,
    discrepancy=0.005,
    max_age=dict.fromkeys(Frequency, 3),
)

PLAN_PATH = ((2022, 10.0), (2024, 12.0), (2026, 20.0), (2030, 50.0))

# fmt: off
CASES = """
no | case                                     | direction   | b t0      | m tm          | v t        | A    | avance   | esperado | ritmo  | verdict        | score  | but
 1 | on the straight line                     | increase    |   60 2019 |       90 2030 | 73.64 2024 | 2026 |   0.4545 | 0.4545 |        1 | en_camino      |    100 | 
 2 | slow                                     | increase    |   60 2019 |       90 2030 |    70 2024 | 2026 |   0.3333 | 0.4545 |   0.7333 | avanza_lento   |  73.33 | 
 3 | behind                                   | increase    |   60 2019 |       90 2030 |    65 2024 | 2026 |   0.1667 | 0.4545 |   0.3667 | rezagado       |  36.67 | 
 4 | worse than the baseline                  | increase    |   60 2019 |       90 2030 |    58 2024 | 2026 | -0.06667 | 0.4545 |  -0.1467 | retrocede      |      0 | 
 5 | a little under the baseline              | increase    |   60 2019 |       90 2030 |  59.5 2024 | 2026 | -0.01667 | 0.4545 | -0.03667 | rezagado       |      0 | 
 6 | no change                                | increase    |   60 2019 |       90 2030 |    60 2024 | 2026 |        0 | 0.4545 |        0 | rezagado       |      0 | 
 7 | still at the baseline                    | increase    |   60 2024 |       90 2030 |    60 2024 | 2026 |        0 |      0 |        - | en_linea_base  |      - | 
 8 | met before its date                      | increase    |   60 2019 |       90 2030 |    92 2024 | 2026 |    1.067 | 0.4545 |    2.347 | logrado        |    100 | 
 9 | met once, then lost                      | increase    |   60 2019 |       90 2030 |    88 2025 | 2026 |   0.9333 | 0.5455 |    1.711 | en_camino      |    100 | 
10 | falls on pace                            | decrease    |   20 2018 |       10 2030 |    15 2024 | 2026 |      0.5 |    0.5 |        1 | en_camino      |    100 | 
11 | falls towards zero                       | decrease    |   20 2018 |        0 2030 | 10.67 2024 | 2026 |   0.4665 |    0.5 |    0.933 | avanza_lento   |   93.3 | decimals=2
12 | starts from zero                         | increase    |    0 2018 |       40 2030 |     5 2024 | 2026 |    0.125 |    0.5 |     0.25 | rezagado       |     25 | 
13 | changes sign                             | increase    |   -1 2018 |        3 2030 |     2 2024 | 2026 |     0.75 |    0.5 |      1.5 | en_camino      |    100 | 
14 | target equals baseline, kept             | increase    |   80 2019 |       80 2030 |    80 2024 | 2026 |        - |      - |        - | logrado        |    100 | 
15 | target equals baseline, lost             | increase    |   80 2019 |       80 2030 |    78 2024 | 2026 |        - |      - |        - | retrocede      |      0 | 
16 | baseline beyond target, still            | increase    |   80 2019 |       70 2030 |    75 2024 | 2026 |        - |      - |        - | logrado        |    100 | 
17 | baseline beyond target, lost             | increase    |   80 2019 |       70 2030 |    65 2024 | 2026 |        - |      - |        - | retrocede      |      0 | 
18 | baseline beyond target, lost at its date | increase    |   80 2019 |       70 2024 |    65 2024 | 2026 |        - |      - |        - | no_logrado     |      0 | 
19 | rounds to the target                     | increase    |   60 2019 |       90 2030 | 89.96 2024 | 2026 |   0.9987 | 0.4545 |    2.197 | logrado        |    100 | 
20 | met on its date                          | decrease    |   20 2018 |       10 2024 |    10 2024 | 2026 |        1 |      1 |        1 | logrado        |    100 | 
21 | missed by little on its date             | increase    |   60 2018 |       90 2024 |    89 2024 | 2026 |   0.9667 |      1 |   0.9667 | no_logrado     |  96.67 | 
22 | missed and worse on its date             | increase    |   60 2018 |       90 2024 |    55 2024 | 2026 |  -0.1667 |      1 |  -0.1667 | no_logrado     |      0 | 
23 | date passed, data older than it          | increase    |   60 2019 |       90 2026 |    80 2025 | 2027 |   0.6667 | 0.8571 |   0.7778 | avanza_lento   |  77.78 | 
25 | value before the baseline                | increase    |   60 2019 |       90 2030 |    95 2012 | 2012 |        - |      - |        - | sin_linea_base |      - | 
26 | no baseline, met                         | decrease    |    - 2018 |       25 2030 |  15.4 2024 | 2026 |        - |      - |        - | logrado        |    100 | 
27 | no baseline, not met                     | decrease    |    - 2018 |       25 2030 |    30 2024 | 2026 |        - |      - |        - | sin_linea_base |      - | 
28 | no baseline, missed on its date          | decrease    |    - 2018 |       25 2024 |    30 2024 | 2026 |        - |      - |        - | no_logrado     |      0 | 
29 | no value                                 | increase    |    - 2019 |       90 2030 |     -    - | 2026 |        - |      - |        - | sin_dato       |      - | 
30 | no target                                | increase    |   60 2019 |        -    - |    70 2024 | 2026 |        - |      - |        - | sin_meta       |      - | 
31 | too old                                  | increase    |   60 2007 |       90 2030 |    70 2017 | 2026 |        - |      - |        - | desactualizado |      - | 
32 | ahead of a plan path                     | increase    |   10 2020 |       50 2030 |    14 2024 | 2026 |      0.1 |   0.05 |        2 | en_camino      |    100 | 
33 | plan path flat so far                    | increase    |   10 2020 |       50 2030 |  10.2 2022 | 2026 |    0.005 |      0 |        - | en_camino      |    100 | max_age=5
34 | plan path flat, fallen                   | increase    |   10 2020 |       50 2030 |     9 2022 | 2026 |   -0.025 |      0 |        - | retrocede      |      0 | max_age=5
35 | range, half way back                     | range       |  130 2019 |  90..100 2030 |   115 2024 | 2026 |      0.5 | 0.4545 |      1.1 | en_camino      |    100 | 
36 | range, inside                            | range       |  130 2019 |  90..100 2030 |    97 2024 | 2026 |        1 | 0.4545 |      2.2 | logrado        |    100 | 
37 | range, overshot to the other side        | range       |  130 2019 |  90..100 2030 |    85 2024 | 2026 |   0.8333 | 0.4545 |    1.833 | en_camino      |    100 | 
38 | range, was inside, left                  | range       |   95 2019 |  90..100 2030 |   104 2024 | 2026 |        - |      - |        - | retrocede      |      0 | 
39 | kept within tolerance                    | maintain    |    5 2019 |    5±0.5 2030 |   5.4 2024 | 2026 |        - |      - |        - | logrado        |    100 | 
40 | left the tolerance                       | maintain    |    5 2019 |    5±0.5 2030 |   5.8 2024 | 2026 |        - |      - |        - | retrocede      |      0 | 
41 | informative                              | informative |    5 2019 |        -    - |   5.8 2024 | 2026 |        - |      - |        - | informativo    |      - |
"""
# fmt: on


def number(text: str) -> float:
    return math.nan if text == "-" else float(text)


def case_of(row: list[str]) -> tuple[Case, tuple[float, float, float, str, float]]:
    no, _, direction, base, target, value, as_of, avance, esperado, ritmo, verdict, score, but = row
    b, t0 = map(number, base.split())
    m, tm = target.split()
    v, t = map(number, value.split())
    low, high = interval(Direction(direction), m)
    options = dict(option.split("=") for option in but.split())
    path = None
    if no in {"32", "33", "34"}:
        years, values = zip((t0, b), *PLAN_PATH, strict=True)
        path = np.float64(np.interp(t, years, values))
    case = Case(
        direction=Direction(direction),
        decimals=int(options.get("decimals", 1)),
        max_age=int(options.get("max_age", 3)),
        **{
            name: np.float64(number)
            for name, number in {
                "value": v,
                "time": t,
                "as_of": float(as_of),
                "baseline": b,
                "baseline_time": t0,
                "low": low,
                "high": high,
                "target_time": number(tm),
            }.items()
        },
        on_path=path,
    )
    return case, (number(avance), number(esperado), number(ritmo), verdict, number(score))


def interval(direction: Direction, text: str) -> tuple[float, float]:
    if ".." in text:
        low, high = text.split("..")
        return float(low), float(high)
    if "±" in text:
        point, tolerance = map(float, text.split("±"))
        return point - tolerance, point + tolerance
    low_high = target_bounds(direction, np.float64(number(text)))
    return float(low_high[0]), float(low_high[1])


ROWS = [[cell.strip() for cell in line.split("|")] for line in CASES.strip().splitlines()[1:]]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[0]} {row[1]}" for row in ROWS])
def test_worked_case(row: list[str]) -> None:
    case, (avance, esperado, ritmo, verdict, score) = case_of(row)

    found = judge(case, THRESHOLDS)

    assert verdict == Status(int(found.status)).id
    for expected, actual in (
        (avance, found.avance),
        (esperado, found.esperado),
        (ritmo, found.ritmo),
        (score, found.score),
    ):
        assert float(actual) == pytest.approx(expected, rel=5e-4, abs=5e-5, nan_ok=True)


def test_all_worked_cases_at_once_give_the_same_as_one_by_one() -> None:
    rising = [case_of(row)[0] for row in ROWS if row[2] == "increase" and not row[-1]]
    rising = [case for case in rising if case.on_path is None]
    names = [f.name for f in dataclasses.fields(Case)][3:-2]
    together = dataclasses.replace(
        rising[0], **{name: np.array([getattr(c, name) for c in rising]) for name in names}
    )

    found = judge(together, THRESHOLDS)

    for number, case in enumerate(rising):
        alone = judge(case, THRESHOLDS)
        for field in dataclasses.fields(Verdicts):
            np.testing.assert_equal(getattr(found, field.name)[number], getattr(alone, field.name))


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [(80.5, 0, 81), (0.285, 2, 0.29), (-0.285, 2, -0.29), (2.675, 2, 2.68), (89.949, 1, 89.9)],
)
def test_what_is_shown_is_rounded_half_away_from_zero(
    value: float, decimals: int, shown: float
) -> None:
    assert shown == pytest.approx(float(round_half_up(np.float64(value), decimals)), abs=1e-12)


figures = st.floats(-1e4, 1e4).map(lambda x: round(x, 3))


@st.composite
def moving_cases(draw: st.DrawFn) -> Case:
    direction = draw(st.sampled_from([Direction.INCREASE, Direction.DECREASE]))
    low, high = target_bounds(direction, np.float64(draw(figures)))
    t0 = draw(st.integers(2005, 2022))
    return Case(
        direction=direction,
        decimals=1,
        max_age=3,
        value=np.float64(draw(figures)),
        time=np.float64(draw(st.integers(2005, 2026))),
        as_of=np.float64(2026),
        baseline=np.float64(draw(st.one_of(st.just(math.nan), figures))),
        baseline_time=np.float64(t0),
        low=low,
        high=high,
        target_time=np.float64(t0 + draw(st.integers(1, 20))),
    )


RANK = {
    Status.RETROCEDE: 0,
    Status.REZAGADO: 1,
    Status.AVANZA_LENTO: 2,
    Status.EN_CAMINO: 3,
    Status.LOGRADO: 4,
}


@given(moving_cases(), st.floats(0, 1e3))
def test_a_better_value_never_gets_a_worse_verdict(case: Case, better: float) -> None:
    gain = better if case.direction is Direction.INCREASE else -better
    before = judge(case, THRESHOLDS)
    after = judge(dataclasses.replace(case, value=case.value + gain), THRESHOLDS)

    was, now = Status(int(before.status)), Status(int(after.status))

    if was in RANK and now in RANK:
        assert RANK[now] >= RANK[was]
    if not math.isnan(before.score):
        assert after.score >= before.score - 1e-9


@given(moving_cases())
def test_turned_round_it_is_judged_the_same(case: Case) -> None:
    turned = dataclasses.replace(
        case,
        direction=Direction.DECREASE
        if case.direction is Direction.INCREASE
        else Direction.INCREASE,
        value=-case.value,
        baseline=-case.baseline,
        low=-case.high,
        high=-case.low,
    )

    assert_same(judge(case, THRESHOLDS), judge(turned, THRESHOLDS))


@given(moving_cases())
def test_another_unit_is_judged_the_same_when_decimals_follow(case: Case) -> None:
    in_thousandths = dataclasses.replace(
        case,
        decimals=case.decimals + 3,
        **{name: getattr(case, name) / 1000 for name in ("value", "baseline", "low", "high")},
    )

    assert_same(judge(case, THRESHOLDS), judge(in_thousandths, THRESHOLDS))


def assert_same(first: Verdicts, second: Verdicts) -> None:
    assert int(first.status) == int(second.status)
    assert float(first.score) == pytest.approx(float(second.score), abs=1e-6, nan_ok=True)


@given(st.lists(moving_cases(), min_size=2, max_size=6), st.randoms())
def test_no_verdict_depends_on_the_order_of_rows(cases: list[Case], random: object) -> None:
    rising = [c for c in cases if c.direction is cases[0].direction]
    order = list(range(len(rising)))
    random.shuffle(order)  # type: ignore[attr-defined]
    names = [f.name for f in dataclasses.fields(Case)][3:-2]

    def verdicts(numbers: list[int]) -> list[int]:
        stacked = dataclasses.replace(
            rising[0],
            **{name: np.array([getattr(rising[n], name) for n in numbers]) for name in names},
        )
        return judge(stacked, THRESHOLDS).status.tolist()

    straight = verdicts(list(range(len(rising))))

    assert [straight[n] for n in order] == verdicts(order)
