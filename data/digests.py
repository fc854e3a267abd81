"""Digests of content: equal for equal content, whatever the file's bytes, its day or its folder."""

import hashlib
from pathlib import Path

import duckdb

_ROWS = {
    "territory": "SELECT to_json(t) FROM (FROM territory SELECT * EXCLUDE (line)) t ORDER BY 1",
    "named_place": "SELECT to_json(t) FROM (FROM named_place SELECT * EXCLUDE (line)) t ORDER BY 1",
    "source": "SELECT to_json(t) FROM (FROM source SELECT * EXCLUDE (line)) t ORDER BY 1",
    "variable": "SELECT to_json(t) FROM (FROM variable SELECT * EXCLUDE (line)) t ORDER BY 1",
    "limit_entry": "SELECT to_json(t) FROM (FROM limit_entry SELECT * EXCLUDE (line)) t ORDER BY 1",
    "plan_target": "SELECT to_json(t) FROM (FROM plan_target SELECT * EXCLUDE (line)) t ORDER BY 1",
    "development": "SELECT to_json(t) FROM (FROM development SELECT * EXCLUDE (line)) t ORDER BY 1",
    "development_phase": """
        SELECT to_json(t) FROM (FROM development_phase SELECT * EXCLUDE (line)) t ORDER BY 1
    """,
    "development_figure": """
        SELECT to_json(t) FROM (FROM development_figure SELECT * EXCLUDE (line)) t ORDER BY 1
    """,
    "caution": "SELECT to_json(t) FROM (FROM caution SELECT * EXCLUDE (line)) t ORDER BY 1",
    "observation": """
        SELECT to_json(t)
        FROM (SELECT * EXCLUDE (line, value, preferred) FROM observation) t
        ORDER BY ALL
    """,
}
"""Each row as JSON. Left out: where it stood in its file, and what follows from the rest."""

_CHUNK = 50_000


def data_digest(con: duckdb.DuckDBPyConnection) -> str:
    """SHA-256 of every table's name and its rows as sorted lines of JSON."""
    total = hashlib.sha256()
    for table, query in _ROWS.items():
        total.update(f"{table}\n".encode())
        found = con.execute(query)
        while rows := found.fetchmany(_CHUNK):
            total.update("".join(f"{row}\n" for (row,) in rows).encode())
    return total.hexdigest()


def text_digest(*texts: str) -> str:
    """SHA-256 of texts, with their borders."""
    total = hashlib.sha256()
    for text in texts:
        content = text.encode()
        total.update(f"{len(content)}\n".encode())
        total.update(content)
    return total.hexdigest()


def file_digest(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
