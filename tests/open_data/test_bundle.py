"""The archive with which anybody verifies the region on another computer, as its text says."""

import os
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from data.ledger import read_log
from open_data.bundle import bundle_bytes, write_bundle
from region import open_system
from tests.records import write_record

CODE = " " * 7


@pytest.fixture(name="region", scope="module")
def _region(tmp_path_factory):
    return write_record(tmp_path_factory.mktemp("record"))


@pytest.fixture(name="chain", scope="module")
def _chain(region):
    return read_log(region.store)


@pytest.fixture(name="unzipped")
def _unzipped(region, tmp_path) -> Path:
    with closing(open_system(region, lambda _share, _what: None)) as system:
        (tmp_path / "paquete.zip").write_bytes(bundle_bytes(region, system))
    with zipfile.ZipFile(tmp_path / "paquete.zip") as archive:
        archive.extractall(tmp_path / "paquete")
    return tmp_path / "paquete"


def blocks(folder: Path) -> list[str]:
    """The commands of the instructions, a text for each block."""
    found: list[list[str]] = [[]]
    for line in (folder / "VERIFICAR.md").read_text(encoding="utf-8").splitlines():
        if line.startswith(CODE):
            found[-1].append(line.removeprefix(CODE))
        elif found[-1]:
            found.append([])
    return ["\n".join(block) for block in found if block]


def shell(command: str, folder: Path) -> list[str]:
    done = subprocess.run(
        ["/bin/sh", "-ec", command], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


def verify(folder: Path, published: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "smd.py", "verify", "--published", published],
        cwd=folder / "programa",
        env={**os.environ, "SMD_CONFIG": "../config", "SMD_DATA": "../data"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_its_commands_give_content_and_chain_without_our_program(unzipped, chain) -> None:
    content, head, whole, _program = blocks(unzipped)

    *checked, manifest = shell(content, unzipped)
    assert checked
    assert all(line.endswith(": OK") for line in checked)
    assert manifest.split()[0] == chain.entries[-1].content
    assert shell(head, unzipped)[0].split()[0] == chain.head
    assert [line.split() for line in shell(whole, unzipped)] == [
        [str(n), digest] for n, digest in enumerate(chain.digests, 1)
    ]


def test_its_program_verifies_what_it_holds(unzipped, chain) -> None:
    assert "smd.py verify --published HUELLA" in blocks(unzipped)[-1]

    status, said = verify(unzipped, chain.digests[1])

    assert status == 0, said
    assert said.startswith(f"SE SOSTIENE: entradas 1 a {len(chain.entries)} ")
    assert "La huella publicada es la de la entrada 2" in said


def test_its_program_names_a_bent_seed(unzipped) -> None:
    seeds = unzipped / "data" / "seeds" / "observations.csv"
    seeds.write_bytes(seeds.read_bytes().replace(b",2024,220,", b",2024,221,"))

    status, said = verify(unzipped, "")

    assert status == 1
    assert "observations.csv" in said


def test_equal_content_gives_equal_bytes_and_originals_are_left_out_unless_wanted(
    region, tmp_path
) -> None:
    with closing(open_system(region, lambda _share, _what: None)) as system:
        plain, again = bundle_bytes(region, system), bundle_bytes(region, system)
        with (tmp_path / "whole.zip").open("wb") as out:
            write_bundle(region, system, out, originals=True)

    assert plain == again
    with zipfile.ZipFile(tmp_path / "whole.zip") as archive:
        brought = [name for name in archive.namelist() if "/originals/" in name]
        assert [archive.read(name) for name in brought] == [b"casas;2024\n"]
    (tmp_path / "plain.zip").write_bytes(plain)
    with zipfile.ZipFile(tmp_path / "plain.zip") as archive:
        names = archive.namelist()
    assert not [name for name in names if "/originals/" in name]
    assert not [name for name in names if name.endswith(".sqlite")]
    assert len(names) == len(set(names))
