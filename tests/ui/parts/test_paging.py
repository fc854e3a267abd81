import pytest

from ui.parts.paging import turn_to


@pytest.mark.parametrize(
    ("number", "shown", "first", "last", "previous", "following"),
    [
        # number shown      first last previous following
        (1,      "abc",     1,    3,   "",      "p2"),
        (2,      "def",     4,    6,   "p1",    "p3"),
        (3,      "g",       7,    7,   "p2",    ""),
        (9,      "g",       7,    7,   "p2",    ""),
        (-1,     "abc",     1,    3,   "",      "p2"),
    ],
)  # fmt: skip
def test_a_page_beyond_the_ends_is_the_nearest(*, number, shown, first, last, previous, following):
    sheet = turn_to("abcdefg", number, 3, lambda page: f"p{page}")

    assert "".join(sheet.items) == shown
    assert (sheet.first, sheet.last, sheet.count) == (first, last, 3)
    assert (sheet.previous, sheet.following) == (previous, following)


def test_an_empty_list_is_one_page_of_nothing():
    sheet = turn_to([], 4, 3, str)

    assert (sheet.items, sheet.number, sheet.count, sheet.first, sheet.last) == ([], 1, 1, 0, 0)
