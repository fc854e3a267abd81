import pytest

from tests.regions import SEEDS, seed, seed_with

FIGURES = len(SEEDS["observations.csv"].splitlines()) - 1


def lines(found):
    return [str(problem.where) for problem in found.problems]


def count(con, table):
    return con.table(table).count("*").fetchall()[0][0]


def test_a_whole_region_comes_in_without_problems(import_region):
    found, con = import_region()

    assert found.problems == ()
    assert found.rejected == 0
    assert found.lost == ()
    assert count(con, "territory") == 3
    assert count(con, "observation") == FIGURES


# One bad row at the end of a file; where it is found (its line is the last), what is advised.
BAD_ROWS = """
observations  casa,,90,2020,3,censo,A,1,,                      1  ¿Quiso escribir «casas»?
observations  casas,,lejos,2020,3,censo,A,1,,                  3  Use uno de estos: 90, 9001, 9002, fuente
observations  casas,,90,2020,3,senso,A,1,,                     6  ¿Quiso escribir «censo»?
observations  casas,,90,2020,3,,A,1,,                          6  quite la fila
observations  casas,,90,20 20,3,censo,A,1,,                    4  el periodo que figura
observations  casas,,90,2020,"3,5",censo,A,1,,                 5  ¿Quiso escribir «3.5»?
observations  casas,,90,2020,nan,censo,A,1,,                   5  no se escribe
observations  casas,,90,2020,-inf,censo,A,1,,                  5  no se escribe
observations  casas,,90,2020,,censo,A,1,,                      5  quite la fila
observations  casas,,90,2020,3,censo,D,1,,                     7  A, B o C
observations  casas,,90,2020,3,censo,A,,,                      8  quite la fila
observations  casas,sexo=m;edad=2,90,2020,3,censo,A,1,,        2  Escriba «edad=2;sexo=m»
observations  casas,,90,2020,3,censo,A,1,dos,cosas,            11  entre comillas
observations  casas,,90,2020                                   4  las comas que faltan
variables     pozos,Pozos,wells,,,,Nadie,,,,,                  3  Use uno de estos: coins
variables     pozos,Pozos,,,,,Nadie,,,,,                       3  quite la fila
variables     casas,Otra vez,homes,,,,Nadie,,,,,               1  ya está en la línea 2
variables     pozos,Pozos,homes,,,,Nadie,,quizá,,,             9  yes o no
sources       censo,Otra,Censo,,,2026-01-01                    1  ya está en la línea 2
sources       nuevo,,Censo,,,2026-01-01                        2  quite la fila
sources       nuevo,Otra,Censo,,,01/01/2026                    6  «2019-03-31»
places        9001,Arriba,pueblo,90                            1  otro identificador
places        pozo,Pozo,manantial,lejos                        4  Use uno de estos: 90, 9001, 9002
limits        tope,Tope,coins,siempre,3,,Nadie,,,A,,           4  el periodo
limits        horas_minimas,Otra,coins,2020,3,,Nadie,,,A,,     1  ya está en la línea 2
plan_targets  meta,Plan,,Casas,homes,,,2030,mil,,,,            9  el número publicado
developments  mina,Mina,mina,planned,,20,,,,,,,,,              6  «2019»
developments  mina,Mina,mina,plan,,,,,,,,,,,                   4  ¿Quiso escribir «planned»?
developments  mina,Mina,mina,planned,,2030,2027,,,,,,,,        7  «start_year» (2030) y «end_year» (2027)
development_phases mina,operation,2027,,,                      1  Use uno de estos: acequia_nueva.
development_phases acequia_nueva,obra,2027,,,                  2  Use uno de estos: closure, construction
development_phases acequia_nueva,closure,2030,2029,,           4  «start_year» (2030) y «end_year» (2029)
development_phases acequia_nueva,closure,,,,                   3  Escriba el año publicado
development_phases acequia_nueva,operation,2029,,,             1  ya está en la línea 2
development_figures acequia_nueva,length,3,2,coins,1,,V,,      4  deje «high» vacío
development_figures acequia_nueva,length,3,,coin,1,,V,,        5  ¿Quiso escribir «coins»?
development_figures acequia_nueva,length,3,,coins,1,,,,        8  quite la fila
development_figures acequia_nueva,length,3,,coins,1,antes,V,,  7  el periodo que figura
cautions      ojo,cosas,,,,Cuidado.                            2  ¿Quiso escribir «casas»?
territories   9003,Medio,pueblo,lejos,,,,,,,,,,,,              4  Use uno de estos: 90, 9001, 9002.
territories   9003,Medio,pueblo,9003,,,,,,,,,,,,               4  estas filas: 9003
territories   91,Otra,comarca,,,,,,,,,,,,,                     4  el mayor es «90»
territories   9001,Otra vez,pueblo,90,,,,,,,,,,,,              1  ya está en la línea 3
territories   9003,Medio,pueblo,90,,-91,,,,,,,,,,              6  el número y su signo
territories   9003,Medio,pueblo,90,,,,,,99999999999999,,,,,,   10  solo cifras
territories   9003,Medio,pueblo,90,,,,,,,,,99999999999,,,      13  solo cifras
territories   9003,Medio,pueblo,90,,,,,,,2020,2019,,,,         12  «valid_from» y «valid_to»
"""


@pytest.mark.parametrize(
    ("file", "row", "column", "advice"),
    [
        (*line[:63].strip().split(maxsplit=1), *line[63:].split(maxsplit=1))
        for line in BAD_ROWS.strip().splitlines()
    ],
)
def test_a_bad_row_is_left_out_alone_and_tells_line_column_and_remedy(
    import_region, file, row, column, advice
):
    text = seed_with(file, row)
    found, con = import_region(**{file: text})

    assert lines(found) == [f"t/seeds/{file}.csv:{len(text.splitlines())}:{column}"]
    assert advice in str(found.problems[0].next)
    assert found.rejected == 1
    assert count(con, "observation") == FIGURES


def test_all_problems_of_all_files_are_told_at_once_by_file_and_line(import_region):
    observations = seed_with(
        "observations", "casas,,90,veinte,cien,censo,Z,1,,", "pozos,,90,2020,1,censo,A,1,,"
    )
    variables = seed_with("variables", "Pozos,Pozos,wells,,,,Nadie,,,,,")

    found, _ = import_region(observations=observations, variables=variables)

    last = len(observations.splitlines())
    assert lines(found) == [
        "t/seeds/variables.csv:7:1",
        "t/seeds/variables.csv:7:3",
        f"t/seeds/observations.csv:{last - 1}:4",
        f"t/seeds/observations.csv:{last - 1}:5",
        f"t/seeds/observations.csv:{last - 1}:7",
        f"t/seeds/observations.csv:{last}:1",
    ]
    assert found.rejected == 3


def test_what_names_a_rejected_row_is_told_to_correct_that_row_first(import_region):
    found, _ = import_region(
        variables=seed_with("variables", "pozos,Pozos,wells,,,,Nadie,,,,,"),
        observations=seed_with("observations", "pozos,,90,2020,1,censo,A,1,,"),
    )

    assert "Corrija primero la fila de «pozos»" in str(found.problems[1].next)


def test_a_file_in_another_encoding_is_one_problem_and_the_others_come_in(import_region):
    broken = SEEDS["limits.csv"].replace("mínimas", "m\xednimas").encode("latin-1")

    found, con = import_region(limits=broken)

    assert lines(found) == ["t/seeds/limits.csv:2"]
    assert count(con, "limit_entry") == 0
    assert count(con, "observation") == FIGURES
    assert found.lost == ()


def test_rows_that_wait_for_a_lost_file_are_one_problem_and_not_one_each(import_region):
    found, con = import_region(sources=b"\xff\xfe")

    assert lines(found) == ["t/seeds/sources.csv:1", "t/seeds/observations.csv:2:6"]
    assert f"{FIGURES} filas esperan a sources.csv" in str(found.problems[1].what)
    assert found.rejected == FIGURES
    assert found.lost == ("sources.csv",)
    assert count(con, "variable") == 5


@pytest.mark.parametrize("file", ["territories", "sources", "variables", "observations"])
def test_a_missing_essential_file_is_told_and_counts_as_lost(import_region, file):
    found, _ = import_region(**{file: None})

    assert lines(found)[0] == f"t/seeds/{file}.csv"
    assert found.lost == (f"{file}.csv",)


def test_a_region_may_do_without_places_limits_plans_developments_and_cautions(import_region):
    developments = ("developments", "development_phases", "development_figures")
    without = dict.fromkeys(("places", "limits", "plan_targets", "cautions", *developments))
    text = "".join(
        f"{line}\n" for line in SEEDS["observations.csv"].splitlines() if "fuente" not in line
    )

    found, con = import_region(**without, observations=text)

    assert found.problems == ()
    assert count(con, "observation") == FIGURES - 1


def test_files_with_nothing_but_a_header_make_an_empty_repository(import_region):
    headers = {name.removesuffix(".csv"): text.split("\n")[0] for name, text in SEEDS.items()}

    found, con = import_region(**headers)

    assert found.problems == ()
    assert count(con, "observation") == 0


def test_without_known_units_any_unit_is_taken(import_region):
    found, _ = import_region(
        units=None, variables=seed_with("variables", "pozos,Pozos,wells,,,,Nadie,,,,,")
    )

    assert found.problems == ()


def test_a_thousand_unknown_names_are_told_quickly(import_region):
    rows = [f"casas{number},,90,2020,1,censo,A,1,," for number in range(1000)]

    found, _ = import_region(observations=seed_with("observations", *rows))

    assert found.rejected == 1000
    assert len(found.problems) == 1000


def test_numbers_are_stored_as_python_reads_them(import_region):
    texts = ["0.1", "-0", "1e-400", "5e-324", "1.7976931348623157e308", "00012", "600.50", "1E5"]
    rows = [f"casas,,90,{2000 + n},{text},censo,A,1,," for n, text in enumerate(texts)]

    _, con = import_region(observations=seed("observations", *rows))

    stored = con.execute("SELECT value, value_text FROM observation ORDER BY line").fetchall()
    assert stored == [(float(text), text) for text in texts]
