import pytest

from ui.impacts.naming import short_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Mina Honda (tajo abierto, cobre)", "Mina Honda"),
        ("Centrales 1 (15.3 MW) y 3 (18.7 MW)", "Centrales 1 (15.3 MW) y 3"),
        ("Presa", "Presa"),
        ("(sin nombre)", "(sin nombre)"),
    ],
)
def test_only_the_bracket_at_the_end_is_left_out(name, short):
    assert short_name(name) == short
