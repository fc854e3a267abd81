"""The title of a place: it counts only what can be compared."""

import pytest

from ui.territory.comparing import Side
from ui.territory.finding import balance, finding, reading

B, E, W, N = Side.BETTER, Side.EQUAL, Side.WORSE, None


def found(*sides):
    return balance([(f"i{number}", side) for number, side in enumerate(sides)])


@pytest.mark.parametrize(
    ("sides", "sentence"),
    [
        ((B, B, W, E, N), "Omate va mejor que la región en 2 de 4 medidas"),
        ((B, B, N), "Omate va mejor que la región en las 2 medidas que se comparan"),
        ((W, E), "Omate no va mejor que la región en ninguna de 2 medidas"),
        ((B, N), "Omate va mejor que la región en lo único que se puede comparar"),
        ((E,), "Omate va igual que la región en lo único que se puede comparar"),
        ((W,), "Omate va peor que la región en lo único que se puede comparar"),
        ((N, N), "Omate: no hay todavía nada que comparar con la región"),
        ((), "Omate: no hay todavía nada que comparar con la región"),
    ],
)
def test_the_title_says_how_many_are_better_of_how_many_compared(sides, sentence):
    assert str(finding("Omate", "la región", found(*sides))) == sentence


def test_what_was_compared_is_listed_and_adds_up():
    balanced = found(B, W, E, N, N)
    lines = [str(line) for line in reading(balanced, "la región", "distrito")]

    assert balanced.compared == 3
    assert lines[0].startswith("Se comparan 3 de los 5 indicadores que se miden por distrito")
    assert lines[1:] == ["Mejor en: i0.", "Igual en: i2.", "Peor en: i1."]


def test_nothing_compared_says_nothing_more():
    assert reading(found(N, N), "la región", "distrito") == ()
