"""Invented figures of any size, for timing only; the product never shows them."""

from collections.abc import Iterable

import numpy as np

from indicators.catalogue import Catalogue
from indicators.definition.indicator import Indicator
from indicators.definition.scorecard import Scorecard
from indicators.identity import PlaceId
from indicators.observation import Observations
from indicators.territory import Geography, Territory

SEED = 7


def geography(districts: int) -> Geography:
    """One region with some districts."""
    root = Territory(PlaceId("00"), "Todo", "region", None)
    parts = [
        Territory(PlaceId(f"{n:06d}"), f"Distrito {n}", "distrito", root.id)
        for n in range(1, districts + 1)
    ]
    return Geography((root, *parts))


def observations(places: Iterable[str], variables: int, years: range) -> Observations:
    """A figure for every variable, place and year."""
    places = list(places)
    shape = (variables, len(places), len(years))
    v, p, t = (axis.ravel() for axis in np.indices(shape))
    value = np.random.default_rng(SEED).uniform(10, 100, v.size)
    return Observations(
        [f"v{n:03d}" for n in range(variables)], [""], places, [str(year) for year in years],
        v, np.zeros(v.size, np.int8), p, t, np.zeros(v.size, np.int8), value,
    )  # fmt: skip


def scorecard(
    model: Scorecard, formulas: Iterable[str], level: str, years: range, horizons: int
) -> Scorecard:
    """A scorecard of ratios that keeps the strategy of a real one."""
    base = str(years[len(years) // 2])
    chosen = model.horizons[-horizons:]
    made = [
        Indicator.model_validate(
            {
                "id": f"i{n:03d}", "name": f"Indicador {n}", "question": "¿?",
                "plain": {"value": "{value}", "gap": "sin dato"},
                "objective": model.objectives[n % len(model.objectives)].id,
                "unit": "percent", "direction": "increase", "direction_reason": "—",
                "formula": formula, "decimals": 1, "plain_decimals": 0, "frequency": "yearly",
                "levels": [level], "owner": "—", "limits": "—", "baseline": {"period": base},
                "targets": [
                    {
                        "horizon": horizon.id, "each": [level],
                        "basis": {
                            "kind": "gap_share", "share": 0.5,
                            "reference": {"kind": "scale_end", "value": 1000, "scale": "—"},
                        },
                    }
                    for horizon in chosen
                ],
            }
        )
        for n, formula in enumerate(formulas)
    ]  # fmt: skip
    return model.model_copy(
        update={"indicators": tuple(made), "variables": (), "links": (), "horizons": chosen}
    )


def catalogue(places: Geography) -> Catalogue:
    """A repository that knows the places and nothing else."""
    return Catalogue(places, {}, {}, (), {}, ())
