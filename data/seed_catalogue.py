"""The catalogue straight from the seeds, so that definitions can be checked before publishing."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet
from pathlib import Path

import duckdb

from data.catalogue_queries import read_catalogue
from data.importer import import_catalogue
from data.reader import Direct
from data.seed_files import read_seed_files
from data.seed_shapes import OBSERVATIONS
from data.staging import stage
from indicators.catalogue import Catalogue


def seed_catalogue(seeds: Path, *, units: AbstractSet[str] | None = None) -> Catalogue:
    """What an edition of these seeds would know, apart from the figures; bad rows are left out."""
    with duckdb.connect() as con:
        import_catalogue(read_seed_files(seeds), con, units=units)
        return read_catalogue(Direct(con))


def seed_totals(seeds: Path, variables: Collection[str]) -> frozenset[tuple[str, str, str]]:
    """Variable, place and period of every total of these variables in the file of figures."""
    if not variables:
        return frozenset()
    file = OBSERVATIONS.file
    staged = stage(OBSERVATIONS, file, read_seed_files(seeds).contents.get(file))
    columns = staged.columns or {}
    names = ("variable", "place", "period", "breakdown")
    rows = zip(*(columns.get(name, ()) for name in names), strict=True)
    return frozenset(
        (variable, place, period)
        for variable, place, period, breakdown in rows
        if not breakdown and variable in variables
    )
