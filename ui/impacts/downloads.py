"""Cumulative impacts as files to take home; numbers unrounded."""

from collections.abc import Sequence

from indicators.impacts.assessment import ImpactAssessment
from indicators.impacts.scenario import SCENARIOS, Scenario

_BYTE_ORDER_MARK = "\ufeff"


def impact_file(
    impacts: ImpactAssessment,
    components: Sequence[str],
    scenarios: Sequence[Scenario] = SCENARIOS,
    development: str | None = None,
) -> bytes:
    """Every part of these totals as CSV, or the rows of one development alone.

    Spreadsheets read its accents, and take no text of it for a formula.
    """
    # pandas takes half a second to import and no screen needs it
    from open_data.impact_tables import impact_table  # noqa: PLC0415
    from open_data.writing import to_csv  # noqa: PLC0415

    table = impact_table(impacts, components=components, scenarios=scenarios)
    if development is not None:
        table = table[table["development"] == development]
    return (_BYTE_ORDER_MARK + to_csv(table)).encode()
