"""The workbook to be filled in by whoever has figures and no file."""

from data.importers.template import Named, write_template
from indicators.catalogue import Catalogue


def blank_template(catalogue: Catalogue) -> bytes:
    """Our XLSX, with lists of the variables and places there are."""
    return write_template(
        [Named(one.id, one.name) for one in catalogue.variables.values()],
        [Named(place, one.name) for place, one in catalogue.geography.places.items()],
    )
