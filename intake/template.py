"""The workbook to be filled in by whoever has figures and no file."""

from data.importers.template import Named, write_template
from indicators.catalogue import Catalogue
from indicators.territory import Territory


def blank_template(catalogue: Catalogue) -> bytes:
    """Our XLSX, with lists of the variables and places there are."""
    return write_template(
        [
            Named(one.id, f"{one.name} ({one.unit_published or one.unit})")
            for one in catalogue.variables.values()
        ],
        [
            # The region, a province and a district may share a name.
            Named(place, f"{one.name} ({one.level if isinstance(one, Territory) else one.kind})")
            for place, one in catalogue.geography.places.items()
        ],
    )
