from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from config.reading import read
from config.schema import indicator_schema, indicator_schema_text, locate
from indicators.definition.indicator import Indicator

ROOT = Path(__file__).parents[2]
FILES = sorted(
    [
        *(ROOT / "config/indicators").glob("*.yaml"),
        *(ROOT / "tests/config/tiny/indicators").glob("*"),
    ]
)
VALIDATOR = Draft202012Validator(indicator_schema())


def test_the_schema_on_record_is_the_one_of_the_models():
    on_record = (ROOT / "config/indicator.schema.json").read_text(encoding="utf-8")

    assert on_record == indicator_schema_text(), "python smd.py check --schema writes it anew"


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(indicator_schema())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_editor_finds_nothing_wrong_with_our_own_indicators(file):
    assert [e.message for e in VALIDATOR.iter_errors(read(file, file.name).data)] == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("formulla", "x"),
        ("direction", "subir"),
        ("baseline", {"period": 2019}),
        ("targets", [{"horizon": "pronto", "territory": 90, "basis": {"kind": "own_best"}}]),
    ],
)
def test_an_editor_marks_what_the_loader_would_refuse(key, value):
    data = read(FILES[-1], "x").data

    assert not VALIDATOR.is_valid({**data, key: value})


def test_each_key_is_explained_in_the_editor():
    schema = indicator_schema()
    parts = [schema, *schema["$defs"].values()]

    assert all(v["description"] for part in parts for v in part.get("properties", {}).values())


@pytest.mark.parametrize(
    ("location", "path", "model"),
    [
        ((), (), "Indicator"),
        (("plain",), ("plain",), "Plain"),
        (("baseline", 0), ("baseline", 0), "Baseline"),
        (("targets", 2, "basis", "limit"), ("targets", 2, "basis"), "Limit"),
        (("targets", 2, "basis", "limit", "limit"), ("targets", 2, "basis", "limit"), ""),
        (
            ("targets", 2, "basis", "gap_share", "start", "value_of", "place"),
            ("targets", 2, "basis", "start", "place"),
            "",
        ),
        (("examples", 0, "given", "a"), ("examples", 0, "given", "a"), ""),
        (("no_such_key",), ("no_such_key",), ""),
    ],
)
def test_a_location_of_pydantic_is_a_path_in_the_file(location, path, model):
    found = locate(Indicator, location)

    assert (found.path, found.model) == (path, model)
