from data.problem_text import decode_problem, encode_problem
from indicators.message import N_
from indicators.problem import Level, Problem, Where


def test_a_problem_comes_back_as_it_was_with_its_messages_untranslated():
    problem = Problem(
        Where("seeds/observations.csv", 12, 5),
        N_("La columna «{column}» dice «{text}».", column="value", text="12,5 {ojo}"),
        N_("Falta {what} en {count} filas.", what=N_("un dato de {year}", year=2019), count=3),
        N_("Corrija."),
        Level.WARNING,
    )

    assert decode_problem(encode_problem(problem)) == problem
    assert str(decode_problem(encode_problem(problem))) == str(problem)


def test_a_problem_of_a_whole_file_has_no_line():
    problem = Problem(Where("seeds/sources.csv"), N_("a"), N_("b"), N_("c"))

    assert decode_problem(encode_problem(problem)).where == Where("seeds/sources.csv")
