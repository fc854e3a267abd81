"""A text that a spreadsheet would run is left out; a sentence with a dash is not."""

import pytest

from data.checks import formulas_in_texts
from data.checks.running import run_checks
from tests.data.checks.drawn import CONTEXT, draw, quiet

TEXTS = [
    ("=cmd()", True),
    ('=HYPERLINK("http://ejemplo.invalid","vea")', True),
    ("@SUM(A1)", True),
    ("+cmd|' /C calc'!A0", True),
    ("-cmd|' /C calc'!A0", True),
    ("\tdos", True),
    ("-12.5 según el acta", False),
    ("+51 953 000 000", False),
    ("- aproximado", False),
    ("suma = parte + parte", False),
    ("", False),
]


@pytest.mark.parametrize("column", ["evidence", "note"])
@pytest.mark.parametrize(("text", "refused"), TEXTS)
def test_a_text_is_refused_if_it_begins_like_a_formula(text, refused, column) -> None:
    con = draw("gente 901 2019 5\ngente 901 2020 6")
    con.execute(
        "UPDATE loaded SET evidence = $t WHERE row = 2 AND $c = 'evidence'",
        {"t": text, "c": column},
    )
    con.execute(
        "UPDATE loaded SET note = $t WHERE row = 2 AND $c = 'note'", {"t": text, "c": column}
    )

    checked = run_checks(con, [formulas_in_texts.RULE], CONTEXT, quiet, files=["uno.csv"])

    assert (checked.rejected == 1) is refused
    assert con.execute("SELECT count(*) FROM loaded").fetchall() == [(1 if refused else 2,)]
