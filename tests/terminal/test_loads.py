"""`smd.py load` and what follows it, from the file to an entry of the log and back."""

import json
import shutil

import pytest
from openpyxl import load_workbook

from data.ledger import log_path
from region import Region, prepare
from smd import main
from tests.conftest import ROOT
from tests.regions import write_seeds

FILE = "Variable;Lugar;Periodo;Valor\nCasas con agua;9001;2024;200\nTubos;9001;2024;7\n"
LEFT_OUT = ("--answer", "variable:Tubos=-")
ANSWERS = (*LEFT_OUT, "--source", "aguas", "--reason", "memoria de 2025", "--accept", "jumps=sí")


@pytest.fixture(name="region")
def _region(tmp_path, monkeypatch) -> Region:
    write_seeds(tmp_path / "seeds")
    monkeypatch.setenv("SMD_DATA", str(tmp_path))
    monkeypatch.setenv("SMD_CONFIG", str(ROOT / "tests" / "config" / "tiny"))
    found = Region.from_environment()
    prepare(found, lambda _share, _what: None)
    return found


@pytest.fixture(name="run")
def _run(region, capsys):
    def running(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main([str(one) for one in arguments])
        return status, *capsys.readouterr()

    return running


@pytest.fixture(name="file")
def _file(tmp_path):
    path = tmp_path / "casas.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def proposed(run, file) -> str:
    """The id of the load."""
    status, _, said = run("load", file, *ANSWERS, "--by", "Ana")
    assert status == 0, said
    return said.partition("smd.py confirm ")[2].partition(" ")[0]


def test_a_file_is_proposed_shown_confirmed_and_undone(run, file) -> None:
    load = proposed(run, file)
    assert f"{load} · Ana (terminal) · 1 cifras · casas.csv · memoria de 2025" in run("loads")[1]

    _, shown, _ = run("confirm", load, "--by", "Beto", "--dry-run")
    assert "Cifras nuevas: 0 · revisadas: 1 · sin cambio: 0" in shown
    assert "Casas con agua · 9001 · 2024: 165 → 200" in shown

    status, _, said = run("confirm", load, "--by", "Beto")
    assert status == 0
    assert "Publicada: entrada 2" in said
    assert run("loads")[1] == "No hay cargas por confirmar.\n"
    assert run("verify")[0] == 0

    status, _, said = run("undo", "2", "--by", "Beto", "--reason", "otro año")
    assert status == 0
    assert "Anulada: entrada 3" in said
    assert run("verify")[0] == 0


def test_a_file_that_is_not_there_does_not_stop_the_others(run, file) -> None:
    lost = file.with_name("otro.csv")

    status, _, said = run("load", lost, file, *ANSWERS, "--by", "Ana")
    assert status == 1
    assert f"No se pudo leer «{lost}»: no existe." in said
    assert "Propuesta como" in said

    status, _, said = run("load", lost, *ANSWERS)
    assert status == 1
    assert "Propuesta como" not in said


def test_a_rule_that_is_none_accepts_nothing(run, file) -> None:
    status, _, said = run("load", file, "--dry-run", "--accept", "saltos=sí")

    assert status == 2
    assert "No hay una regla «saltos». Las reglas son: " in said
    assert "jumps" in said


def test_who_proposes_does_not_confirm(run, file) -> None:
    status, _, said = run("confirm", proposed(run, file), "--by", "Ana")

    assert status == 1
    assert "lo hace otra persona" in said


def test_a_refused_load_waits_no_more(run, file) -> None:
    load = proposed(run, file)

    assert run("refuse", load, "--by", "Beto", "--reason", "otra fuente")[0] == 0
    assert run("loads")[1] == "No hay cargas por confirmar.\n"
    assert run("confirm", load, "--by", "Beto")[0] == 2


def test_a_question_stops_the_load_and_says_how_to_answer_it_once(run, file) -> None:
    status, shown, said = run("load", file, "--source", "aguas", "--reason", "x", "--by", "Ana")

    assert status == 1
    assert shown.count("--answer 'variable:Tubos=-'") == 1
    assert "No se cargó nada." in said


def test_a_rehearsal_says_everything_as_json_and_changes_nothing(run, file, region) -> None:
    status, shown, _ = run("load", file, *LEFT_OUT, "--source", "aguas", "--dry-run", "--json")

    found = json.loads(shown)
    assert (status, found["ready"], found["difference"]["revised"]) == (0, True, 1)
    assert run("loads")[1] == "No hay cargas por confirmar.\n"
    assert len(log_path(region.store).read_bytes().splitlines()) == 1


def test_a_bad_file_comes_back_with_its_problems(run, tmp_path) -> None:
    bad = tmp_path / "mala.csv"
    bad.write_text(FILE.replace("2024;200", "2024;doscientas"), encoding="utf-8")
    torn = tmp_path / "rota.xlsx"
    torn.write_bytes(b"PK\x03\x04 nada")

    status, shown, said = run(
        "load", bad, torn, "--source", "aguas", "--annotated", tmp_path / "anotados"
    )

    assert status == 1
    assert "rota.xlsx: no se pudo leer" in shown
    assert [path.name for path in (tmp_path / "anotados").iterdir()] == ["mala_anotado.csv"]
    assert "mala_anotado.csv" in said
    assert "doscientas" in (tmp_path / "anotados" / "mala_anotado.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("confirm", "nada"), "No hay una carga «nada»"),
        (("undo", "1", "--reason", "x"), "no es una carga que se pueda anular"),
        (("load", "CASAS", "--source", "nadie"), "No existe la fuente «nadie»"),
        (("load", "CASAS", "--source", "aguas", "--mapping", "nada"), "No hay un mapeo «nada»"),
    ],
)
def test_wrong_use_is_said_in_words(run, file, arguments, words) -> None:
    status, _, said = run(*(file if one == "CASAS" else one for one in arguments))

    assert status == 2
    assert words in said


def test_a_log_that_does_not_hold_is_not_written_on(run, file, region) -> None:
    load = proposed(run, file)
    log = log_path(region.store)
    log.write_bytes(log.read_bytes().replace(b'"number":1', b'"number":7'))

    status, _, said = run("confirm", load, "--by", "Beto")

    assert status == 1
    assert "Recupere la bitácora" in said


def test_the_template_offers_the_variables_of_the_region(run, tmp_path) -> None:
    assert run("template", tmp_path / "plantilla.xlsx")[0] == 0

    names = [row[0] for row in load_workbook(tmp_path / "plantilla.xlsx")["Variables"].values]
    assert "casas_agua · Casas con agua (casas)" in names


def test_another_spelling_of_a_name_is_not_another_person(run, file) -> None:
    assert run("confirm", proposed(run, file), "--by", " ANÁ ")[0] == 1


def test_what_was_decided_is_not_decided_again(run, file) -> None:
    load = proposed(run, file)
    assert run("refuse", load, "--by", "Beto", "--reason", "otra fuente")[0] == 0
    assert run("refuse", load, "--by", "Ana", "--reason", "nada")[0] == 2

    again = proposed(run, file)
    assert run("confirm", again, "--by", "Beto")[0] == 0
    assert run("refuse", again, "--by", "Beto", "--reason", "tarde")[0] == 2


def test_rows_changed_after_the_proposal_are_not_published(run, file, region) -> None:
    load = proposed(run, file)
    rows = region.data / "loads" / load / "rows.parquet"
    rows.write_bytes(rows.read_bytes().replace(b"2024", b"2025"))

    assert run("confirm", load, "--by", "Beto")[0] != 0
    assert len(log_path(region.store).read_bytes().splitlines()) == 1


def test_the_year_of_one_file_is_not_that_of_the_next(run, tmp_path) -> None:
    for year, answer in (("2023", ("--answer", "period=2023")), ("2024", ())):
        path = tmp_path / f"{year}.csv"
        path.write_text(f"Año {year}\nvariable,lugar,valor\ncasas_agua,9001,16\n", encoding="utf-8")
        status, shown, said = run(
            "load", path, "--source", "aguas", "--reason", "x", "--by", "Ana", *answer,
            "--accept", "jumps=sí", "--accept", "units_scale=sí",
        )  # fmt: skip
        assert (status == 0) == bool(answer), said
    assert "PREGUNTA period " in shown


def test_an_answer_without_its_question_is_wrong_use(run, file) -> None:
    assert run("load", file, "--source", "aguas", "--answer", "coma")[0] == 2


def test_words_that_are_no_text_are_refused_and_names_of_files_are_written_down(
    run, file, tmp_path
) -> None:
    assert run("load", file, "--source", "aguas", "--reason", "\udcff", *LEFT_OUT)[0] == 2

    odd = tmp_path / "a\n\udcf1o.csv"
    odd.write_text(FILE, encoding="utf-8")
    _, shown, _ = run("load", odd, *LEFT_OUT, "--source", "aguas", "--dry-run")
    assert shown.startswith("a\ufffd\ufffdo.csv: ")


def test_a_publication_needs_a_name_and_a_reason(run) -> None:
    assert run("publish", "--by", " ", "--reason", "x")[0] == 2
    assert run("publish", "--by", "Rosa", "--reason", "")[0] == 2


@pytest.mark.parametrize(
    "command", [("check",), ("due",), ("publish", "--by", "R", "--reason", "x")]
)
def test_without_editions_a_log_that_does_not_hold_is_said_in_words(run, region, command) -> None:
    log = log_path(region.store)
    log.write_bytes(log.read_bytes()[:-30])
    shutil.rmtree(region.store)

    status, _, said = run(*command)

    assert status == 1
    assert "python smd.py verify" in said


def test_answers_given_once_are_used_for_the_next_such_file(run, file) -> None:
    proposed(run, file)
    file.write_text(FILE.replace("Tubos", "Caños"), encoding="utf-8")

    _, said, _ = run("load", file, "--source", "aguas", "--dry-run")
    assert "PREGUNTA variable:Caños" in said

    status, said, _ = run(
        "load", file, "--source", "aguas", "--dry-run", "--answer", "variable:Caños=-"
    )
    assert (status, "PREGUNTA" in said) == (0, False)
