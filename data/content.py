"""The whole content of an edition as plain files: what is digested, exported and checked.

Every table is one CSV file in UTF-8 with sorted rows, the definitions are one JSON file. The
manifest is what `sha256sum *` prints of them, and its own SHA-256 is the digest of the content.
"""

import hashlib
import tempfile
from collections.abc import Mapping
from pathlib import Path

import duckdb

from data.confinement import CONFIG, confine, quoted
from data.digests import file_digest

DEFINITIONS = "definitions.json"
MANIFEST = "MANIFEST"

_TABLES = {
    "territories.csv": "FROM territory SELECT * EXCLUDE (line) ORDER BY ALL",
    "places.csv": "FROM named_place SELECT * EXCLUDE (line) ORDER BY ALL",
    "sources.csv": "FROM source SELECT * EXCLUDE (line) ORDER BY ALL",
    "variables.csv": "FROM variable SELECT * EXCLUDE (line) ORDER BY ALL",
    "limits.csv": "FROM limit_entry SELECT * EXCLUDE (line) ORDER BY ALL",
    "plan_targets.csv": "FROM plan_target SELECT * EXCLUDE (line) ORDER BY ALL",
    "developments.csv": "FROM development SELECT * EXCLUDE (line) ORDER BY ALL",
    "development_phases.csv": "FROM development_phase SELECT * EXCLUDE (line) ORDER BY ALL",
    "development_figures.csv": "FROM development_figure SELECT * EXCLUDE (line) ORDER BY ALL",
    "cautions.csv": "FROM caution SELECT * EXCLUDE (line) ORDER BY ALL",
    # Written sorted by key and kept in that order: sorting it again would cost as much as the rest.
    "observations.csv": "FROM observation SELECT * EXCLUDE (line, load)",
}
"""Each file and the rows in it. Left out: where a row stood in the file it came from."""


def write_content(con: duckdb.DuckDBPyConnection, folder: Path) -> Mapping[str, str]:
    """Write the files and the manifest into an empty folder; the SHA-256 of each by name.

    The connection must be allowed to write there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    digests = {}
    for name, query in _TABLES.items():
        path = folder / name
        con.execute(f"COPY ({query}) TO {quoted(path)} (FORMAT csv, HEADER)")
        digests[name] = file_digest(path)
    ((definitions,),) = con.execute("SELECT body FROM definitions").fetchall()
    path = folder / DEFINITIONS
    path.write_bytes(definitions.encode())
    digests[DEFINITIONS] = file_digest(path)
    (folder / MANIFEST).write_bytes(manifest(digests).encode())
    return digests


def read_content(edition: Path) -> Mapping[str, bytes]:
    """The files of an edition by name, with the manifest; duckdb.Error if it is damaged."""
    with (
        tempfile.TemporaryDirectory(prefix="smd-") as folder,
        duckdb.connect(config=dict(CONFIG)) as con,
    ):
        con.execute(f"ATTACH {quoted(edition)} AS edition (READ_ONLY)")
        con.execute("USE edition")
        confine(con, Path(folder))
        write_content(con, Path(folder))
        return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}


def manifest(digests: Mapping[str, str]) -> str:
    """A line for each file, as `sha256sum` writes and checks them."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))


def content_digest(digests: Mapping[str, str]) -> str:
    """The one digest that stands for all of them: that of the manifest."""
    return hashlib.sha256(manifest(digests).encode()).hexdigest()
