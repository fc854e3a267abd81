from pathlib import Path

import pytest

from config.composing import MAX_DEPTH
from config.reading import MAX_BYTES, read


@pytest.fixture(name="reading")
def _reading(tmp_path):
    def of(content):
        path = tmp_path / "file.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read(path, "config/file.yaml")

    return of


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("True", "True"),
        ("true", True),
        ("false", False),
        ('"true"', "true"),
        ("01", "01"),
        ("018010", "018010"),
        ("180101", 180101),
        ('"180101"', "180101"),
        ("1:20", "1:20"),
        ("1.10", 1.1),
        ("-0.02", -0.02),
        ("0", 0),
        ("+5", "+5"),
        (".5", ".5"),
        ("5.", "5."),
        ("1e6", "1e6"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        ("12,5", "12,5"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("2020-01-01", "2020-01-01"),
        ("2019-Q3", "2019-Q3"),
        ("", None),
        ("null", None),
        ("~", None),
        ("'null'", "null"),
        ("=", "="),
        ("1" * 400, "1" * 400),
        ("[1, no, '2']", [1, "no", "2"]),
        ("{a: {b: 1}}", {"a": {"b": 1}}),
        (">-\n  dos\n  líneas", "dos líneas"),
    ],
)
def test_only_plain_decimals_true_and_false_are_no_text(reading, written, value):
    document = reading(f"key: {written}\n")

    assert document.data == {"key": value}
    assert type(document.data["key"]) is type(value)
    assert document.problems == ()


def test_each_part_knows_its_line_and_column(reading):
    document = reading("# ñandú\nname: Ñ\nlist:\n  - {id: a, year: 2027}\n  - id: b\n")
    places = {path: (spot.line, spot.column) for path, spot in document.spots.items()}

    assert places == {
        (): (2, 1),
        ("name",): (2, 1),
        ("list",): (3, 1),
        ("list", 0): (4, 5),
        ("list", 0, "id"): (4, 6),
        ("list", 0, "year"): (4, 13),
        ("list", 1): (5, 5),
        ("list", 1, "id"): (5, 5),
    }


def test_a_number_is_remembered_as_it_was_typed(reading):
    assert reading("share: 1.10\n").text(("share",)) == "1.10"


def test_what_is_not_written_stands_where_the_nearest_thing_around_it_does(reading):
    document = reading("a:\n  b: 1\n")

    assert str(document.where(("a", "c", "d"))) == "config/file.yaml:1:1"
    assert str(document.where(("a", "b"))) == "config/file.yaml:2:3"


def test_one_element_written_without_its_list_is_found_as_the_first(reading):
    assert str(reading("a:\n  b: 1\n").where(("a", 0, "b"))) == "config/file.yaml:2:3"


def test_windows_line_ends_and_a_byte_order_mark_are_no_problem(reading):
    document = reading(b"\xef\xbb\xbfa: 1\r\nb: dos\r\n")

    assert document.data == {"a": 1, "b": "dos"}
    assert document.problems == ()


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        ("", "config/file.yaml", "vacío"),
        ("# nothing\n", "config/file.yaml", "vacío"),
        ("---\n", "config/file.yaml", "vacío"),
        ("a: 1\n---\nb: 2\n", "config/file.yaml:2:1", "segundo documento"),
        (b"a: \xf1\n", "config/file.yaml:1:4", "UTF-8"),
        ("a: 1\n".encode("utf-16"), "config/file.yaml:1:1", "UTF-8"),
        ("a: 1\nb: \x07\n", "config/file.yaml:2:4", "invisible"),
        ("a: 1\nb: zero\u200bwidth\n", "config/file.yaml:2:8", "invisible"),
        ('a: "\\0"\n', "config/file.yaml:1:4", "no se puede mostrar"),
        ("a: 1\na: 2\n", "config/file.yaml:2:1", "repetida"),
        ("a: *b\n", "config/file.yaml:1:4", "referencia"),
        ("a: &b 1\n", "config/file.yaml:1:4", "marca"),
        ("a: !x 1\n", "config/file.yaml:1:4", "etiqueta"),
        ("a: !!python/object/apply:os.system [ls]\n", "config/file.yaml:1:4", "etiqueta"),
        ("<<: {a: 1}\n", "config/file.yaml:1:1", "fusión"),
        ("1: a\n", "config/file.yaml:1:1", "no es un texto"),
        ("true: a\n", "config/file.yaml:1:1", "no es un texto"),
        ("? [a]\n: b\n", "config/file.yaml:1:3", "no es un texto"),
        ("a: " + "[" * 20 + "]" * 20, "config/file.yaml:1:15", "niveles"),
        ("a: [1\n", "config/file.yaml:1:4", "corchete"),
        (b"#" * (MAX_BYTES + 1), "config/file.yaml", "grande"),
    ],
)
def test_what_cannot_be_read_plainly_is_one_problem_with_its_place(reading, content, where, what):
    (problem,) = reading(content).problems

    assert str(problem.where) == where
    assert what in str(problem.what)


def test_a_hundred_thousand_brackets_are_a_problem_and_no_crash(reading):
    assert reading("a: " + "[" * 100_000).data is None
    assert reading("a: " + "{b: " * 100_000).data is None


def test_references_are_not_followed_so_they_cannot_multiply(reading):
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 9))
    document = reading(f"l0: &l0 ja\n{levels}\n")

    assert len(document.problems) == 9 + 8 * 9


def test_depth_is_allowed_up_to_the_limit(reading):
    levels = MAX_DEPTH - 1

    assert reading("a: " + "[" * levels + "]" * levels).problems == ()


def test_the_rest_is_read_beside_what_is_refused(reading):
    document = reading("a: 1\na: [{x: 2}]\n? {k: v}\n: w\nb: *x\nc: 3\n")

    assert document.data == {"a": 1, "b": None, "c": 3}
    assert len(document.problems) == 3


def test_problems_before_broken_syntax_are_told_too(reading):
    first, second = reading("a: 1\na: 2\nb: [1\n").problems

    assert (first.where.line, second.where.line) == (2, 3)


@pytest.mark.parametrize("kind", ["missing", "folder", "dangling link", "loop of links"])
def test_what_is_no_file_is_a_problem(tmp_path: Path, kind):
    path = tmp_path / "file.yaml"
    if kind == "folder":
        path.mkdir()
    try:
        if kind == "dangling link":
            path.symlink_to(tmp_path / "nowhere")
        if kind == "loop of links":
            path.symlink_to(path)
    except OSError:
        pytest.skip("this account may not make symbolic links")

    (problem,) = read(path, "config/file.yaml").problems

    assert str(problem.where) == "config/file.yaml"
    assert "archivo" in str(problem.what)
