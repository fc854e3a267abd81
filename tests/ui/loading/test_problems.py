"""Problems by rule, and as a file."""

from types import SimpleNamespace

import pytest

from indicators.message import N_
from indicators.problem import Level
from intake.files import problems_of_file
from intake.vocabulary import FileReport, RowProblem
from ui.loading.problems import column_letters, problem_groups, problems_csv


def problem(rule: str, level: Level, file: str = "a.csv", **changed) -> RowProblem:
    sentences = {"what": N_("Pasa esto."), "why": N_("Por esto."), "next": N_("Haga esto.")}
    return RowProblem(rule=rule, level=level, file=file, **{**sentences, **changed})


def examined(read=(), checked=(), counts=None):
    files = [FileReport("a.csv", "sha", 1, problems=read), FileReport("b.csv", "sha2", 1)]
    return SimpleNamespace(files=files, problems=checked, counts=counts or {})


def test_errors_stand_before_warnings_and_are_counted_whole():
    found = examined(
        read=[problem("number", Level.ERROR)],
        checked=[problem("jumps", Level.WARNING)],
        counts={"jumps": 5_000},
    )

    first, second = problem_groups(found)

    assert (first.level, first.name, first.count) == (Level.ERROR, "Por esto.", "1")
    assert (second.name, second.count, second.more) == (
        "Saltos frente a la propia historia",
        "5,000",
        4_975,
    )


def test_a_list_that_was_cut_says_so():
    (group,) = problem_groups(examined(read=[problem("number", Level.ERROR)] * 1_000))

    assert group.count == "1,000 o más"


def test_a_file_has_its_own_problems_in_the_order_of_its_rows():
    found = examined(
        read=[problem("number", Level.ERROR, row=7)],
        checked=[problem("jumps", Level.WARNING, row=3), problem("sums", Level.WARNING, "b.csv")],
    )

    assert [one.row for one in problems_of_file(found, found.files[0])] == [3, 7]


def test_the_download_runs_no_formula():
    bad = problem("number", Level.ERROR, value="=cmd|' /C calc'!A0", row=2, column=28)

    text = problems_csv(examined(read=[bad])).decode("utf-8-sig")

    assert "'=cmd|" in text
    assert ",2,AB," in text


@pytest.mark.parametrize(
    ("number", "letters"), [(0, ""), (1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")]
)
def test_columns_have_the_letters_of_a_spreadsheet(number, letters):
    assert column_letters(number) == letters
