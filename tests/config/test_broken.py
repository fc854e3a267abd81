"""Every folder in `broken/` is a claim: laid over the tiny region it gives the problems expected.

A line of `expected.txt` is `level file:line:column | part of what | part of next`.
"""

import shutil
from pathlib import Path

import pytest

from config.loader import load

HERE = Path(__file__).parent
CASES = sorted(folder for folder in (HERE / "broken").iterdir() if folder.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_definition_gives_the_problems_expected(case, tmp_path):
    region = tmp_path / "region"
    shutil.copytree(HERE / "tiny", region)
    shutil.copytree(case, region, dirs_exist_ok=True)
    expected = [
        [part.strip() for part in line.split("|")]
        for line in (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    ]

    found = load(region).problems

    assert [f"{p.level} {p.where}" for p in found] == [place for place, _, _ in expected]
    for problem, (_, what, advice) in zip(found, expected, strict=True):
        assert what in str(problem.what)
        assert advice in str(problem.next)
        assert str(problem.rule)


def test_there_are_broken_cases():
    assert len(CASES) >= 14
