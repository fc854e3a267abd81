"""What an indicator would be if the other source were believed."""

from indicators.alternatives import alternatives
from indicators.figure import Figure
from indicators.problem import Where
from tests.factories import evaluated, indicator, variable

RATIO = indicator(formula="100 * agua / gente")
TABLE = """
               2019  2020
    agua  91   40    60
    gente 91   100   120
    agua  92   30    30
    gente 92   60    60
"""


def figure(value: float, *others: float, place: str = "91", period: str = "2020") -> Figure:
    known = {
        "variable": "agua", "breakdown": "", "place": place, "period": period, "sources": ("s",),
        "confidence": "A", "rank": 1, "evidence": "", "note": "", "where": Where("f.csv", 2),
    }  # fmt: skip
    rest = tuple(Figure(value=other, value_text=str(other), **known) for other in others)
    return Figure(value=value, value_text=str(value), others=rest, **known)


def found(*figures: Figure) -> list[tuple[str, float]]:
    evaluation = evaluated(TABLE, RATIO, variables=(variable("agua"), variable("gente")))
    listed = alternatives(evaluation, evaluation.of("agua"), "91", figures)
    return [(one.period.text, one.value) for one in listed]


def test_the_other_figure_goes_through_the_same_formula():
    assert found(figure(60, 30)) == [("2020", 25.0)]


def test_several_others_stand_in_time():
    assert found(figure(60, 30, 90), figure(40, 50, period="2019")) == [
        ("2019", 50.0), ("2020", 25.0), ("2020", 75.0),
    ]  # fmt: skip


def test_what_gives_no_value_or_is_elsewhere_is_left_out():
    assert found(figure(60), figure(30, 10, place="92"), figure(60, 30, period="1990")) == []


def test_the_evaluation_is_left_as_it_was():
    evaluation = evaluated(TABLE, RATIO, variables=(variable("agua"), variable("gente")))
    alternatives(evaluation, evaluation.of("agua"), "91", [figure(60, 30)])
    assert evaluation.of("agua").at("91", "2020").value == 50.0
