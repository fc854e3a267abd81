"""Whether the chain holds, and whose a digest is."""

import subprocess

import pytest

from intake.record import record_content, record_in
from ui.record.checking import digest_in, standing, whose
from ui.record.fingerprint import fingerprint, fingerprint_text, groups_of
from ui.record.recipe import recipe


def test_a_whole_chain_says_so_with_its_newest_digest(chain):
    said = standing(chain, chain.head)
    assert said.holds
    assert said.line.startswith("La cadena se sostiene: 5 entradas, la última del ")
    assert "".join(said.head) == chain.digests[4]


def test_a_bent_entry_breaks_the_chain_after_it(told):
    lines = record_content(told).split(b"\n")
    lines[2] = lines[2].replace("otro año".encode(), "este año".encode())
    said = standing(record_in(b"\n".join(lines)), "")
    assert not said.holds
    assert said.line.startswith("La cadena se rompe en la entrada 4.")
    assert "".join(said.head) != ""
    assert "la cambiada puede ser la entrada 3" in said.more


def test_entries_in_another_order_and_no_entry_at_all_are_said(told):
    lines = record_content(told).splitlines()
    swapped = standing(record_in(b"\n".join([lines[1], lines[0], *lines[2:]]) + b"\n"), "")
    assert swapped.line.startswith("La cadena se rompe en la entrada 1.")
    assert "no se muestra ninguna" in swapped.more
    assert standing(record_in(b""), "").line == "La bitácora todavía no tiene entradas."


def test_entries_cut_off_at_the_end_are_missed_by_the_edition_that_is_shown(told, chain):
    lines = record_content(told).splitlines(keepends=True)
    said = standing(record_in(b"".join(lines[:3])), chain.head)
    assert not said.holds
    assert said.line.startswith("A la bitácora le faltan entradas")


def test_the_command_that_computes_all_anew_takes_the_digest_of_the_visitor(chain):
    own = digest_in(fingerprint_text("Tierra Chica", 2, "2026-11-20", chain.digests[1]))
    assert recipe("", own).verify == f'python smd.py verify --published "{chain.digests[1]}"'
    assert "LA-HUELLA-QUE-USTED-COPIO" in recipe("", digest_in("abc")).verify


def test_a_copied_digest_is_found_whatever_stands_around_it(chain):
    digest = chain.digests[1]
    grouped = " ".join(groups_of(digest)).upper()
    for text in (
        digest, grouped, f"acta 2026: {grouped}\n", f"20 {digest}",
        fingerprint_text("Tierra Chica", 2, "2026-11-20", digest),
    ):  # fmt: skip
        answer = whose(chain, text)
        assert answer.good, text
        assert answer.line.startswith("Es la huella de la entrada 2, del ")
        assert "después hubo 3 más" in answer.line
        assert answer.link == "bitacora?entrada=2"
    assert "que es la última" in whose(chain, chain.head).line


def test_a_digest_of_nobody_is_refused(chain):
    answer = whose(chain, "0" * 64)
    assert answer.good is False
    assert answer.line == "No es la huella de ninguna entrada de esta bitácora."


def test_part_of_a_digest_proves_nothing(chain):
    begin = whose(chain, chain.digests[2][:16])
    assert begin.good is None
    assert begin.line.startswith(
        "Empieza igual que la huella de la entrada 3, pero tiene 16 signos"
    )
    for text in (chain.digests[2][:4], "no sé <b>", "ñ" * 64):
        answer = whose(chain, text)
        assert (answer.good, answer.link) == (None, "")
        assert "64 signos" in answer.line
    assert whose(chain, "  ").line == ""


def test_the_fingerprint_names_region_entry_day_and_digest(names, chain):
    system = names.system
    found = fingerprint(system, chain)
    assert found.text.startswith("SMD Tierra Chica · entrada 5 · ")
    assert found.text.endswith(f" · {system.edition.digest}")
    assert "".join(found.groups) == system.edition.digest == chain.head
    assert found.code.startswith("data:image/svg+xml")
    assert 200 <= found.width <= 326


def run(command: str, folder) -> str:
    return subprocess.run(
        ["/bin/sh", "-c", command], cwd=folder, capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture
def downloaded(tmp_path, told):
    (tmp_path / "bitacora.jsonl").write_bytes(record_content(told))
    return tmp_path


def commands(chain):
    found = recipe("http://tablero.invalid:8501/bitacora?x=1", chain.head)
    assert found.head.startswith("curl -sSO http://tablero.invalid:8501/datos/bitacora.jsonl\n")
    return found.head.partition("\n")[2], found.chain


def test_the_commands_on_the_page_give_the_digests_of_the_program(downloaded, chain):
    head, whole = commands(chain)
    assert run(head, downloaded).split()[0] == chain.head
    said = [line.split() for line in run(whole, downloaded).splitlines()]
    assert said == [[str(n), digest] for n, digest in enumerate(chain.digests, 1)]


def test_the_commands_on_the_page_find_the_first_entry_that_does_not_hold(downloaded, chain):
    file = downloaded / "bitacora.jsonl"
    file.write_bytes(file.read_bytes().replace("otro año".encode(), "este año".encode()))
    _head, whole = commands(chain)
    said = run(whole, downloaded).splitlines()
    assert said[-1] == "SE ROMPE en la entrada 4"
    assert said[1] == f"2 {chain.digests[1]}"
    assert said[2] != f"3 {chain.digests[2]}"


@pytest.mark.parametrize("address", ["", "nada", "http://a.b/$(rm -rf x)/bitacora", "ftp://a/b"])
def test_an_address_that_is_none_is_not_put_into_a_command(address):
    assert "https://DIRECCION-DE-ESTE-TABLERO/datos" in recipe(address, "0" * 64).head
