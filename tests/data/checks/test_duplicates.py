"""One source says one thing on a key: else nobody knows which."""

from tests.data.checks.drawn import rows_of, run


def test_two_values_of_one_source_are_both_left_out_and_name_each_other():
    checked, con = run(
        """
        gente  901  2019  5
        gente  901  2020  6
        gente  901  2019  7
        """
    )
    said = [(p.rule, p.row, str(p.what), str(p.next)) for p in checked.problems]

    assert said == [
        (
            "duplicates",
            2,
            "Esta cifra está 2 veces y no es la misma: va de 5 a 7.",
            "Compare con uno.csv, fila 4, y deje solo la correcta.",
        ),
        (
            "duplicates",
            4,
            "Esta cifra está 2 veces y no es la misma: va de 5 a 7.",
            "Compare con uno.csv, fila 2, y deje solo la correcta.",
        ),
    ]
    assert checked.rejected == 2
    assert con.execute("SELECT row FROM loaded").fetchall() == [(3,)]


def test_an_equal_figure_is_taken_once_and_is_no_error():
    checked, con = run("gente 901 2019 5\ngente 901 2019 5.0\ngente 901 2019 5")

    assert [(p.rule, p.row, str(p.what)) for p in checked.problems] == [
        ("repeated", 3, "Esta cifra ya está en la fila uno.csv, 2."),
        ("repeated", 4, "Esta cifra ya está en la fila uno.csv, 2."),
    ]
    assert (checked.rejected, checked.counts["repeated"]) == (0, 2)
    assert con.execute("SELECT row FROM loaded").fetchall() == [(2,)]


def test_two_files_may_contradict_each_other_too():
    checked, _ = run("gente 901 2019 5", second="gente 901 2019 7")

    assert [(p.file, str(p.next)) for p in checked.problems] == [
        ("uno.csv", "Compare con dos.csv, fila 2, y deje solo la correcta."),
        ("dos.csv", "Compare con uno.csv, fila 2, y deje solo la correcta."),
    ]


def test_another_source_breakdown_period_or_rank_is_another_figure():
    drawn = """
        gente              901  2019     5
        gente/sexo=mujer   901  2019     3
        gente              902  2019     6
        gente              901  2019-03  7
        gente              901  2019     8  dos  B
        gente              901  2019     9  uno  A  2
    """

    assert rows_of("duplicates", drawn) == {}
    assert rows_of("repeated", drawn) == {}


def test_of_many_that_disagree_only_three_are_named():
    drawn = "\n".join(f"gente 901 2019 {value}" for value in range(20))
    checked, _ = run(drawn)

    assert checked.rejected == 20
    assert "uno.csv, fila 3; uno.csv, fila 4; uno.csv, fila 5 y 16 más" in str(
        checked.problems[0].next
    )
