"""Tables as CSV, JSON, Parquet and Data Package: point as decimal sign, empty where nothing is."""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from indicators.spreadsheet import harmless
from open_data.tables import TABLES, TableKind
from system import System

RIGHTS = (
    "Las cifras pertenecen a las instituciones que las publican; cada una lleva su fuente. "
    "Los cálculos, las definiciones y el programa SMD son de uso libre (MIT)."
)
_TYPES = {"b": "boolean", "i": "integer", "u": "integer", "f": "number"}


def to_csv(table: pd.DataFrame) -> str:
    """CSV with booleans `true|false` and text that no spreadsheet takes for a formula."""
    return _plain(table).map(_harmless).to_csv(index=False, lineterminator="\n")


def to_records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows for JSON; `None` where there is nothing."""
    plain = table.astype(object).where(table.notna(), None)
    return [
        {
            name: value.item() if isinstance(value, np.generic) else value
            for name, value in row.items()
        }
        for row in plain.to_dict("records")
    ]


def to_json(content: object) -> str:
    """JSON with words readable as they are."""
    return json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def to_parquet(table: pd.DataFrame, path: Path) -> None:
    """A Parquet file; columns without any value keep their type."""
    table.to_parquet(path, index=False)


def write_table(table: pd.DataFrame, path: Path) -> None:
    """A table in the format its file name ends in; `ValueError` for another ending."""
    match path.suffix.lower():
        case ".csv":
            path.write_text(to_csv(table), encoding="utf-8", newline="")
        case ".json":
            path.write_text(to_json(to_records(table)), encoding="utf-8")
        case ".parquet":
            to_parquet(table, path)
        case _:
            raise ValueError(path.suffix)


def export_files(system: System, style: str) -> Iterator[tuple[str, str]]:
    """Names and contents of an export: `csv`, `json` or `datapackage`."""
    made = {name: kind.make(system) for name, kind in TABLES.items()}
    for name, table in made.items():
        if style == "json":
            yield f"{name}.json", to_json(to_records(table))
        else:
            yield f"{name}.csv", to_csv(table)
    yield "definitions.json", to_json(system.scorecard.model_dump(mode="json"))
    yield "edition.json", to_json(edition_facts(system))
    if style == "datapackage":
        yield "datapackage.json", to_json(data_package(system, made))


def edition_facts(system: System) -> dict[str, Any]:
    """What identifies an edition: anyone who builds the same content gets the same digests."""
    edition = system.edition
    return {
        "name": edition.name,
        "created_at": edition.created_at.isoformat(),
        "year": edition.data_year,
        "hash": edition.hash,
        "parts": dict(edition.parts),
        "entry": edition.entry,
        "digest": edition.digest,
        "counts": dict(edition.counts),
    }


def data_package(system: System, made: Mapping[str, pd.DataFrame]) -> dict[str, Any]:
    """The description of the tables as a Frictionless Data Package."""
    region = system.scorecard.mission.region
    return {
        "name": f"smd-{region.lower().replace(' ', '-')}",
        "title": f"SMD {region}",
        "version": system.edition.name,
        "created": system.edition.created_at.isoformat(),
        "licenses": [{"name": "MIT", "title": RIGHTS}],
        "sources": [
            {"title": f"{source.institution}: {source.title}", "path": source.address}
            if source.address
            else {"title": f"{source.institution}: {source.title}"}
            for source in system.catalogue.sources.values()
        ],
        "resources": [_resource(TABLES[name], table) for name, table in made.items()],
    }


def _resource(kind: TableKind, table: pd.DataFrame) -> dict[str, Any]:
    return {
        "name": kind.name,
        "title": str(kind.title),
        "path": f"{kind.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [
                {"name": name, "type": _TYPES.get(table[name].dtype.kind, "string")}
                for name in table.columns
            ],
            "primaryKey": list(kind.key),
        },
    }


def to_zip(files: Iterator[tuple[str, str]]) -> bytes:
    """The files in one archive; equal files give equal bytes."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in files:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            archive.writestr(entry, text, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _plain(table: pd.DataFrame) -> pd.DataFrame:
    flags = [name for name in table.columns if table[name].dtype == bool]
    return table.assign(**{name: table[name].map({True: "true", False: "false"}) for name in flags})


def _harmless(value: object) -> object:
    return harmless(value) if isinstance(value, str) else value
