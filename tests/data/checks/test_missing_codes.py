"""Numbers that stand for «no data» are no figures."""

from tests.data.checks.drawn import rows_of

KNOWN = """
    agua   901  2017  20
    agua   901  2018  40
    agua   901  2019  60
"""


def test_a_code_far_outside_its_series_is_no_figure():
    found = rows_of(
        "missing_codes", "agua 901 2020 999\nagua 901 2021 -99.9\nagua 901 2022 61", KNOWN
    )

    assert found == {
        2: "999 parece un código de «sin dato».",
        3: "-99.9 parece un código de «sin dato».",
    }


def test_a_figure_that_looks_like_a_code_but_fits_its_series_is_one():
    known = "gasto 901 2017 9000\ngasto 901 2018 9500\ngasto 901 2019 -9000"

    assert rows_of("missing_codes", "gasto 901 2020 9999\ngasto 901 2021 -9999", known) == {}


def test_a_place_without_history_is_compared_with_the_others():
    assert list(rows_of("missing_codes", "agua 902 2020 9999", KNOWN)) == [2]


def test_without_any_other_figure_only_the_negative_code_is_told():
    assert list(rows_of("missing_codes", "gasto 901 2020 9999\nvariacion 901 2020 -999")) == [3]


def test_the_load_itself_is_a_history_but_its_codes_are_not():
    drawn = "\n".join(
        f"gasto 901 20{year} {value}"
        for year, value in ((10, 99999), (11, 20), (12, 30), (13, 99999), (14, 25))
    )

    assert list(rows_of("missing_codes", drawn)) == [2, 5]
