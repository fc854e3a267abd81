"""Every gap has a reason that can be said in a sentence."""

import pytest

from indicators.evaluation.gap import Gap, Reason, explain_gap
from tests.factories import evaluated, indicator, variable

SUMMED = (variable("agua", territory="sum"), variable("casas", territory="sum"))
RATIO = indicator(formula="100 * agua / casas")


def why(found, place: str, period: str, breakdown: str = "") -> tuple[Reason, str]:
    gap = explain_gap(found, found.sheets[0].indicator, place, period, breakdown)
    return gap.reason, str(gap.message)


TABLE = """
           2019  2020  2021
agua  911     1     2     -
agua  921     3     -     4
casas 911     0     5     6
casas 921     5     5     5
"""


@pytest.mark.parametrize(
    ("place", "period", "reason", "sentence"),
    [
        ("911", "2019", Reason.ZERO_DENOMINATOR, "denominador cero en 2019"),
        ("911", "2021", Reason.OPERAND_MISSING, "falta agua 2021"),
        ("921", "2020", Reason.OPERAND_MISSING, "falta agua 2020"),
        ("912", "2020", Reason.NOT_FOR_PLACE, "agua, casas no se publica para este lugar"),
        ("922", "2019", Reason.NOT_YET_A_PLACE, "el territorio todavía no existía en 2019"),
        ("lago", "2019", Reason.NOT_AT_LEVEL, "el indicador no se calcula para este lugar"),
        ("911", "2050", Reason.OPERAND_MISSING, "falta agua, casas 2050"),
    ],
)
def test_the_reason_names_what_is_missing_and_when(place, period, reason, sentence):
    assert why(evaluated(TABLE, RATIO), place, period) == (reason, sentence)


def test_what_was_never_published_is_said_before_anything_else():
    found = evaluated(
        """
                   2019  2020
        agua  911     1     -
        """,
        RATIO,
    )

    assert why(found, "911", "2020") == (
        Reason.NEVER_PUBLISHED, "falta casas: no hay ninguna cifra",
    )  # fmt: skip
    assert why(found, "911", "") == (Reason.NEVER_PUBLISHED, "falta casas: no hay ninguna cifra")


def test_without_a_period_only_what_was_never_published_is_called_so():
    found = evaluated(
        """
                   2019  2020
        agua  911     1     -
        casas 911     -     1
        """,
        RATIO,
    )

    assert why(found, "911", "") == (
        Reason.NEVER_TOGETHER, "las cifras de agua, casas no coinciden nunca",
    )  # fmt: skip
    assert why(found, "912", "") == (
        Reason.NOT_FOR_PLACE, "agua, casas no se publica para este lugar",
    )  # fmt: skip


def test_a_sum_without_one_part_names_the_part():
    found = evaluated(
        """
                  2019
        agua 911     1
        agua 92      5
        """,
        variables=SUMMED,
    )

    assert why(found, "91", "2019") == (Reason.PART_MISSING, "falta agua 2019 de Bajo")
    assert why(found, "9", "2019") == (Reason.PART_MISSING, "falta agua 2019 de Bajo")


def test_a_whole_of_which_no_part_is_there_is_named_instead_of_its_parts():
    found = evaluated(
        """
                  2021
        agua 911     1
        """,
        variables=SUMMED,
    )

    assert why(found, "9", "2021") == (Reason.PART_MISSING, "falta agua 2021 de Bajo, Sur")


def test_a_year_without_one_month_names_the_month():
    months = "  ".join(f"2019-{month:02d}" for month in range(1, 13))
    found = evaluated(
        f"""
                 2018 {months}
        agua 911    5 1 1 1 - 1 1 - 1 1 1 1 1
        """,
        variables=(variable("agua", time="sum"),),
    )

    assert why(found, "911", "2019") == (
        Reason.PART_MISSING, "falta agua 2019-04, 2019-07 de Alto",
    )  # fmt: skip


def test_a_total_without_one_part_of_a_complete_breakdown_names_the_part():
    found = evaluated(
        """
                               2019  2020
        agua[sexo=mujer]  911     1     1
        agua[sexo=hombre] 911     2     -
        """,
        variables=(variable("agua", complete=("sexo",)),),
    )

    assert why(found, "911", "2020") == (
        Reason.PART_MISSING, "falta agua[sexo=hombre] 2020 de Alto",
    )  # fmt: skip


def test_a_missing_part_of_a_breakdown_is_named_as_it_is_asked_for():
    found = evaluated(
        """
                              2019  2020
        agua             911     5     6
        agua[sexo=mujer] 911     2     -
        """,
        indicator(breakdowns=("sexo",)),
    )

    assert why(found, "911", "2020", "sexo=mujer") == (
        Reason.OPERAND_MISSING, "falta agua[sexo=mujer] 2020",
    )  # fmt: skip


BACK = """
         2015  2016  2017  2018  2019
agua 911    1     0     -     4     5
"""


@pytest.mark.parametrize(
    ("formula", "breaks", "period", "reason", "sentence"),
    [
        ("agua - prev(agua, 1)", (), "2018", Reason.OPERAND_MISSING, "falta agua 2017"),
        ("agua - prev(agua, 1)", (), "2015", Reason.OPERAND_MISSING, "falta agua 2014"),
        ("agua - prev(agua, 1)", ("2019",), "2019", Reason.SERIES_BREAK,
         "quiebre de serie antes de 2019"),
        ("prev(agua, 1) / prev(agua, 3)", (), "2019", Reason.ZERO_DENOMINATOR,
         "denominador cero en 2019"),
        ("rolling_mean(agua, 3)", (), "2019", Reason.OPERAND_MISSING, "falta agua 2017"),
        ("rolling_mean(agua, 2)", ("2019",), "2019", Reason.SERIES_BREAK,
         "quiebre de serie antes de 2019"),
        ("cumulative(agua)", (), "2019", Reason.OPERAND_MISSING, "falta agua 2017"),
        ("coalesce(agua, prev(agua, 9))", (), "2017", Reason.OPERAND_MISSING, "falta agua 2017"),
        ("coalesce(prev(agua, 2), agua) / prev(agua, 3)", (), "2019", Reason.ZERO_DENOMINATOR,
         "denominador cero en 2019"),
    ],
)  # fmt: skip
def test_looking_back_says_which_year_or_which_break(formula, breaks, period, reason, sentence):
    found = evaluated(BACK, indicator(formula=formula, breaks=breaks))

    assert why(found, "911", period) == (reason, sentence)


def test_something_missing_is_said_before_a_break_and_a_break_before_a_zero():
    found = evaluated(
        """
                   2018  2019
        agua  911     0     5
        casas 911     1     -
        luz   911     0     0
        """,
        indicator(formula="prev(agua, 1) + casas", breaks=("2019",)),
        indicator(id="cero", formula="casas / luz + prev(agua, 1)", breaks=("2018",)),
        indicator(id="corte", formula="agua / luz + prev(agua, 1)", breaks=("2019",)),
    )

    reasons = [explain_gap(found, asked.indicator, "911", "2019").reason for asked in found.sheets]

    assert reasons == [Reason.OPERAND_MISSING, Reason.OPERAND_MISSING, Reason.SERIES_BREAK]


def test_a_missing_figure_that_coalesce_got_over_is_not_blamed():
    found = evaluated(
        """
                   2019
        agua  911     -
        casas 911     5
        luz   911     0
        agua  912     1
        """,
        indicator(formula="coalesce(agua, casas) / luz"),
    )

    assert why(found, "911", "2019")[0] is Reason.ZERO_DENOMINATOR


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence_of_its_own(reason):
    sentence = str(Gap(reason, "2019", ("agua",), ("Alto",)).message)

    others = {str(Gap(r, "2019", ("agua",), ("Alto",)).message) for r in Reason if r is not reason}
    assert sentence
    assert sentence not in others
