"""Which change of a verdict is one for the better."""

import pytest

from indicators.evidence.status_changes import is_better

CASES = [
    # before, after, better
    ("rezagado", "logrado", True),
    ("rezagado", "avanza_lento", True),
    ("avanza_lento", "en_camino", True),
    ("retrocede", "rezagado", True),
    ("logrado", "en_camino", False),
    ("en_camino", "no_logrado", False),
    # A bad verdict that disappears looks better, and a good one that disappears worse.
    ("no_logrado", "sin_dato", True),
    ("retrocede", "sin_meta", True),
    ("rezagado", "desactualizado", True),
    ("en_camino", "sin_dato", False),
    ("sin_dato", "avanza_lento", True),
    ("sin_dato", "retrocede", False),
    # Nobody judges either of them.
    ("sin_dato", "sin_meta", None),
    ("desactualizado", "en_linea_base", None),
]


@pytest.mark.parametrize(("before", "after", "better"), CASES)
def test_a_verdict_turns_better(before, after, better) -> None:
    assert is_better(before, after) is better
