"""The catalogue straight from the seeds, so that definitions can be checked before publishing."""

from collections.abc import Set as AbstractSet
from pathlib import Path

import duckdb

from data.catalogue_queries import read_catalogue
from data.importer import import_catalogue
from data.reader import Direct
from data.seed_files import read_seed_files
from indicators.catalogue import Catalogue


def seed_catalogue(seeds: Path, *, units: AbstractSet[str] | None = None) -> Catalogue:
    """What an edition of these seeds would know, apart from the figures; bad rows are left out."""
    with duckdb.connect() as con:
        import_catalogue(read_seed_files(seeds), con, units=units)
        return read_catalogue(Direct(con))
