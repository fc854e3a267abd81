"""From facts to `loaded`: what is sure enters, the rest is asked or told."""

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.importers.importer import FACTS, TEXTS, Facts
from data.importers.question import FileMapping
from data.intake.resolving import Defaults, resolve
from data.intake.workbench import LOADED
from tests.data.intake.valley import CATALOGUE, UNITS

KNOWN = [("poblacion", 500.0), ("empleo", -3.0)]
FACT = {"variable": "poblacion", "place": "070102", "period": "2019", "value": "12"}


@pytest.fixture(name="con", scope="module")
def _con():
    with duckdb.connect() as con:
        con.execute("CREATE TABLE known (variable VARCHAR, value DOUBLE)")
        con.executemany("INSERT INTO known VALUES (?, ?)", KNOWN)
        con.execute('CREATE TABLE unit (unit VARCHAR, "label" VARCHAR)')
        con.executemany("INSERT INTO unit VALUES (?, ?)", list(UNITS.items()))
        yield con


def facts(*rows, **look):
    """Facts with the changes that each row names; the first row of the file is row 2."""
    blank = {**dict.fromkeys(TEXTS, ""), "sheet": "", "column": 4, **FACT}
    table = [{**blank, "row": number, **row} for number, row in enumerate(rows, 2)]
    return Facts(pa.Table.from_pylist(table, schema=FACTS), **look)


def run(con, found, answers=None, first_id=0, **known):
    con.execute("DROP TABLE IF EXISTS loaded")
    con.execute(LOADED)
    return resolve(
        con,
        found,
        file=3,
        name="hoja.csv",
        mapping=FileMapping(answers=answers or {}),
        catalogue=CATALOGUE,
        defaults=Defaults("censo", "B", "página 4"),
        known_breakdowns=known,
        now_year=2026,
        first_id=first_id,
    )


def loaded(con, columns):
    return con.table("loaded").order("id").project(columns).fetchall()


def test_a_row_becomes_ids_a_number_and_its_digits(con):
    row = {
        "variable": "Población",
        "place": "San Juan",
        "period": "2019 p/",
        "value": "(1,234.50) 1/",
        "breakdown": "Sexo=Total",
        "note": "del cuadro 2",
    }
    found = run(con, facts(row), first_id=7)

    assert (found.read, found.understood, found.left_out, found.next_id) == (1, 1, 0, 8)
    assert loaded(con, "*") == [
        (
            *(7, 3, "", 2, 4, "poblacion", "", "070102", "2019", -1234.5, "-1234.50"),
            *("censo", "B", 1, "página 4", "del cuadro 2; preliminar; marca 1/"),
            False,
        )
    ]


def test_a_file_s_own_source_confidence_rank_and_evidence_stand(con):
    run(con, facts({"source": "censo · Censo", "confidence": "a", "rank": "2", "evidence": "p. 9"}))
    assert loaded(con, "source, confidence, rank, evidence") == [("censo", "A", 2, "p. 9")]


def test_every_problem_of_every_row_is_told_at_once(con):
    rows = [{}, {"value": "<5", "place": "Lima la vieja"}, {"period": "20155", "source": "otra"}]
    rows += [{"confidence": "D"}, {"rank": "0"}, {"breakdown": "sexo="}, {"variable": ""}]
    found = run(con, facts(*rows))

    assert found.understood == 1
    told = [(p.rule, p.row, p.column, p.value) for p in found.problems]
    assert told == [
        ("place", 3, 0, "Lima la vieja"),
        ("number", 3, 4, "<5"),
        ("period", 4, 0, "20155"),
        ("source", 4, 0, "otra"),
        ("confidence", 5, 0, "D"),
        ("rank", 6, 0, "0"),
        ("breakdown", 7, 0, "sexo="),
        ("variable", 8, 0, ""),
    ]
    assert {p.file for p in found.problems} == {"hoja.csv"}


def test_a_problem_is_counted_further_than_it_is_listed(con):
    found = run(con, facts(*[{"value": f"<{number}"} for number in range(1200)]))
    assert (len(found.problems), found.counts) == (1000, {"number": 1200})


def test_a_row_that_waits_for_an_answer_is_neither_loaded_nor_a_problem(con):
    rows = [{"place": "Puerto"}, {"place": "Puerto", "value": "<5"}, {"value": "5"}]
    found = run(con, facts(*rows))

    assert (found.understood, found.left_out, found.problems) == (1, 0, [])
    assert [(q.id, q.rows) for q in found.questions] == [("place:Puerto", 2)]
    answered = run(con, facts(*rows), {"place:Puerto": "0702"})
    assert (answered.understood, len(answered.problems), answered.questions) == (2, 1, [])
    refused = run(con, facts(*rows), {"place:Puerto": "-"})
    assert (refused.understood, refused.left_out, refused.problems) == (1, 2, [])


def test_nothing_is_asked_for_rows_that_have_no_figure_or_are_not_wanted(con):
    rows = [{"place": "Puerto", "value": "n.d."}, {"place": "Valle", "variable": "Cosa"}]
    found = run(con, facts(*rows), {"variable:Cosa": "-"})
    assert (found.left_out, found.questions) == (2, [])


def test_one_question_of_many_texts_counts_all_their_rows(con):
    found = run(con, facts({"period": "2015-16"}, {"period": "2016-17"}, {"period": "2016-17"}))
    assert [(q.id, q.rows) for q in found.questions] == [("year_pairs", 3)]


def test_a_number_behind_a_year_is_read_for_each_variable_apart(con):
    rows = [{"variable": v, "period": f"2019-{n}"} for v in ("canon", "pbi") for n in (1, 2)]
    rows += [{"variable": "anemia", "period": f"2019-{n}"} for n in (1, 9, 10)]
    rows += [{"variable": "Cosa", "period": "2019-1"}]
    found = run(con, facts(*rows))

    assert loaded(con, "variable, period") == [
        *[("canon", "2019-01"), ("canon", "2019-02"), ("pbi", "2019-Q1"), ("pbi", "2019-Q2")],
        *[("anemia", "2019-01"), ("anemia", "2019-09"), ("anemia", "2019-10")],
    ]
    assert [q.id for q in found.questions] == ["variable:Cosa"]


def test_a_figure_in_another_scale_is_converted_exactly_and_says_so(con):
    rows = [{"variable": "canon", "unit": "Miles de soles", "value": v} for v in ("0.1", "2.50")]
    asked = run(con, facts(*rows))
    assert [(q.id, q.rows) for q in asked.questions] == [("unit:Miles de soles → pen", 2)]

    run(con, facts(*rows, {}), {"unit:Miles de soles → pen": "convert"})
    assert loaded(con, "value, value_text, note") == [
        (100.0, "100", "convertido desde «Miles de soles»"),
        (2500.0, "2500", "convertido desde «Miles de soles»"),
        (12.0, "12", ""),
    ]


def test_a_sign_in_the_cell_is_its_unit(con):
    rows = [{"variable": "anemia", "value": "12.5%"}, {"value": "12.5%"}, {"value": "12.5"}]
    found = run(con, facts(*rows))
    assert loaded(con, "variable, value") == [("anemia", 12.5), ("poblacion", 12.5)]
    assert [(q.id, q.rows) for q in found.questions] == [("unit:% → person", 1)]


@pytest.mark.parametrize(
    ("variable", "value", "counts"),
    [
        ("poblacion", "-999", {"missing_code": 1}),
        ("poblacion", "-9999.0", {"missing_code": 1}),
        ("poblacion", "-998", {}),
        ("empleo", "-999", {}),
        ("canon", "-999", {}),
    ],
)
def test_a_missing_code_is_told_by_a_history_without_negatives(con, variable, value, counts):
    assert run(con, facts({"variable": variable, "value": value})).counts == counts


def test_a_breakdown_is_read_against_the_variable_s_own_history(con):
    rows = [{"breakdown": "sexo=MUJERES"}, {"breakdown": "sexo=MUJERES", "variable": "anemia"}]
    run(con, facts(*rows), poblacion={"sexo=mujeres"})
    assert loaded(con, "breakdown") == [("sexo=mujeres",), ("sexo=MUJERES",)]


def test_invisible_characters_and_nulls_do_no_harm(con):
    row = {
        "variable": "\ufeffpoblacion",
        "evidence": "a\x00b\tc",
        "note": None,
        "value": "\ufeff12",
    }
    run(con, facts(row))
    assert loaded(con, "variable, value, evidence, note") == [("poblacion", 12.0, "ab\tc", "")]


def test_a_file_of_nothing_is_nothing(con):
    found = run(con, facts())
    assert (found.read, found.understood, found.questions, found.next_id) == (0, 0, [], 0)
    assert loaded(con, "*") == []


DIRTY = {
    "variable": ["poblacion", "canon", "Agua no facturada", "Cosa", "", "\x00"],
    "place": ["07", "Valle", "San Juan", "Lima", "040101", "VALLE/PUERTO", "", "{x}"],
    "period": ["2019", "2019-3", "2015-16", "2019-03-31", "20155", "Ene.2019", "", "{0}"],
    "breakdown": ["", "sexo=mujer", "Mujer", "a=b=c", "{"],
    "value": ["1,234", "12.5", "12,5", "n.d.", "<5", "-999", "5%", "1e99", "=1+1", ""],
    "unit": ["", "Miles de soles", "personas", "%"],
    "source": ["", "censo", "x"],
    "sheet": ["", "a", "b"],
}
ROWS = st.lists(
    st.fixed_dictionaries(
        {name: st.sampled_from(texts) | st.text(max_size=6) for name, texts in DIRTY.items()}
    ),
    max_size=8,
)


@settings(deadline=None, max_examples=60)
@given(rows=ROWS)
def test_every_row_of_any_file_is_loaded_left_out_asked_or_told(con, rows):
    found = run(con, facts(*rows))
    told = {problem.row for problem in found.problems}
    waiting = found.read - found.understood - found.left_out - len(told)

    assert found.read == len(rows)
    assert len(loaded(con, "id")) == found.understood
    assert 0 <= waiting <= sum(question.rows for question in found.questions)
    assert (waiting == 0) == (not found.questions)
    for problem in found.problems:
        assert str(problem.what)
        assert str(problem.next)
    for question in found.questions:
        assert [str(option.name) for option in question.options]
        assert str(question.text)


@settings(deadline=None, max_examples=40)
@given(rows=ROWS, data=st.data())
def test_answering_every_question_leaves_nothing_to_ask(con, rows, data):
    answers = {}
    for _ in range(12):
        questions = run(con, facts(*rows), answers).questions
        if not questions:
            return
        for question in questions:
            assert question.id not in answers
            answers[question.id] = data.draw(st.sampled_from([o.id for o in question.options]))
    raise AssertionError(answers)
