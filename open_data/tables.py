"""Everything an edition holds, as tables anyone can open."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from types import MappingProxyType
from typing import Any

import pandas as pd

from indicators.association import Association
from indicators.development import Development, DevelopmentFigure, DevelopmentPhase
from indicators.figure import Figure
from indicators.message import N_, Message
from indicators.rollup import Node, Rollup
from indicators.territory import NamedPlace, Territory
from open_data.freshness_table import freshness_table
from open_data.impact_tables import components_table, effects_table, impacts_table
from system import System

ROLLUP_COLUMNS = (
    "level", "id", "parent", "horizon", "weight", "score", "status", "with_verdict", "total",
    "coverage", "contribution",
)  # fmt: skip


@dataclass(frozen=True)
class TableKind:
    """A table of the open data: its name, what it holds, its key, and how it is made."""

    name: str
    title: Message
    key: tuple[str, ...]
    make: Callable[[System], pd.DataFrame]


def rollup_table(rollups: Iterable[Rollup]) -> pd.DataFrame:
    """One line per node and horizon; numbers unrounded, `None` where there are none."""
    rows = [_node_row(node, rollup.horizon) for rollup in rollups for node in rollup.nodes]
    table = pd.DataFrame(rows, columns=list(ROLLUP_COLUMNS))
    return table.astype(dict.fromkeys(("weight", "score", "coverage", "contribution"), "float64"))


def _node_row(node: Node, horizon: str) -> Sequence[Any]:
    return [
        node.tier.value, node.id, node.parent, horizon, node.weight, node.score, node.status,
        len(node.entering), len(node.counted), node.coverage, node.contribution,
    ]  # fmt: skip


def region_rollup(
    system: System, place: str | None = None, as_of: int | None = None
) -> pd.DataFrame:
    """The roll-up of a place (the whole region when none is given) for every horizon."""
    root = system.catalogue.geography.root.id
    return rollup_table(
        system.rollup(place or root, horizon.id, as_of) for horizon in system.scorecard.horizons
    )


def _observations(system: System) -> pd.DataFrame:
    figures = system.repository.figures(sorted(system.catalogue.variables))
    return pd.DataFrame(
        [
            _figure_row(found, preferred=found is figure)
            for figure in figures
            for found in (figure, *figure.others)
        ],
        columns=[
            "variable", "breakdown", "place", "period", "value", "value_published", "sources",
            "confidence", "rank", "preferred", "evidence", "note",
        ],
    )  # fmt: skip


def _figure_row(figure: Figure, *, preferred: bool) -> Sequence[Any]:
    return [
        figure.variable, figure.breakdown, figure.place, figure.period, figure.value,
        figure.value_text, ";".join(figure.sources), figure.confidence, figure.rank, preferred,
        figure.evidence, figure.note,
    ]  # fmt: skip


def _records(kind: type, items: Iterable[Any]) -> pd.DataFrame:
    return pd.DataFrame(
        [asdict(item) for item in items], columns=[field.name for field in fields(kind)]
    )


def _associations(system: System) -> pd.DataFrame:
    rows = [
        _association_row(link.cause, link.effect, found)
        for link in system.scorecard.links
        if (found := system.associations[link.id]) is not None
    ]
    return pd.DataFrame(
        rows, columns=["cause", "effect", "finding", "n", "rho", "p_value", "years"]
    )


def _association_row(cause: str, effect: str, found: Association) -> Sequence[Any]:
    years = ";".join(map(str, found.years))
    return [cause, effect, found.finding.value, found.n, found.rho, found.p_value, years]


def _from_catalogue(name: str) -> Callable[[System], pd.DataFrame]:
    def make(system: System) -> pd.DataFrame:
        found = getattr(system.catalogue, name)
        items = list(found.values() if isinstance(found, Mapping) else found)
        return _records(type(items[0]), items) if items else pd.DataFrame()

    return make


def _developments(system: System) -> pd.DataFrame:
    names = [field.name for field in fields(Development) if field.name not in {"phases", "figures"}]
    rows = [
        [getattr(development, name) for name in names]
        for development in system.catalogue.developments.values()
    ]
    return _with_years(pd.DataFrame(rows, columns=names), "start_year", "end_year")


def _phases(system: System) -> pd.DataFrame:
    table = _parts(system, DevelopmentPhase, lambda development: development.phases)
    return _with_years(table, "start", "end")


def _figures(system: System) -> pd.DataFrame:
    table = _parts(system, DevelopmentFigure, lambda development: development.figures)
    return table.astype({"value": "float64", "high": "float64"})


def _parts(
    system: System, kind: type, parts: Callable[[Development], Iterable[Any]]
) -> pd.DataFrame:
    names = [field.name for field in fields(kind)]
    rows = [
        [development.id, *(getattr(part, name) for name in names)]
        for development in system.catalogue.developments.values()
        for part in parts(development)
    ]
    return pd.DataFrame(rows, columns=["development", *names])


def _with_years(table: pd.DataFrame, *names: str) -> pd.DataFrame:
    """Years as whole numbers, also where one is missing."""
    return table.astype(dict.fromkeys(names, "Int64"))


TABLES: Mapping[str, TableKind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            TableKind(
                "results",
                N_("Valores, metas y estados de cada indicador, por lugar y periodo"),
                ("indicator_id", "territory", "period", "breakdown"),
                lambda system: system.results(),
            ),
            TableKind(
                "rollup",
                N_("Cómo se suman los estados hasta la misión, para toda la región"),
                ("level", "id", "parent", "horizon"),
                region_rollup,
            ),
            TableKind(
                "observations",
                N_("Cifras publicadas, con fuente, confianza y evidencia"),
                ("variable", "breakdown", "place", "period", "rank", "sources"),
                _observations,
            ),
            TableKind("sources", N_("Fuentes"), ("id",), _from_catalogue("sources")),
            TableKind(
                "variables", N_("Variables del repositorio"), ("id",), _from_catalogue("variables")
            ),
            TableKind(
                "freshness",
                N_("Hasta cuándo se conoce cada variable y desde cuándo toca la siguiente"),
                ("variable",),
                freshness_table,
            ),
            TableKind(
                "territories",
                N_("Territorios"),
                ("id",),
                lambda system: _records(Territory, system.catalogue.geography.territories),
            ),
            TableKind(
                "places",
                N_("Otros lugares con nombre"),
                ("id",),
                lambda system: _records(NamedPlace, system.catalogue.geography.named),
            ),
            TableKind(
                "limits", N_("Límites y estándares"), ("id", "since"), _from_catalogue("limits")
            ),
            TableKind(
                "plan_targets", N_("Metas de planes"), ("id",), _from_catalogue("plan_targets")
            ),
            TableKind(
                "developments",
                N_("Desarrollos: minas, represas, plantas, puertos y carreteras"),
                ("id",),
                _developments,
            ),
            TableKind(
                "development_phases",
                N_("Fases de los desarrollos, con sus años"),
                ("development", "phase"),
                _phases,
            ),
            TableKind(
                "development_figures",
                N_("Lo publicado de cada desarrollo; las cifras que se contradicen van juntas"),
                ("development", "attribute", "value", "unit", "source"),
                _figures,
            ),
            TableKind(
                "components",
                N_("Impactos acumulativos: lo que se valora, dónde y hasta cuándo se mira"),
                ("id",),
                components_table,
            ),
            TableKind(
                "effects",
                N_("Impactos acumulativos: qué le hace cada desarrollo a lo que se valora"),
                ("component", "id"),
                effects_table,
            ),
            TableKind(
                "impacts",
                N_("Impactos acumulativos: cada parte de cada total, por año y escenario"),
                ("component", "scenario", "year", "development", "phase"),
                impacts_table,
            ),
            TableKind(
                "cautions",
                N_("Advertencias"),
                ("id", "variable", "place"),
                _from_catalogue("cautions"),
            ),
            TableKind(
                "associations",
                N_("Qué dicen los datos de cada enlace: asociación, no causa"),
                ("cause", "effect"),
                _associations,
            ),
        )
    }
)
