import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.cell_rules import cell_fault
from data.seed_shapes import Column, Kind

UNITS = frozenset({"percent", "pen"})

GOOD = """
id          180101
id          embalse_pasto_grande
text        «El 12,5 % — según el INEI»
number      0
number      -16.673611
number      1e3
number      600.50
integer     -3
rank        2
year        2019
period      2019
period      2019-Q3
period      2019-03
period      2020-07/2020-11
date        2026-11-20
confidence  C
breakdown   sexo=mujeres
breakdown   concepto=aportado;etapa=construcción y cierre
breakdown   producto=Cobre (99 %)
unit        percent
yes_no      no
"""

BAD = """
id          Ilo              ¿Quiso escribir «ilo»?
id          san antonio      ¿Quiso escribir «san_antonio»?
id          Ñuñoa            ¿Quiso escribir «nunoa»?
number      12,5             ¿Quiso escribir «12.5»?
number      1,034            ¿Quiso escribir «1034»?
number      1,034,500.5      ¿Quiso escribir «1034500.5»?
number      nan              lo que no se sabe no se escribe
number      inf              lo que no se sabe no se escribe
number      -                lo que no se sabe no se escribe
number      1_000            lo que no se sabe no se escribe
number      ٣                lo que no se sabe no se escribe
number      .5               lo que no se sabe no se escribe
number      1e400            Escriba el número publicado
integer     12.0             solo cifras
rank        0                Escriba 1
year        19               «2019»
period      2019.0           escriba «2019»
period      2019-13          escriba «2019»
period      2019-Q5          escriba «2019»
period      2020-11/2020-07  escriba «2020»
period      II trimestre     el periodo que figura en la fuente
date        20/11/2026       «2019-03-31»
date        2026-02-30       «2019-03-31»
date        20261120         «2019-03-31»
confidence  a                ¿Quiso escribir «A»?
confidence  alta             A, B o C
breakdown   mujeres          «sexo=mujeres»
breakdown   sexo=            «sexo=mujeres»
breakdown   Sexo=mujeres     «sexo=mujeres»
breakdown   a=1;a=2          «sexo=mujeres»
breakdown   sexo=m;edad=3    Escriba «edad=3;sexo=m»
unit        percents         ¿Quiso escribir «percent»?
yes_no      sí               yes o no
"""


def rows(table):
    return [line.split(maxsplit=1) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("kind", "text"), rows(GOOD))
def test_a_good_cell_breaks_no_rule(kind, text):
    assert cell_fault(Column("x", Kind(kind)), text, UNITS) is None


@pytest.mark.parametrize(("kind", "rest"), rows(BAD))
def test_a_bad_cell_is_told_what_to_write_instead(kind, rest):
    text, advice = (part.strip() for part in rest.split("  ", maxsplit=1))

    fault = cell_fault(Column("x", Kind(kind)), text, UNITS)

    assert fault is not None
    assert advice in str(fault.next)


@pytest.mark.parametrize("kind", list(Kind))
def test_an_empty_cell_is_a_fault_only_where_something_is_required(kind):
    assert cell_fault(Column("x", kind), "", UNITS) is None
    assert cell_fault(Column("x", kind, required=True), "", UNITS) is not None


def test_characters_nobody_sees_are_refused_also_in_texts():
    assert cell_fault(Column("x"), "Mo\x00quegua", None) is not None
    assert cell_fault(Column("x"), "dos\nlíneas y\tun tabulador", None) is None


def test_a_column_with_a_closed_list_takes_only_its_words():
    column = Column("status", one_of=("existing", "planned"))

    assert cell_fault(column, "planned", None) is None
    assert cell_fault(column, "", None) is None
    fault = cell_fault(column, "plannd", None)
    assert fault is not None
    assert "existing, planned" in str(fault.rule)
    assert "¿Quiso escribir «planned»?" in str(fault.next)


def test_without_a_list_of_units_any_unit_goes():
    assert cell_fault(Column("unit", Kind.UNIT), "furlong", None) is None


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_finite_number_that_python_writes_is_accepted(value):
    assert cell_fault(Column("x", Kind.NUMBER), repr(value), None) is None
    assert float(repr(value)) == value


@given(st.sampled_from(list(Kind)), st.text(max_size=20))
def test_no_text_makes_a_rule_fail(kind, text):
    fault = cell_fault(Column("x", kind, required=True), text, UNITS)

    assert fault is None or (str(fault.rule) and str(fault.next))
