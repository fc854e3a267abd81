"""The shape of the definitions, asked of the pydantic models: for editors and for advice."""

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from config.meanings import meaning
from indicators.definition.component import Component
from indicators.definition.indicator import Indicator
from indicators.definition.model import Definition
from indicators.problem import Path

Schema = dict[str, Any]


@dataclass(frozen=True)
class Position:
    """A place in a model that pydantic names: its path in the file, and what stands there."""

    path: Path
    model: str
    """Name of the model whose keys stand there; empty if there are none."""
    keys: tuple[str, ...]


def locate(model: type[Definition], location: Path) -> Position:
    """The position pydantic means by `location`, freed of the tags of tagged unions."""
    root = _schema(model)
    node: Schema = root
    path: Path = ()
    for step in location:
        node = _resolve(node, root)
        if "discriminator" in node and step in node["discriminator"]["mapping"]:
            node = {"$ref": node["discriminator"]["mapping"][step]}
            continue
        if step == "[key]":
            break
        path = (*path, step)
        if isinstance(step, int):
            node = node.get("items", {})
        else:
            node = node.get("properties", {}).get(step) or node.get("additionalProperties") or {}
        node = node if isinstance(node, dict) else {}
    node = _resolve(node, root)
    keys = tuple(node.get("properties", {}))
    return Position(path, node["title"] if keys else "", keys)


def indicator_schema() -> Schema:
    """JSON Schema of an indicator's file, with what each key means, in Spanish."""
    schema = _explained(Indicator)
    versions = schema["properties"]["baseline"]
    schema["properties"]["baseline"] = {
        "anyOf": [versions["items"], {"type": "array", "items": versions["items"]}],
        "default": versions["default"],
        "description": versions["description"],
    }
    return schema


def indicator_schema_text() -> str:
    """The text of `indicator.schema.json`."""
    return _text(indicator_schema())


def component_schema() -> Schema:
    """JSON Schema of a valued component's file, with what each key means, in Spanish."""
    return _explained(Component)


def component_schema_text() -> str:
    """The text of `component.schema.json`."""
    return _text(component_schema())


def _explained(model: type[Definition]) -> Schema:
    schema = json.loads(json.dumps(_schema(model)))
    for name, part in {model.__name__: schema, **schema["$defs"]}.items():
        part.pop("description", None)
        for key, value in part.get("properties", {}).items():
            value.pop("title", None)
            value["description"] = str(meaning(name, key))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _text(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


@lru_cache
def _schema(model: type[Definition]) -> Schema:
    return model.model_json_schema()


def _resolve(node: Schema, root: Schema) -> Schema:
    """The definition a node stands for: a reference followed, an optional value unwrapped."""
    while "$ref" in node or "anyOf" in node:
        if "$ref" in node:
            node = root["$defs"][node["$ref"].rpartition("/")[2]]
        else:
            node = next(part for part in node["anyOf"] if part.get("type") != "null")
    return node
