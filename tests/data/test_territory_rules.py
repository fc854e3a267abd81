import pytest

from tests.regions import seed


def territories(*rows):
    """Rows of `id > parent`."""
    pairs = [row.replace(" ", "").split(">") for row in rows]
    return seed(
        "territories", *(f"{name},{name},nivel,{parent}" + "," * 12 for name, parent in pairs)
    )


# Territories in the order of the file, those that are kept (in order), and the lines refused.
CASES = [
    (("r >", "a > r", "b > a"), ["r", "a", "b"], []),
    (("b > a", "a > r", "r >"), ["r", "a", "b"], []),
    (("r >", "a > b", "b > a"), ["r"], [3, 4]),
    (("r >", "a > a", "b > a"), ["r"], [3, 4]),
    (("a > b", "b > c", "c > a"), [], [2, 3, 4]),
    (("r >", "a > x", "b > a", "c > b"), ["r"], [3, 4, 5]),
    (("r >", "s >", "a > s", "b > r"), ["r", "b"], [3, 4]),
]


@pytest.mark.parametrize(("rows", "kept", "refused"), CASES)
def test_territories_form_one_tree_and_come_parents_first(import_region, rows, kept, refused):
    found, con = import_region(territories=territories(*rows))

    stored = con.execute("SELECT territory FROM territory ORDER BY rowid").fetchall()
    problems = [p.where.line for p in found.problems if p.where.file == "t/seeds/territories.csv"]
    assert [name for (name,) in stored] == kept
    assert problems == refused


def test_a_circle_names_the_rows_that_make_it(import_region):
    found, _ = import_region(territories=territories("r >", "a > c", "b > a", "c > b", "d > c"))

    assert "estas filas: " in str(found.problems[0].next)
    assert set(str(found.problems[0].next).removesuffix(".").split(": ")[1].split(", ")) == set(
        "abc"
    )
