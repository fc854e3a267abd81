"""From seed files to tables: stage as text, check, refuse rows one by one, type, store."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np

from data.development_rules import check_high, check_years
from data.observation_rules import check_keys
from data.seed_files import SeedFiles
from data.seed_rules import Checked, Ids, check_rows
from data.seed_shapes import (
    CATALOGUE,
    DEVELOPMENT_FIGURES,
    DEVELOPMENT_PHASES,
    DEVELOPMENTS,
    OBSERVATIONS,
    PLACES,
    TERRITORIES,
    TYPED,
    Shape,
)
from data.staging import Staged, stage
from data.territory_rules import check_names, check_tree
from indicators.message import N_, Message
from indicators.problem import Problem

Progress = Callable[[float, Message], None]
"""Told how much is done, from 0 to 1, and what is being done."""


@dataclass(frozen=True)
class Imported:
    """What an import found wrong; `lost` names the essential files of which nothing came in."""

    problems: tuple[Problem, ...]
    rejected: int
    lost: tuple[str, ...]


def import_catalogue(
    seeds: SeedFiles, con: duckdb.DuckDBPyConnection, *, units: AbstractSet[str] | None
) -> Imported:
    """Fill an empty database with everything but the figures."""
    checked = _store_catalogue(seeds, con, units, lambda _part, _what: None)
    return _summary(list(checked.values()))


def import_seeds(
    seeds: SeedFiles,
    con: duckdb.DuckDBPyConnection,
    *,
    units: AbstractSet[str] | None,
    progress: Progress,
    overlay: Callable[[], None] = lambda: None,
) -> Imported:
    """Fill an empty database; a bad row or file is left out with its problems, the rest enters.

    `overlay` is called when the figures of the seeds are staged, before they are laid down.
    """
    checked = _store_catalogue(seeds, con, units, lambda part, what: progress(0.3 * part, what))
    progress(0.3, N_("Leyendo las cifras…"))
    known = {file: found.ids for file, found in checked.items()}
    figures = check_rows(_stage(OBSERVATIONS, seeds), known, units)
    progress(0.6, N_("Buscando cifras repetidas o contradictorias…"))
    _store(figures, con)
    figures = check_keys(figures, con)
    progress(0.7, N_("Agregando las cargas confirmadas…"))
    overlay()
    progress(0.8, N_("Ordenando las cifras…"))
    con.execute(_script("observation.sql"))
    progress(1.0, N_("Semillas cargadas."))
    return _summary([*checked.values(), figures])


def _script(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _store_catalogue(
    seeds: SeedFiles,
    con: duckdb.DuckDBPyConnection,
    units: AbstractSet[str] | None,
    progress: Progress,
) -> Mapping[str, Checked]:
    # Without it the type of a column of texts is guessed from a sample of its cells.
    con.execute("SET pandas_analyze_sample = 0")
    con.execute(_script("schema.sql"))
    checked: dict[str, Checked] = {}
    for number, shape in enumerate(CATALOGUE):
        progress(number / len(CATALOGUE), N_("Leyendo {file}…", file=shape.file))
        known: dict[str, Ids] = {file: found.ids for file, found in checked.items()}
        found = check_rows(_stage(shape, seeds), known, units)
        if shape is TERRITORIES:
            found = check_tree(found)
        elif shape is PLACES:
            found = check_names(found, known[TERRITORIES.file].valid)
        elif shape in {DEVELOPMENTS, DEVELOPMENT_PHASES}:
            found = check_years(found, needed=shape is DEVELOPMENT_PHASES)
        elif shape is DEVELOPMENT_FIGURES:
            found = check_high(found)
        _store(found, con)
        checked[shape.file] = found
    return checked


def _stage(shape: Shape, seeds: SeedFiles) -> Staged:
    return stage(shape, f"{seeds.label}/{shape.file}", seeds.contents.get(shape.file))


def _store(checked: Checked, con: duckdb.DuckDBPyConnection) -> None:
    """Store the accepted rows; the table's own types read the texts."""
    staged = checked.staged
    if staged.columns is None or not checked.accepted:
        return
    rows = np.asarray(checked.accepted)
    seed = {"line": np.asarray(staged.lines, dtype=np.int32)[rows]}
    for column in staged.shape.columns:
        texts = np.array(staged.columns[column.name], dtype=object)[rows]
        if column.kind in TYPED:
            texts[texts == ""] = None
        seed[column.name] = texts
    con.register("seed", seed)
    con.execute(staged.shape.insert)
    con.unregister("seed")


def _summary(checked: Sequence[Checked]) -> Imported:
    return Imported(
        problems=tuple(
            problem
            for found in checked
            for problem in sorted(found.problems, key=lambda problem: problem.where.line or 0)
        ),
        rejected=sum(found.rejected for found in checked),
        lost=tuple(
            found.staged.shape.file
            for found in checked
            if found.staged.refused and found.staged.shape.essential
        ),
    )
