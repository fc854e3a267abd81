from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from config.reading import read
from config.schema import (
    component_schema,
    component_schema_text,
    indicator_schema,
    indicator_schema_text,
    locate,
)
from indicators.definition.component import Effect
from indicators.definition.indicator import Indicator

ROOT = Path(__file__).parents[2]
FILES = sorted(
    [
        *(ROOT / "config/indicators").glob("*.yaml"),
        *(ROOT / "tests/config/tiny/indicators").glob("*"),
    ]
)
VALIDATOR = Draft202012Validator(indicator_schema())
COMPONENTS = sorted(
    [*(ROOT / "config/impacts").glob("*.yaml"), *(ROOT / "tests/config/tiny/impacts").glob("*")]
)
OF_COMPONENTS = Draft202012Validator(component_schema())
SCHEMAS = (indicator_schema(), component_schema())


def test_the_schema_on_record_is_the_one_of_the_models():
    on_record = (ROOT / "config/indicator.schema.json").read_text(encoding="utf-8")

    assert on_record == indicator_schema_text(), "python smd.py check --schema writes it anew"


def test_the_schema_of_components_on_record_is_the_one_of_the_models():
    on_record = (ROOT / "config/component.schema.json").read_text(encoding="utf-8")

    assert on_record == component_schema_text(), "config.schema.component_schema_text gives it"


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema["title"])
def test_the_schema_is_a_schema(schema):
    Draft202012Validator.check_schema(schema)


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


@pytest.mark.parametrize("file", COMPONENTS, ids=lambda file: file.stem)
def test_an_editor_finds_nothing_wrong_with_our_own_components(file):
    assert [e.message for e in OF_COMPONENTS.iter_errors(read(file, file.name).data)] == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("unitt", "x"),
        ("quantity", "presion"),
        ("effects", [{"id": "obra"}]),
        ("interactions", [{"id": "una", "kind": "additive", "effects": ["a"], "hypothesis": "x"}]),
    ],
)
def test_an_editor_marks_what_the_loader_would_refuse_of_a_component(key, value):
    data = read(COMPONENTS[-1], "x").data

    assert not OF_COMPONENTS.is_valid({**data, key: value})


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema["title"])
def test_each_key_is_explained_in_the_editor(schema):
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


@pytest.mark.parametrize(
    ("location", "path", "model"),
    [
        (("magnitude", "published"), ("magnitude",), "Published"),
        (("magnitude", "published", "figure"), ("magnitude", "figure"), "Cited"),
        (("magnitude", "expert", "low"), ("magnitude", "low"), ""),
    ],
)
def test_a_location_in_a_magnitude_is_freed_of_its_basis(location, path, model):
    found = locate(Effect, location)

    assert (found.path, found.model) == (path, model)
