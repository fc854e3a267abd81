"""Components, developments and effects that are made up, for measuring time only."""

import random
from collections.abc import Mapping

from indicators.definition.component import Component, ImpactSettings
from indicators.definition.impact import DevelopmentStatus, Significance
from indicators.development import Development

SETTINGS = ImpactSettings.model_validate(
    {
        "near": 0.9,
        "trend": 0.05,
        "minimum_quantified": 0.5,
        "draws": 10_000,
        "seed": 1,
        "classes": tuple({"id": c, "name": c.value, "meaning": c.value} for c in Significance),
    }
)

FIRST_YEAR = 2010


def developments(count: int) -> Mapping[str, Development]:
    """Developments of every status in turn."""
    statuses = list(DevelopmentStatus)
    found = [
        Development(
            f"development_{number}", str(number), "mine", statuses[number % len(statuses)], "",
            None, None, "", "", "", "",
        )
        for number in range(count)
    ]  # fmt: skip
    return {development.id: development for development in found}


def components(count: int, developed: int, years: int) -> list[Component]:
    """Components on each of which every development has one effect, of a size of its own."""
    return [_component(number, developed, years) for number in range(count)]


def _component(number: int, developed: int, years: int) -> Component:
    chance = random.Random(number)
    return Component.model_validate(
        {
            "id": f"component_{number}",
            "name": "x",
            "short": "x",
            "question": "x",
            "kind": "environmental",
            "quantity": "pressure",
            "unit": "hm3_per_year",
            "decimals": 1,
            "desired": "maintain",
            "desired_reason": "x",
            "plain": {"today": "{value}", "future": "{value}"},
            "boundary": {
                "space": "x",
                "territories": ["18"],
                "since": FIRST_YEAR,
                "until": FIRST_YEAR + years - 1,
            },
            "no_limit": "x",
            "effects": [_effect(effect, years, chance) for effect in range(developed)],
            "interactions": [_interaction("one", (0, 1)), _interaction("two", (2, 3))],
            "measures": [_measure("less", (4, 5))],
        }
    )


def _effect(number: int, years: int, chance: random.Random) -> dict[str, object]:
    size = chance.uniform(1, 100)
    return {
        "id": f"effect_{number}",
        "development": f"development_{number}",
        "phase": "operation",
        "sign": "-",
        "magnitude": {
            "basis": "expert",
            "body": "x",
            "date": "2026-01-01",
            "low": size * 0.8,
            "central": size,
            "high": size * 1.3,
        },
        "pathway": "x",
        "start": FIRST_YEAR + chance.randrange(years),
        "ramp": chance.randrange(6),
    }


_SOURCE = {"basis": "expert", "source": "x", "date": "2026-01-01"}


def _interaction(name: str, effects: tuple[int, int]) -> dict[str, object]:
    return {
        "id": name,
        "kind": "synergistic",
        "effects": [f"effect_{number}" for number in effects],
        "hypothesis": "x",
        "strength": {"low": 0.1, "central": 0.2, "high": 0.3, **_SOURCE},
    }


def _measure(name: str, effects: tuple[int, int]) -> dict[str, object]:
    return {
        "id": name,
        "name": "x",
        "kind": "reduce",
        "effects": [f"effect_{number}" for number in effects],
        "reduction": {"low": 0.1, "central": 0.2, "high": 0.3, **_SOURCE},
        "since": FIRST_YEAR + 10,
        "responsible": "x",
        "state": "done",
        "source": "x",
    }
