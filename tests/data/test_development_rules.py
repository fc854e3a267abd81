import pytest

from tests.regions import seed

MINE = "mina,Mina,mina,planned,,{},,,,,,,,"

# Start and end of a development and of its phase: which of the two rows come in.
CASES = [
    ("2027,2030", "2027,2030", "development phase"),
    ("2027,2027", "2027,2027", "development phase"),
    (",", "2027,", "development phase"),
    (",2030", ",2030", "development phase"),
    (",", ",", "development"),
    ("2027,2030", "2030,2027", "development"),
    ("2030,2027", "2027,2030", ""),
]


def count(con, table):
    return con.table(table).count("*").fetchall()[0][0]


@pytest.mark.parametrize(("years", "phase", "kept"), CASES)
def test_nothing_ends_before_it_starts_and_a_phase_has_a_year(import_region, years, phase, kept):
    found, con = import_region(
        developments=seed("developments", MINE.format(years)),
        development_phases=seed("development_phases", f"mina,operation,{phase},,"),
        development_figures=None,
    )

    assert (count(con, "development"), count(con, "development_phase")) == (
        int("development" in kept),
        int("phase" in kept),
    )
    assert found.rejected == 2 - len(kept.split())


def test_what_names_a_rejected_development_is_told_to_correct_that_row_first(import_region):
    found, _ = import_region(
        developments=seed("developments", MINE.format("2030,2027")),
        development_phases=seed("development_phases", "mina,operation,2027,,,"),
        development_figures=None,
    )

    assert [str(problem.where) for problem in found.problems] == [
        "t/seeds/developments.csv:2:7",
        "t/seeds/development_phases.csv:2:1",
    ]
    assert "Corrija primero la fila de «mina»" in str(found.problems[1].next)


@pytest.mark.parametrize(("value", "high", "kept"), [(1, 2, 1), (2, 2, 1), (2, 1, 0), (-2, -3, 0)])
def test_a_range_never_runs_backwards(import_region, value, high, kept):
    row = f"acequia_nueva,area,{value},{high},coins,1,,Nadie,,"
    _, con = import_region(development_figures=seed("development_figures", row))

    assert count(con, "development_figure") == kept


def test_files_that_cannot_be_read_cost_only_themselves(import_region):
    broken = dict.fromkeys(("development_phases", "development_figures"), b"\xff")

    found, con = import_region(**broken)

    assert [str(problem.where) for problem in found.problems] == [
        "t/seeds/development_phases.csv:1",
        "t/seeds/development_figures.csv:1",
    ]
    assert count(con, "development") == 1
