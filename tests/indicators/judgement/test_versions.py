"""A plan's own path, and targets and baselines that changed: dated, never overwritten."""

import math

import numpy as np

from indicators.judgement.baseline import read_baseline
from indicators.judgement.judgement import Assessment
from tests.indicators.judgement.drawn import agreed, judged, statuses, verdict

PATH = ({"year": 2022, "value": 10}, {"year": 2024, "value": 12}, {"year": 2026, "value": 20},
        {"year": 2030, "value": 50})  # fmt: skip
PATH_TABLE = """
         2020  2022  2023  2024  2025  2026
agua 91    10  10.2  10.5    14    15    14
agua 92    10  10.2  10.5    14    15    14
"""


def expected(assessment: Assessment, place: str) -> list[float]:
    judgement = assessment.of("agua")
    row = judgement.sheet.grid.row[place]
    return judgement.verdicts.esperado[1, row].tolist()


def test_a_plan_s_own_path_says_what_was_expected_each_year():
    assessment = judged(
        PATH_TABLE,
        baseline={"period": "2020"},
        targets=(agreed("mediano", 50, path=PATH), agreed("mediano", 50, "92")),
    )

    on_path = [0, math.nan, 0, 0.025, 0.05, 0.15, 0.25]
    straight = [0, math.nan, 0.2, 0.3, 0.4, 0.5, 0.6]
    np.testing.assert_allclose(expected(assessment, "91"), on_path, atol=1e-9)
    np.testing.assert_allclose(expected(assessment, "92"), straight, atol=1e-9)


def test_years_of_a_plan_before_the_baseline_do_not_bend_the_road_from_it():
    early = ({"year": 2015, "value": 0}, {"year": 2020, "value": 99}, *PATH)
    targets = [(agreed("mediano", 50, path=path),) for path in (early, PATH)]

    first, second = (
        expected(judged(PATH_TABLE, baseline={"period": "2020"}, targets=target), "91")
        for target in targets
    )

    np.testing.assert_equal(first, second)


def test_a_plan_whose_path_ends_before_the_baseline_expects_the_straight_line():
    path = ({"year": 2015, "value": 0},)

    assessment = judged(
        PATH_TABLE,
        baseline={"period": "2020"},
        targets=(agreed("mediano", 50, path=path), agreed("mediano", 50, "92")),
    )

    np.testing.assert_allclose(expected(assessment, "91"), expected(assessment, "92"))


DATED = """
         2019  2020  2021  2022  2023  2024
agua 91    50    55    56    60    70    75
"""


def test_the_version_of_a_target_is_the_one_in_force_in_the_year_of_the_question():
    versions = (agreed("mediano", 100), agreed("mediano", 60, since=2023, reason="Se revisó."))

    found = {year: verdict(judged(DATED, year, targets=versions)).status.id
             for year in (2022, 2023, 2026)}  # fmt: skip

    assert found == {2022: "avanza_lento", 2023: "logrado", 2026: "logrado"}


def test_history_is_judged_by_the_version_of_its_own_year():
    versions = (agreed("mediano", 100), agreed("mediano", 60, since=2023))

    found = statuses(judged(DATED, targets=versions))

    assert found == {
        "2019": "en_linea_base", "2020": "en_camino", "2021": "avanza_lento",
        "2022": "avanza_lento", "2023": "logrado", "2024": "logrado",
    }  # fmt: skip


def test_a_former_version_keeps_the_verdict_it_would_give():
    versions = (agreed("mediano", 100), agreed("mediano", 60, since=2023))
    assessment = judged(DATED, targets=versions)

    former, now = assessment.of("agua").versions

    assert (former.since, now.since) == (None, 2023)
    assert verdict(assessment, version=former).status.id == "en_camino"
    assert verdict(assessment, version=former).avance == 0.5
    assert verdict(assessment, version=now) == verdict(assessment)


def test_a_baseline_has_versions_too():
    versions = ({"period": "2019"}, {"period": "2022", "since": 2023})
    assessment = judged(DATED, baseline=versions, targets=(agreed("mediano", 100),))

    judgement = assessment.of("agua")
    assert (judgement.baseline.definition.period, verdict(assessment).avance) == ("2022", 0.375)
    assert statuses(assessment)["2022"] == "avanza_lento"
    assert [
        read_baseline(judgement.sheet, year).definition.period for year in (2022, 2023, 2026)
    ] == ["2019", "2022", "2022"]


def test_with_one_version_every_cell_is_judged_by_it():
    judgement = judged(DATED).of("agua")

    assert len(judgement.versions) == 1
    assert not judgement.in_force.any()
