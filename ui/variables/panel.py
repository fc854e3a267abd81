"""Everything known of one variable, for the panel that opens when it is chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.catalogue import Caution
from indicators.definition.variable import Variable
from system import System
from ui.language import gettext as _
from ui.navigation import address
from ui.parts.aggregation_words import CUMULATIVE, TERRITORY_RULES, TIME_RULES, UNDECLARED
from ui.parts.paging import Sheet, turn_to
from ui.quantities import show_period
from ui.saying import say
from ui.sentences import capital, place_phrase
from ui.variables.figures import FigureRow, Line, Origin, figure_rows, join_origins
from ui.variables.lines import VariableLine
from ui.variables.listing import amount_words
from ui.variables.query import Query, axis_names
from ui.variables.years import years_words

PAGE = 60


@dataclass(frozen=True)
class CautionWords:
    """A warning, and of which places and years it speaks; empty where of all."""

    text: str
    scope: str


@dataclass(frozen=True)
class Panel:
    """The variable that is open."""

    facts: tuple[tuple[str, str], ...]
    rules: tuple[str, ...]
    used_in: tuple[tuple[str, str], ...]
    cautions: tuple[CautionWords, ...]
    figures: Sheet[Line]
    groups: tuple[tuple[Origin, Sequence[FigureRow]], ...]
    unit: str
    to_confirm: bool
    institution: str
    note: str
    close: str


def open_variable(
    system: System, line: VariableLine, query: Query, kept: Mapping[str, str | int]
) -> Panel:
    """The panel of a variable; `kept` is what every link keeps."""
    entry = system.catalogue.variables[line.id]
    unit = system.scorecard.unit[entry.unit].label if entry.unit in system.scorecard.unit else ""
    parameters = {**kept, **query.address}
    rows = list(figure_rows(system, system.repository.figures(line.id)))
    sheet = turn_to(
        rows, query.sheet, PAGE,
        lambda number: address("variables", {**parameters, "variable": line.id, "hoja": number}),
    )  # fmt: skip
    return Panel(
        facts=_facts(system, line, unit or entry.unit_published),
        rules=semantics_words(system, system.scorecard.variable.get(line.id)),
        used_in=tuple(
            (indicator.name, address("indicador", {**kept, "indicador": indicator.id}))
            for indicator in line.used_in
        ),
        cautions=_cautions(system, line.id),
        figures=sheet,
        groups=tuple(join_origins(sheet.items)),
        unit=unit or entry.unit_published,
        to_confirm=line.confirmed is False,
        institution=", ".join(line.institutions) or _("no consta"),
        note=entry.note,
        close=address("variables", parameters),
    )


def headline(line: VariableLine) -> str:
    """The variable's own finding, for the title of the page."""
    if not line.figures:
        return _("{name}: todavía no hay cifras").format(name=line.name)
    return _("{name}: {amount}, {years}").format(
        name=line.name, amount=amount_words(line), years=years_words(line.years)
    )


def semantics_words(system: System, variable: Variable | None) -> tuple[str, ...]:
    """What formulas need to know of a variable, in sentences."""
    if variable is None:
        return (say(UNDECLARED),)
    words = [say(TIME_RULES[variable.time]), say(TERRITORY_RULES[variable.territory])]
    if variable.cumulative:
        words.append(say(CUMULATIVE))
    if variable.complete:
        keys = ", ".join(key.replace("_", " ") for key in variable.complete)
        words.append(_("Sus partes por {keys} suman el total.").format(keys=keys))
    words += [
        _("{place} se cuenta desde {since}: {reason}").format(
            place=capital(_place(system, start.place)),
            since=show_period(start.since),
            reason=start.reason,
        )
        for start in variable.starts
    ]
    return (*words, variable.note) if variable.note else tuple(words)


def _facts(system: System, line: VariableLine, unit: str) -> tuple[tuple[str, str], ...]:
    axis = axis_names(system, [line]).get(line.axis, "")
    who = _("Institución") if line.registered else _("Institución de sus fuentes")
    standing = {True: "", False: _("por confirmar"), None: ""}[line.confirmed]
    publication = _("{publication} ({standing})") if standing else "{publication}"
    facts = (
        (_("Unidad"), unit),
        (who, ", ".join(line.institutions)),
        (
            _("Publicación"),
            publication.format(publication=line.publication, standing=standing)
            if line.publication
            else "",
        ),
        (_("Cada cuánto"), line.frequency),
        (_("Hasta qué nivel"), line.level),
        (_("Eje"), axis),
        (_("Nombre en las fórmulas"), line.id),
    )
    return tuple((name, value) for name, value in facts if value)


def _cautions(system: System, variable: str) -> tuple[CautionWords, ...]:
    """Each warning once, with all the places it names."""
    found: dict[str, list[Caution]] = {}
    for caution in system.catalogue.cautions:
        if caution.variable == variable:
            found.setdefault(caution.text, []).append(caution)
    return tuple(CautionWords(text, _scope(system, same)) for text, same in found.items())


def _scope(system: System, same: list[Caution]) -> str:
    first = same[0]
    places = ", ".join(dict.fromkeys(_place(system, c.place) for c in same if c.place))
    years = ""
    if first.since and first.since == first.until:
        years = first.since
    elif first.since and first.until:
        years = _("de {since} a {until}").format(since=first.since, until=first.until)
    elif first.since:
        years = _("desde {since}").format(since=first.since)
    elif first.until:
        years = _("hasta {until}").format(until=first.until)
    return ", ".join(part for part in (places, years) if part)


def _place(system: System, place: str) -> str:
    geography = system.catalogue.geography
    found = next((known for known in geography.places if known == place), None)
    return place if found is None else place_phrase(system.scorecard, geography, found)
