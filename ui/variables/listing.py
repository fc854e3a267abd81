"""The list of variables as it is drawn, a page at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ui.figures.years_svg import draw_years
from ui.language import gettext as _
from ui.language import ngettext
from ui.navigation import address
from ui.parts.paging import Sheet, turn_to
from ui.quantities import show_number
from ui.theme import Palette
from ui.variables.lines import VariableLine
from ui.variables.query import Query
from ui.variables.years import years_words

PAGE = 25
YEARS_DRAWN = 20


@dataclass(frozen=True)
class Row:
    """One variable in the list."""

    name: str
    id: str
    link: str
    institution: str
    publication: str
    to_confirm: bool
    frequency: str
    level: str
    strip: str
    years: str
    amount: str
    used_in: tuple[tuple[str, str], ...]
    """Name and link of each indicator."""
    chosen: bool


@dataclass(frozen=True)
class Listing:
    """One page of the list, and how many variables answer."""

    sheet: Sheet[Row]
    answer: str
    span: str
    """The years that a strip shows."""


def list_variables(
    found: Sequence[VariableLine],
    query: Query,
    kept: Mapping[str, str | int],
    last_year: int,
    palette: Palette,
) -> Listing:
    """The page that is asked for; `kept` is what every link keeps."""
    span = range(last_year - YEARS_DRAWN + 1, last_year + 1)

    def link(**more: str | int | None) -> str:
        return address("variables", {**kept, **query.address, **more})

    sheet = turn_to(found, query.page, PAGE, lambda number: link(pagina=number))
    rows = [
        Row(
            line.name,
            line.id,
            link(variable=line.id),
            institution_words(line),
            line.publication,
            line.confirmed is False,
            line.frequency,
            line.level,
            draw_years(line.years, span, palette) if line.years else "",
            years_words(line.years),
            amount_words(line),
            tuple(
                (indicator.name, address("indicador", {**kept, "indicador": indicator.id}))
                for indicator in line.used_in
            ),
            line.id == query.variable,
        )
        for line in sheet.items
    ]
    return Listing(replace(sheet, items=rows), _answer(len(found)), f"{span[0]}–{span[-1]}")


def institution_words(line: VariableLine) -> str:
    """Who publishes a variable; where that is not registered, who published its figures."""
    if not line.institutions:
        return _("no consta")
    first, *others = line.institutions
    if not others:
        return first
    return ngettext("{first} y otra", "{first} y otras {count}", len(others)).format(
        first=first, count=len(others)
    )


def amount_words(line: VariableLine) -> str:
    """`197 cifras de 25 lugares`."""
    if not line.figures:
        return _("sin cifras")
    figures = ngettext("{count} cifra", "{count} cifras", line.figures)
    places = ngettext("{count} lugar", "{count} lugares", line.places)
    return _("{figures} de {places}").format(
        figures=figures.format(count=show_number(line.figures, 0)),
        places=places.format(count=line.places),
    )


def findings(lines: Sequence[VariableLine]) -> str:
    """What is known of all variables together, in one sentence for a title."""
    total, there = len(lines), sum(line.figures > 0 for line in lines)
    if not total:
        return _("Todavía no hay variables registradas")
    if there == total:
        return ngettext(
            "La única variable tiene cifras", "Las {total} variables tienen cifras", total
        ).format(total=total)
    if not there:
        return _("Ninguna de las {total} variables tiene cifras todavía").format(total=total)
    return _("De {total} variables, {there} tienen cifras y {missing} todavía no").format(
        total=total, there=there, missing=total - there
    )


def _answer(count: int) -> str:
    if not count:
        return _("Ninguna variable responde a lo que busca")
    return ngettext("{count} variable", "{count} variables", count).format(
        count=show_number(count, 0)
    )
