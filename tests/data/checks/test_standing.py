"""What a load says beside what others said."""

from tests.data.checks.drawn import rows_of, run

KNOWN = "agua 901 2019 40 uno B"


def test_another_source_of_the_same_confidence_contradicts():
    assert rows_of("contradictions", "agua 901 2019 45 dos B", KNOWN) == {
        2: "Otra fuente de la misma confianza (uno) dice 40, y esta dice 45."
    }


def test_a_correction_an_equal_value_a_declared_rank_and_another_standing_do_not():
    for line in (
        "agua 901 2019 45 uno B",
        "agua 901 2019 40 dos B",
        "agua 901 2019 45 dos B 2",
        "agua 901 2019 45 dos A",
        "agua 901 2019 45 dos C",
        "agua 902 2019 45 dos B",
    ):
        assert rows_of("contradictions", line, KNOWN) == {}


def test_two_sources_of_one_load_contradict_each_other():
    found = rows_of("contradictions", "agua 901 2019 45 dos B\nagua 901 2019 50 tres B")

    assert found == {
        2: "Otra fuente de la misma confianza (tres) dice 50, y esta dice 45.",
        3: "Otra fuente de la misma confianza (dos) dice 45, y esta dice 50.",
    }


def test_a_declared_discrepancy_is_not_asked_about_again():
    known = KNOWN + "\nagua 901 2019 45 dos B 2"

    assert rows_of("contradictions", "agua 901 2019 45 dos B 2", known) == {}


def test_a_weaker_figure_stands_beside_a_better_one():
    checked, con = run("agua 901 2019 45 dos C", KNOWN)

    assert [(p.rule, p.level, str(p.what)) for p in checked.problems] == [
        ("confidence_lowered", "notice", "Ya hay una cifra más confiable (B): 40.")
    ]
    assert con.execute("SELECT * FROM warned").fetchall() == []
    assert con.execute("SELECT count(*) FROM loaded").fetchall() == [(1,)]


def test_a_better_or_an_equal_figure_lowers_nothing():
    assert rows_of("confidence_lowered", "agua 901 2019 45 dos A", KNOWN) == {}
    assert rows_of("confidence_lowered", "agua 901 2019 40 dos C", KNOWN) == {}
