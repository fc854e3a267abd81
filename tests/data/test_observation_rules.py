import pytest

from tests.regions import seed

# Rows of one key (value, source, confidence, rank); which stay, which are used, which are refused.
CASES = """
one figure                   | 5 censo A 1                           | 5      | 5    |
equal from two sources       | 5 censo A 1; 5 aguas B 1              | 5 5    | 5    |
equal, written otherwise     | 5 censo A 1; 5.0 aguas A 1            | 5 5    | 5    |
declared discrepancy         | 5 censo A 1; 6 aguas A 2              | 5 6    | 5    |
declared, second row first   | 6 aguas A 2; 5 censo A 1              | 5 6    | 5    |
confidence before rank       | 5 censo B 1; 6 aguas A 2              | 6 5    | 6    |
undeclared                   | 5 censo A 1; 6 aguas A 1              |        |      | 2 3
undeclared across confidence | 5 censo A 1; 6 aguas B 1              |        |      | 2 3
two of three undeclared      | 5 censo A 1; 6 aguas A 1; 7 tesoro A 2|        |      | 2 3 4
the same row twice           | 5 censo A 1; 5 censo A 1              | 5      | 5    | 3
twice with another rank      | 5 censo A 1; 5 censo A 2              | 5      | 5    | 3
one source, two values       | 5 censo A 1; 6 censo A 2              | 5 6    | 5    |
three that agree by two      | 5 censo A 1; 6 aguas A 2; 5 tesoro C 1| 5 6 5  | 5    |
"""


@pytest.mark.parametrize(
    ("rows", "stored", "used", "refused"),
    [[part.strip() for part in case.split("|")[1:]] for case in CASES.strip().splitlines()],
    ids=[case.split("|")[0].strip() for case in CASES.strip().splitlines()],
)
def test_one_key_has_one_figure_unless_a_discrepancy_is_declared(
    import_region, rows, stored, used, refused
):
    lines = [
        "casas,,90,2020,{},{},{},{},,".format(*row.split())
        for row in rows.split(";")
        if row.strip()
    ]

    found, con = import_region(observations=seed("observations", *lines))

    kept = con.execute("SELECT value, preferred FROM observation").fetchall()
    assert [f"{value:g}" for value, _ in kept] == stored.split()
    assert [f"{value:g}" for value, preferred in kept if preferred] == used.split()
    assert [str(problem.where.line) for problem in found.problems] == refused.split()
    assert found.rejected == len(refused.split())


@pytest.mark.parametrize("other", ["material=adobe,90,2020", ",9001,2020", ",90,2020-03"])
def test_another_breakdown_place_or_period_is_another_key(import_region, other):
    found, _ = import_region(
        observations=seed(
            "observations", "casas,,90,2020,5,censo,A,1,,", f"casas,{other},6,censo,A,1,,"
        )
    )

    assert found.problems == ()


def test_an_undeclared_contradiction_says_where_the_other_value_is(import_region):
    found, _ = import_region(
        observations=seed(
            "observations", "casas,,90,2020,5,censo,A,1,,", "casas,,90,2020,6,aguas,A,1,,"
        )
    )

    first, second = found.problems
    assert str(first.where) == "t/seeds/observations.csv:2:5"
    assert "línea 3" in str(first.next)
    assert "línea 2" in str(second.next)
