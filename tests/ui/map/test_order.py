from ui.map.model import Arrow
from ui.map.order import estimate, order_rows


def arrows(pairs: str) -> tuple[Arrow, ...]:
    return tuple(Arrow(*pair) for pair in pairs.split())


def test_two_arrows_that_cross_are_uncrossed():
    rows, links = (("a", "b"), ("c", "d")), arrows("ca db")
    assert order_rows(rows, links) == rows
    crossed = arrows("cb da")
    assert estimate(order_rows(rows, crossed), crossed)[0] == 0


def test_without_arrows_the_given_order_stays():
    rows = (("c", "a", "b"), ("f", "e", "d"))
    assert order_rows(rows, ()) == rows


def test_on_a_tie_the_given_order_stays():
    rows = (("a",), ("d", "c", "b"))
    assert order_rows(rows, arrows("da ca ba")) == rows


def test_the_order_never_gets_worse_than_the_given_one():
    rows = (("a", "b", "c"), ("d", "e", "f"), ("g", "h", "i"))
    links = arrows("gf hd ie dc eb fa ga ed")
    assert estimate(order_rows(rows, links), links) <= estimate(rows, links)


def test_nobody_changes_rows():
    rows = (("a", "b"), (), ("c", "d"))
    ordered = order_rows(rows, arrows("cb da"))
    assert [sorted(row) for row in ordered] == [["a", "b"], [], ["c", "d"]]
