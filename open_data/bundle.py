"""Everything anybody needs to verify the region on another computer, in one archive."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent
from typing import IO

from open_data.commands import chain_command, head_command
from region import Region, definition_files, record_files
from system import System

_HERE = Path(__file__).parent.parent
_ROOMS = (
    "access", "config", "data", "indicators", "intake", "open_data", "pages", "terminal", "ui",
)  # fmt: skip
_PROGRAM = {".py", ".sql", ".html", ".css", ".js", ".woff2", ".svg", ".png", ".txt", ".toml"}
_PAPERS = ("LICENSE", "NOTICE", "GLOSSARY.md")
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_READ_ME = "VERIFICAR.md"
_LOG = "data/ledger/log.jsonl"
_CODE = " " * 7

_INSTRUCTIONS = """\
# Cómo comprobar que nadie cambió nada

Edición {edition}, entrada {entry} de la bitácora.
Huella: `{digest}`

Compárela con la que alguien fotografió o copió en un acta. Si es otra, lo que sigue dice dónde.

## Sin ningún programa nuestro (Linux o macOS)

1. El contenido: las cifras y las definiciones, en texto.

       cd contenido
       sha256sum -c MANIFEST
       sha256sum MANIFEST

   La última línea es el `content` de la última entrada de la bitácora.

2. La cadena: cada línea de `data/ledger/log.jsonl` lleva en `previous` la huella de la línea
   anterior. La huella de la última línea es la que se publica.

{head_command}

   Y toda la cadena, línea por línea: escribe cuántas entradas se sostienen, con la huella de cada
   una. La que usted copió debe estar en la lista.

{chain_command}

## Con el programa (Python 3.11 o posterior)

       cd programa
       python3 -m venv entorno
       entorno/bin/pip install -r requirements.txt
       SMD_CONFIG=../config SMD_DATA=../data entorno/bin/python smd.py verify --published HUELLA

   Vuelve a calcular todo desde las semillas, las cargas y las definiciones, y lo dice en una línea.
   Si no confía en el programa de este archivo, use el de su repositorio público.

## Qué hay aquí

- `config/`: qué se mide y cómo se juzga, en YAML.
- `data/seeds/`: las cifras de partida, cada una con su fuente.
- `data/loads/`: cada carga confirmada: sus cifras, quién la propuso, por qué y de dónde.
- `data/ledger/log.jsonl`: la bitácora.
- `contenido/`: lo mismo puesto junto, como se publicó; `MANIFEST` tiene la huella de cada archivo.
- `programa/`: lo que calcula todo.
"""


def write_bundle(
    region: Region, system: System, out: IO[bytes], *, originals: bool = False
) -> None:
    """Write the archive; equal content gives equal bytes.

    With `originals` it also has the files of the loads as they were brought.
    """
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _members(region, system, originals=originals):
            archive.writestr(zipfile.ZipInfo(name, _EARLIEST), content, zipfile.ZIP_DEFLATED)


def bundle_bytes(region: Region, system: System) -> bytes:
    """The archive without the originals, for whoever asks for it over the network."""
    out = io.BytesIO()
    write_bundle(region, system, out)
    return out.getvalue()


def _members(region: Region, system: System, *, originals: bool) -> Iterator[tuple[str, bytes]]:
    edition = system.edition
    yield (
        _READ_ME,
        _INSTRUCTIONS.format(
            edition=edition.name,
            entry=edition.entry,
            digest=edition.digest,
            head_command=indent(head_command(_LOG), _CODE),
            chain_command=indent(chain_command(_LOG), _CODE),
        ).encode(),
    )
    for path in sorted(definition_files(region)):
        yield f"config/{path.relative_to(region.config).as_posix()}", path.read_bytes()
    for path in sorted(record_files(region, originals=originals)):
        yield f"data/{path.relative_to(region.data).as_posix()}", path.read_bytes()
    for name, content in system.content().items():
        yield f"contenido/{name}", content
    for path in sorted(_program()):
        yield f"programa/{path.relative_to(_HERE).as_posix()}", path.read_bytes()


def _program() -> Iterator[Path]:
    yield from _HERE.glob("*.py")
    yield from _HERE.glob("requirements*.txt")
    # Whoever installs the program may have left the papers out.
    yield from (path for name in _PAPERS if (path := _HERE / name).is_file())
    for room in _ROOMS:
        for path in (_HERE / room).rglob("*"):
            if path.suffix in _PROGRAM and not {"store", "__pycache__"}.intersection(path.parts):
                yield path
