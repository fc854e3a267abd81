"""Series, baselines and targets joined: which value is judged, and as of when."""

import numpy as np
import pytest

from indicators.judgement.judgement import assess
from indicators.judgement.status import Status
from tests.factories import catalogue, evaluated, indicator, scorecard
from tests.indicators.judgement.drawn import agreed, judged, statuses, verdict

TABLE = """
         2018  2019  2022  2024
agua 91    55    60    65  73.64
agua 92    55    60    65    70
"""


def test_a_verdict_is_that_of_the_worked_case():
    found = verdict(judged(TABLE))

    assert found.status is Status.EN_CAMINO
    assert (found.avance, found.esperado, found.ritmo, found.score) == (
        pytest.approx(0.4546667), pytest.approx(5 / 11), pytest.approx(1.000267, rel=1e-5), 100,
    )  # fmt: skip


@pytest.mark.parametrize(("place", "status"), [("91", "en_camino"), ("92", "sin_meta")])
def test_a_target_judges_only_its_own_place(place, status):
    assert verdict(judged(TABLE), place).status.id == status


@pytest.mark.parametrize(
    ("horizon", "status"), [("corto", "sin_meta"), ("mediano", "en_camino"), ("largo", "sin_meta")]
)
def test_a_target_judges_only_its_own_horizon(horizon, status):
    assert verdict(judged(TABLE), horizon=horizon).status.id == status


def test_a_place_without_any_value_or_of_another_level_has_no_data():
    assessment = judged(TABLE)

    for place in ("911", "lago"):
        assert verdict(assessment, place) == verdict(judged("2019\nagua 91 -"), "91")
        assert verdict(assessment, place).status is Status.SIN_DATO


@pytest.mark.parametrize("place", ["91", "911", "lago"])
def test_an_informative_indicator_is_never_judged(place):
    assessment = judged(TABLE, direction="informative", targets=(), baseline=())

    assert verdict(assessment, place).status is Status.INFORMATIVO


@pytest.mark.parametrize(
    ("as_of", "judged_period", "status"),
    [
        (2017, None, "sin_dato"),
        (2018, "2018", "sin_linea_base"),
        (2019, "2019", "en_linea_base"),
        (2021, "2019", "en_linea_base"),
        (2022, "2022", "avanza_lento"),
        (2023, "2022", "avanza_lento"),
        (2024, "2024", "en_camino"),
        (2027, "2024", "en_camino"),
        (2028, "2024", "desactualizado"),
    ],
)
def test_the_value_judged_is_the_newest_by_the_year_of_the_question(as_of, judged_period, status):
    assessment = judged(TABLE, as_of)

    sheet = assessment.of("agua").sheet
    column = assessment.of("agua").newest[sheet.grid.row["91"]]
    assert (sheet.grid.periods[column].text if column >= 0 else None) == judged_period
    assert verdict(assessment).status.id == status


def test_a_year_of_history_is_judged_as_seen_in_that_year():
    assert statuses(judged(TABLE, as_of=2040)) == {
        "2018": "sin_linea_base", "2019": "en_linea_base", "2020": "sin_dato", "2021": "sin_dato",
        "2022": "avanza_lento", "2023": "sin_dato", "2024": "desactualizado",
    }  # fmt: skip


def test_the_horizon_shown_first_is_the_first_that_is_not_past():
    found = {year: judged(TABLE, year).default_horizon for year in (2026, 2027, 2028, 2040, 2041)}

    assert found == {2026: "corto", 2027: "corto", 2028: "mediano", 2040: "largo", 2041: "largo"}


def test_the_baseline_is_each_place_s_own_value_then():
    assessment = judged(
        """
                 2019  2024
        agua 91    60    75
        agua 92    80    75
        agua 9      -    75
        """,
        targets=tuple(agreed("mediano", 90, place) for place in ("9", "91", "92")),
    )

    assert {place: verdict(assessment, place).status.id for place in ("9", "91", "92")} == {
        "91": "en_camino", "92": "retrocede", "9": "sin_linea_base",
    }  # fmt: skip


def test_a_baseline_in_another_stretch_is_none():
    across = judged(TABLE, breaks=("2022",))
    within = judged(TABLE, breaks=("2019",))

    assert verdict(across).status.id == "sin_linea_base"
    assert statuses(across)["2019"] == "en_linea_base"
    assert verdict(within).status.id == "en_camino"


def test_a_target_that_is_met_needs_no_comparable_baseline():
    assert verdict(judged(TABLE, breaks=("2022",), targets=(agreed("mediano", 70),))).status.id == (
        "logrado"
    )


def test_a_value_still_to_be_verified_gets_no_verdict():
    table = """
             2019  2022  2024
    agua 91    60    65   80C
    """

    assert verdict(judged(table)).status.id == "en_camino"
    assert verdict(judged(table, unverified=("C",))).status.id == "sin_dato"
    assert statuses(judged(table, unverified=("C",)))["2022"] == "avanza_lento"


def test_the_worst_operand_decides_whether_a_value_is_verified():
    table = """
              2019  2024
    agua  91    60    80
    casas 91     1    1C
    """

    assert verdict(judged(table, formula="agua / casas", unverified=("C",))).status.id == "sin_dato"


@pytest.mark.parametrize(
    ("as_of", "overdue", "status"),
    [
        (2026, False, "avanza_lento"),
        (2027, False, "avanza_lento"),
        (2028, True, "avanza_lento"),
        (2029, False, "desactualizado"),
    ],
)
def test_a_date_that_passed_after_the_last_figure_is_marked_until_the_figure_is_too_old(
    as_of, overdue, status
):
    table = """
             2019  2025
    agua 91    60    80
    """

    assessment = judged(table, as_of, targets=(agreed("corto", 90),))

    assert assessment.of("agua").overdue(0, "91") is overdue
    assert verdict(assessment, horizon="corto").status.id == status


def test_without_a_target_or_a_value_nothing_is_overdue():
    assessment = judged(TABLE, 2027, targets=())

    assert not any(
        assessment.of("agua").overdue(horizon, place)
        for horizon in range(3)
        for place in ("91", "911", "lago")
    )


@pytest.mark.parametrize(
    ("target", "direction", "met"),
    [(60, "increase", True), (60.04, "increase", True), (61, "increase", False),
     (60, "decrease", True), (59, "decrease", False)],
)  # fmt: skip
def test_a_baseline_that_already_met_the_target_is_known(target, direction, met):
    assessment = judged(TABLE, targets=(agreed("mediano", target),), direction=direction)

    assert assessment.of("agua").met_at_baseline(1, "91") is met
    assert not assessment.of("agua").met_at_baseline(1, "92")
    assert not assessment.of("agua").met_at_baseline(1, "lago")


def test_without_a_baseline_progress_is_not_measured_but_what_is_met_is_met():
    without = {"baseline": ()}

    assert verdict(judged(TABLE, **without)).status.id == "sin_linea_base"
    assert (
        verdict(judged(TABLE, targets=(agreed("mediano", 70),), **without)).status.id == "logrado"
    )


def test_a_baseline_of_a_period_nobody_published_has_no_value_but_its_place_in_time():
    assessment = judged(TABLE, baseline={"period": "2010"})

    assert assessment.of("agua").baseline.time == 2010
    assert np.isnan(assessment.of("agua").baseline.value).all()
    assert verdict(assessment).status.id == "sin_linea_base"


def test_cut_offs_are_never_judged():
    asked = indicator(formula="agua_acumulado")
    found = evaluated("2018 2019-06\nagua_acumulado 91 10 5", asked)

    assessment = assess(scorecard(indicators=(asked,)), catalogue(), found, 2026)

    assert ("agua", "", True) in found.sheet
    assert list(assessment.judgements) == [("agua", "")]


def test_each_part_of_a_breakdown_is_judged_on_its_own_series():
    asked = indicator(
        breakdowns=("sexo",),
        baseline={"period": "2019"},
        targets=({"horizon": "mediano", "territory": "91",
                  "basis": {"kind": "full_coverage", "value": 100, "right": "Es un derecho"}},),
    )  # fmt: skip
    found = evaluated(
        """
                               2019  2024
        agua              91     50    75
        agua[sexo=mujer]  91     40    45
        agua[sexo=hombre] 91     60   100
        """,
        asked,
    )

    assessment = assess(scorecard(indicators=(asked,)), catalogue(), found, 2026)

    assert {
        part: judgement.verdict(1, "91").status.id
        for (_, part), judgement in assessment.judgements.items()
    } == {"": "en_camino", "sexo=mujer": "rezagado", "sexo=hombre": "logrado"}


def test_a_target_for_the_end_of_a_range_is_judged_from_both_sides():
    basis = {"kind": "agreed", "low": 90, "high": 100}
    assessment = judged(
        """
                 2019  2024
        agua 91   130   115
        agua 92   130    97
        """,
        direction="range",
        targets=tuple(agreed("mediano", 0, place, basis=basis) for place in ("91", "92")),
    )

    assert {p: verdict(assessment, p).status.id for p in ("91", "92")} == {
        "91": "en_camino", "92": "logrado",
    }  # fmt: skip
