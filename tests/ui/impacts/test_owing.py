from dataclasses import replace

import pytest

from tests.indicators.impacts.drawn import developments
from ui.impacts.owing import owing


@pytest.mark.parametrize(
    ("publisher", "owner", "said"),
    [
        ("OEFA", "Minera", "OEFA"),
        ("OEFA y titular del proyecto", "Minera", "OEFA y titular del proyecto. Titular: Minera"),
        (
            "Titular del proyecto", "",
            "Titular del proyecto. No se ha publicado quién es el titular.",
        ),
    ],
)  # fmt: skip
def test_the_owner_of_a_project_is_named_where_it_owes_the_figure(publisher, owner, said):
    assert owing(publisher, replace(developments()["mina"], owner=owner)) == said
