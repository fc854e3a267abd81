"""Every folder in `broken_impacts/` is laid over the tiny region and its seeds.

A line of `expected.txt` is `level file:line:column | what | rule | next`, parts of them, or
`out` with something of the assessment that is left out. Everything else is still loaded.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.reading import read
from config.shelf import PARTS
from data.seed_catalogue import seed_catalogue
from indicators.definition.scorecard import Scorecard
from region import Region, define
from tests.regions import write_seeds

HERE = Path(__file__).parent
CASES = sorted(folder for folder in (HERE / "broken_impacts").iterdir() if folder.is_dir())


def written(folder: Path) -> Iterator[str]:
    """Every component of a folder and every item of its lists; one id twice is there twice."""
    for file in folder.glob("*.yaml"):
        component = read(file, file.name).data
        yield file.stem
        yield from (f"{file.stem} {item['id']}" for key in PARTS for item in component.get(key, ()))


def kept(scorecard: Scorecard) -> Iterator[str]:
    for component in scorecard.components:
        yield component.id
        yield from (
            f"{component.id} {item.id}" for key in PARTS for item in getattr(component, key)
        )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_assessment_gives_the_problems_expected_and_the_rest_is_loaded(case, tmp_path):
    region = Region(tmp_path / "region", tmp_path)
    shutil.copytree(HERE / "tiny", region.config)
    shutil.copytree(case / "impacts", region.config / "impacts", dirs_exist_ok=True)
    seeds = write_seeds(region.seeds)
    if (case / "seeds").is_dir():
        shutil.copytree(case / "seeds", seeds, dirs_exist_ok=True)
    lines = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    out = [line.removeprefix("out ") for line in lines if line.startswith("out ")]
    expected = [[p.strip() for p in line.split("|")] for line in lines if " | " in line]

    defined = define(region, seed_catalogue(seeds))

    problems = sorted(defined.problems, key=lambda p: (p.where, str(p)))
    assert [f"{p.level} {p.where}" for p in problems] == [place for place, *_ in expected]
    for problem, (_, *parts) in zip(problems, expected, strict=True):
        for part, said in zip(parts, (problem.what, problem.rule, problem.next), strict=True):
            assert part in str(said)
    left = list(written(region.config / "impacts"))
    for name in kept(Scorecard.model_validate_json(defined.definitions)):
        left.remove(name)
    assert sorted(left) == sorted(out)


def test_there_are_broken_assessments():
    assert len(CASES) >= 12
