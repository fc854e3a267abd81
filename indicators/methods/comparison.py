"""Our verdict beside those of other methods, on one common scale."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from indicators.message import N_, Message
from indicators.methods import bsc_designer, cascade, escap, eurostat, goal_red_flag, statcan
from indicators.methods.case import Case, Category, Outcome, Scale


@dataclass(frozen=True)
class Method:
    """A method of others: id, name for people, verdict on a case, and its categories."""

    id: str
    name: Message
    judge: Callable[[Case], Outcome]
    categories: Mapping[str, Category]


METHODS: tuple[Method, ...] = (
    Method(statcan.METHOD, N_("Open SDG (Canadá)"), statcan.judge, statcan.CATEGORIES),
    Method(eurostat.METHOD, N_("Eurostat, según Eustat"), eurostat.judge, eurostat.CATEGORIES),
    Method(escap.METHOD, N_("Comisiones regionales ONU"), escap.judge, escap.CATEGORIES),
    Method(
        goal_red_flag.METHOD,
        N_("Spider Impact (bandera roja: línea base)"),
        goal_red_flag.judge,
        goal_red_flag.CATEGORIES,
    ),
    Method(bsc_designer.METHOD, N_("BSC Designer"), bsc_designer.judge, bsc_designer.CATEGORIES),
    Method(cascade.METHOD, N_("Cascade"), cascade.judge, cascade.CATEGORIES),
)
"""In the order in which they are compared and shown: public statistics first, then products."""

OURS: Mapping[str, Scale] = MappingProxyType(
    {
        "logrado": "good",
        "en_camino": "good",
        "avanza_lento": "slow",
        "rezagado": "bad",
        "retrocede": "bad",
        "no_logrado": "bad",
        "en_linea_base": "none",
        "informativo": "none",
        "sin_dato": "none",
        "desactualizado": "none",
        "sin_meta": "none",
        "sin_linea_base": "none",
    }
)
"""Our verdicts on the common scale."""

_METHODS_BY_ID: Mapping[str, Method] = MappingProxyType({method.id: method for method in METHODS})


@dataclass(frozen=True)
class Agreement:
    """One method's outcome on the common scale, and whether it says what we say.

    `agrees` is None where either side gives no verdict: there is nothing to compare.
    """

    outcome: Outcome
    label: Message
    scale: Scale
    agrees: bool | None


def compare(case: Case) -> tuple[Outcome, ...]:
    """The outcome of every method, in the order of `METHODS`.

    Baseline and target become each method's own inputs: base year and target for the growth
    methods, base and target for the UN index, **red flag = baseline and goal = target** for
    Spider Impact, baseline and target for BSC Designer and Cascade.
    """
    return tuple(method.judge(case) for method in METHODS)


def agreement(our_category: str, outcomes: Iterable[Outcome]) -> tuple[Agreement, ...]:
    """Each outcome beside our verdict (`logrado`, `en_camino` …), in the order given.

    Raises KeyError for a verdict, method or category that does not exist.
    """
    ours = OURS[our_category]
    return tuple(_set_beside(ours, outcome) for outcome in outcomes)


def _set_beside(ours: Scale, outcome: Outcome) -> Agreement:
    category = _METHODS_BY_ID[outcome.method].categories[outcome.category]
    comparable = "none" not in (ours, category.scale)
    agrees = ours == category.scale if comparable else None
    return Agreement(outcome, category.label, category.scale, agrees)
