"""The shape of the house: who may import whom, and how large a room may be."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

ROOMS = {
    "clock": set(),
    "indicators": set(),
    "config": {"indicators"},
    "data": {"indicators"},
    "system": {"data", "indicators"},
    "region": {"system", "config", "data", "indicators"},
    "open_data": {"region", "system", "indicators"},
    "access": {"indicators"},
    "intake": {"region", "system", "data", "access", "indicators"},
    "terminal": {"clock", "open_data", "intake", "access", "region", "system", "indicators"},
    "ui": {"clock", "intake", "access", "open_data", "region", "system", "indicators"},
    "pages": {"ui", "clock", "indicators"},
    "app": {"ui"},
    "smd": {"intake", "access", "open_data", "terminal", "region", "system", "indicators"},
}
"""Each room and the rooms it may import besides itself."""

OWNERS = {
    "streamlit": ("app.py", "pages/", "ui/"),
    "plotly": ("ui/figures/", "ui/theme.py"),
    "duckdb": ("data/",),
    "yaml": ("config/",),
    "sqlalchemy": ("access/",),
    "argon2": ("access/",),
    "limits": ("access/",),
    "starlette": ("app.py", "ui/middleware/", "ui/routes/"),
}
"""Libraries that only some places may import."""

CORE_LIBRARIES = {"pydantic", "numpy", "pandas", "sqlglot", "pint"}
LONGEST = {"app.py": 60, "pages/": 120, "": 300}


def sources() -> Iterator[Path]:
    for room in ROOMS:
        yield from (ROOT / room).rglob("*.py")
        if (ROOT / f"{room}.py").is_file():
            yield ROOT / f"{room}.py"


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Top-level names a file imports, with the line; a relative import is named with its dots."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, "." * node.level + (node.module or "").split(".")[0]


FILES = sorted(sources())


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_file_imports_only_what_its_room_may(path: Path) -> None:
    room = place(path).split("/")[0].removesuffix(".py")
    allowed = ROOMS[room] | {room}

    wrong = [
        f"{place(path)}:{line} {name}"
        for line, name in imports(path)
        if name.startswith(".")
        or (name in ROOMS and name not in allowed)
        or any(
            name == library and not place(path).startswith(owners)
            for library, owners in OWNERS.items()
        )
    ]

    assert not wrong


def test_the_core_needs_nothing_but_the_libraries_of_mathematics_and_language() -> None:
    from sys import stdlib_module_names

    allowed = set(stdlib_module_names) | CORE_LIBRARIES | {"indicators"}

    foreign = {
        f"{place(path)}:{line} {name}"
        for path in FILES
        if place(path).startswith("indicators/")
        for line, name in imports(path)
        if name not in allowed
    }

    assert not foreign


def test_pages_know_the_core_only_for_its_types() -> None:
    called = {
        f"{place(path)} {name}"
        for path in FILES
        if place(path).startswith("pages/")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("indicators")
        for name in (alias.name for alias in node.names)
        if name[:1].islower()
    }

    assert not called


@pytest.mark.parametrize("path", FILES, ids=place)
def test_no_room_is_too_large(path: Path) -> None:
    most = next(most for start, most in LONGEST.items() if place(path).startswith(start))

    assert len(path.read_text(encoding="utf-8").splitlines()) <= most


@pytest.mark.parametrize("path", [path for path in FILES if path.name == "__init__.py"], ids=place)
def test_a_package_file_holds_no_code(path: Path) -> None:
    assert not path.read_text(encoding="utf-8").strip()


def test_names_say_what_a_module_is_about() -> None:
    banned = ("utils", "helpers", "manager", "handler", "process", "common", "misc")

    assert not [place(p) for p in FILES if any(word in p.stem for word in banned)]
