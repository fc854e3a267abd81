"""Questions of files as somebody answers them."""

from indicators.message import N_
from intake.vocabulary import LEAVE_OUT, Among, FileMapping, FileReport, Option, Question
from ui.loading.answers import answer_lines
from ui.loading.questions import questions_of


def report(name: str, *questions: Question) -> FileReport:
    return FileReport(name, f"sha-{name}", 10, questions=questions)


def of_place(rows: int) -> Question:
    options = (Option(LEAVE_OUT, N_("No cargar esas filas")), Option("9002", N_("Abajo")))
    return Question("place:X", N_("¿Qué lugar es «X»?"), options, "9002", Among.PLACES, rows)


def test_files_that_ask_the_same_are_asked_once(tiny_system):
    (asked,) = questions_of(tiny_system, [report("a", of_place(2)), report("b", of_place(5))])

    assert (asked.rows, asked.files) == (7, ("a", "b"))
    assert asked.digests == ("sha-a", "sha-b")


def test_the_suggestion_stands_first_and_marked_then_leaving_out_then_all_others(tiny_system):
    (asked,) = questions_of(tiny_system, [report("a", of_place(2))])

    ids = [choice.id for choice in asked.choices]
    assert ids[:2] == ["9002", LEAVE_OUT]
    assert asked.choices[0].name.endswith("(sugerido)")
    assert set(ids) == {*tiny_system.catalogue.geography.places, LEAVE_OUT}
    assert len(ids) == len(set(ids))


def test_all_variables_can_be_found_by_name_unit_and_id(tiny_system):
    question = Question("variable:Y", N_("¿Qué variable?"), among=Among.VARIABLES, rows=1)

    (asked,) = questions_of(tiny_system, [report("a", question)])

    assert "Casas con agua · casas · casas_agua" in [choice.name for choice in asked.choices]
    assert not asked.choices[0].name.endswith("(sugerido)")


def test_what_decides_a_whole_file_is_asked_before_what_waits_for_rows(tiny_system):
    whole = Question("decimal", N_("¿Qué signo?"), (Option(",", N_("Coma")),), rows=0)

    asked = questions_of(tiny_system, [report("a", of_place(9), whole)])

    assert [one.id for one in asked] == ["decimal", "place:X"]


def test_a_text_is_typed(tiny_system):
    question = Question("year", N_("¿De qué año?"), among=Among.TEXT)

    (asked,) = questions_of(tiny_system, [report("a", question)])

    assert asked.choices == ()


def test_the_key_of_a_question_holds_nothing_of_a_file(tiny_system):
    question = Question("variable:../<b>", N_("¿Qué?"), among=Among.VARIABLES)

    (asked,) = questions_of(tiny_system, [report("a", question)])

    assert asked.key.isalnum()


def test_kept_answers_are_shown_in_words(tiny_system):
    answers = {"shape": "tidy", "variable:Z": "casas", "place:X": "9002", "unit:u": LEAVE_OUT}

    lines = answer_lines(tiny_system, FileMapping(answers=answers))

    assert [(line.text, line.answer) for line in lines] == [
        ("Z", "Casas · casas"),
        ("X", "Abajo"),
        ("u", "no se carga"),
    ]
