"""Territories form one tree: a whole, its parts, and nothing beside it."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from data.seed_rules import Checked, cell, says, where
from indicators.message import N_, Message
from indicators.period import parse_period
from indicators.problem import Problem, nearest


def check_tree(checked: Checked) -> Checked:
    """Leave out territories without a known parent, in a circle, beside the root, or ended early.

    What lies in a territory that is left out is left out too. The accepted rows come parents
    before children.
    """
    if checked.staged.refused:
        return checked
    staged = checked.staged
    rows = {cell(staged, row, "territory"): row for row in checked.accepted}
    parents = {name: cell(staged, row, "parent") for name, row in rows.items()}
    bad = {
        row: _ends_early(checked, row) for row in checked.accepted if _runs_backwards(checked, row)
    }
    roots = [name for name, parent in parents.items() if not parent and rows[name] not in bad]
    for name in roots[1:]:
        bad[rows[name]] = _second_root(checked, rows[name], roots[0])
    order = list(_from_the_root(roots[:1], parents, {name for name in rows if rows[name] in bad}))
    reached = set(order)
    for name, row in rows.items():
        if name not in reached and row not in bad:
            bad[row] = _unreached(checked, row, parents)
    kept = checked.without(bad)
    return Checked(staged, [rows[name] for name in order], kept.problems, kept.waiting)


def check_names(places: Checked, territories: AbstractSet[str]) -> Checked:
    """Leave out named places that bear the id of a territory."""
    if places.staged.refused:
        return places
    bad = {
        row: Problem(
            where(places.staged, row, "place"),
            says("place", cell(places.staged, row, "place")),
            N_("Un lugar con nombre propio no lleva el código de un territorio."),
            N_("Dé otro identificador al lugar o quite la fila."),
        )
        for row in places.accepted
        if cell(places.staged, row, "place") in territories
    }
    return places.without(bad)


def _from_the_root(level: list[str], parents: Mapping[str, str], barred: set[str]) -> Iterator[str]:
    while level:
        yield from level
        above = set(level)
        level = [name for name, parent in parents.items() if parent in above and name not in barred]


def _runs_backwards(checked: Checked, row: int) -> bool:
    start, end = (cell(checked.staged, row, name) for name in ("valid_from", "valid_to"))
    return bool(start and end) and parse_period(end).end <= parse_period(start).start


def _ends_early(checked: Checked, row: int) -> Problem:
    return Problem(
        where(checked.staged, row, "valid_to"),
        says("valid_to", cell(checked.staged, row, "valid_to")),
        N_("Un territorio termina después de empezar."),
        N_("Revise «valid_from» y «valid_to»."),
    )


def _second_root(checked: Checked, row: int, root: str) -> Problem:
    return Problem(
        where(checked.staged, row, "parent"),
        says("parent", ""),
        N_("Un solo territorio, el que contiene a todos, va sin «parent»."),
        N_("Escriba el territorio que lo contiene; el mayor es «{root}».", root=root),
    )


def _unreached(checked: Checked, row: int, parents: Mapping[str, str]) -> Problem:
    parent = cell(checked.staged, row, "parent")
    rule = N_("El territorio que contiene a otro está en territories.csv.")
    advice: Message
    if parent not in parents:
        rejected = parent in checked.ids.rejected
        advice = (
            N_("Corrija primero la fila de «{name}», que fue rechazada.", name=parent)
            if rejected
            else nearest(parent, parents.keys() - {cell(checked.staged, row, "territory")})
        )
    elif _in_circle(parent, parents):
        rule = N_("Ningún territorio se contiene a sí mismo, tampoco a través de otros.")
        advice = N_("Revise «parent» en estas filas: {names}.", names=_circle(parent, parents))
    else:
        advice = N_("Corrija primero la fila de «{name}», que fue rechazada.", name=parent)
    return Problem(where(checked.staged, row, "parent"), says("parent", parent), rule, advice)


def _path(name: str, parents: Mapping[str, str]) -> list[str]:
    path: list[str] = []
    while name in parents and name not in path:
        path.append(name)
        name = parents[name]
    return [*path, name]


def _in_circle(name: str, parents: Mapping[str, str]) -> bool:
    return _path(name, parents)[-1] in parents


def _circle(name: str, parents: Mapping[str, str]) -> str:
    path = _path(name, parents)
    return ", ".join(path[path.index(path[-1]) : -1])
