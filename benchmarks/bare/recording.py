"""What a page of the dashboard puts on the screen, as constants a bare page can put there again."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest


@dataclass(frozen=True)
class Element:
    """One element: what it is and the constant it shows."""

    kind: str
    content: Any


def record(test: AppTest) -> list[Element]:
    """The elements of a page that has run, in order; containers are left out."""
    return [element for node in _leaves(test.main) if (element := _element(node)) is not None]


def _leaves(block: Any) -> list[Any]:
    found = []
    for child in block.children.values():
        found += _leaves(child) if hasattr(child, "children") else [child]
    return found


def _element(node: Any) -> Element | None:
    proto = node.proto
    match node.type:
        case "html":
            return Element("html", proto.body)
        case "markdown" | "title" | "header" | "subheader":
            return Element("html", f"<div>{proto.body}</div>")
        case "plotly_chart":
            return Element("chart", proto.spec)
        case "button_group":
            return Element("segments", [option.content for option in proto.options])
        case "selectbox":
            return Element("select", list(proto.options))
        case "text_input":
            return Element("text", proto.label)
        case "download_button" | "button":
            return Element("button", proto.label)
        case "bidi_component":
            return Element("html", f"<p>{proto.json or ''}</p>" if hasattr(proto, "json") else "")
        case _:
            return None


def save(elements: list[Element], path: Path) -> None:
    path.write_text(json.dumps([asdict(element) for element in elements]), encoding="utf-8")


def read(path: Path) -> list[Element]:
    return [Element(**item) for item in json.loads(path.read_text(encoding="utf-8"))]
