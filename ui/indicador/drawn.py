"""The page of one indicator, drawn once for all visitors of an edition who look at the same."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from indicators.alternatives import Alternative, alternatives
from indicators.figure import Figure
from indicators.formula.parsing import parse_formula
from indicators.formula.tree import operands
from ui.drawing import render
from ui.figures.provinces import draw_provinces
from ui.figures.series import draw_series
from ui.figures.series_svg import Words, draw_series_sheet
from ui.indicador.aside import hundred, three_values, touching_cautions
from ui.indicador.chart_words import chart_finding, chart_key, source_line, unit_line
from ui.indicador.charting import build_chart
from ui.indicador.districts import TileMap, small_series, smallest_places, tile_map
from ui.indicador.heading import crumbs, gap_title, title
from ui.indicador.missing import published_for, what_is_missing
from ui.indicador.numbers_table import table_file, table_rows
from ui.indicador.origin import cited_sources, origin
from ui.indicador.provinces import compare_provinces
from ui.indicador.ruling import rule_on
from ui.indicador.subject import Subject
from ui.indicador.targets_panel import plan_references, target_cards
from ui.indicador.verdict_words import side_notes, verdict_sentence
from ui.language import gettext as _
from ui.language import say, session_language
from ui.marks import status_mark
from ui.numbers import show_period, show_span
from ui.parts.confidence import confidence_words
from ui.parts.emphasis import emphasise
from ui.parts.pictures import palette_of
from ui.sentences import capital, level_word, place_phrase
from ui.theme import LIGHT, Palette


@dataclass(frozen=True)
class Series:
    """The chart with all that stands around it; `sheet` is the same drawing as a file."""

    figure: Any
    alt: str
    key: str
    table: str
    numbers: str
    sheet: str


@dataclass(frozen=True)
class Provinces:
    """The lines of the provinces between their words."""

    head: str
    figure: Any
    alt: str
    key: str


@dataclass(frozen=True)
class Districts:
    """The tile map with its words, and the small series."""

    head: str
    tiles: TileMap | None
    note: str
    series: str


@dataclass(frozen=True)
class Drawn:
    """All parts of the page; `None` or an empty text where a part has nothing to show."""

    title: str
    crumbs: str
    status: str
    series: Series | None
    missing: str
    aside: str
    origin: tuple[str, ...]
    targets: str
    provinces: Provinces | None
    no_provinces: str
    districts: Districts | None


def draw_indicator(subject: Subject, theme: str) -> Drawn:
    """The page of a subject in the colours of a theme."""
    edition = subject.system.edition.name
    key = (edition, session_language(), theme, subject.indicator.id, subject.breakdown,
           *subject.view.key)  # fmt: skip
    return _drawn(key, subject, palette_of(theme))


# Shared and never changed: figures would be copied for every visitor otherwise.
@st.cache_resource(show_spinner=False, max_entries=256)
def _drawn(key: tuple[object, ...], _subject: Subject, _palette: Palette) -> Drawn:  # noqa: ARG001
    subject = _subject
    provinces = _provinces(subject, _palette)
    return Drawn(
        title(subject) if subject.newest is not None else gap_title(subject),
        render("indicador/crumbs.html", crumbs=crumbs(subject)),
        _status(subject),
        _series(subject, _palette),
        "" if subject.newest is not None else _missing(subject),
        _aside(subject, _palette),
        _origins(subject),
        _targets(subject),
        provinces,
        "" if provinces is not None else _no_provinces(subject),
        _districts(subject, _palette),
    )


def _status(subject: Subject) -> str:
    ruling = rule_on(subject, subject.number)
    notes = [say(note) for note in side_notes(ruling)]
    if subject.view.year != subject.system.edition.data_year:
        notes.append(_("Visto desde {year}.").format(year=subject.view.year))
    return render(
        "indicador/status.html",
        mark=status_mark(ruling.verdict.status.id),
        sentence=emphasise(verdict_sentence(ruling), "gone", "expected"),
        notes=notes,
    )


def _series(subject: Subject, palette: Palette) -> Series | None:
    figures = _figures_here(subject)
    chart = build_chart(subject, _others(subject, figures))
    if chart is None:
        return None
    alt = chart_finding(subject, chart)
    key = chart_key(subject, chart)
    unit, sources = unit_line(subject), source_line(cited_sources(subject, figures))
    indicator = subject.indicator
    rows = [
        (row, subject.view.link("indicador", indicador=indicator.id, anio=row.year))
        for row in table_rows(subject)
    ]
    edition = _("Edición {name}. Los números son de sus fuentes.").format(
        name=subject.system.edition.name
    )
    words = Words(
        title(subject) if subject.newest is not None else indicator.name,
        alt,
        (" · ".join(entry.words for entry in key), unit, sources, edition),
    )
    return Series(
        draw_series(chart, palette),
        alt,
        render("indicador/key.html", key=key, unit=unit, sources=sources),
        render(
            "indicador/table.html",
            rows=rows,
            caption=_("{unit} Estado para la meta de {year}.").format(
                unit=unit, year=subject.horizon.year
            ),
            confidences=[confidence_words(letter) for letter in "ABC"],
        ),
        table_file(subject),
        draw_series_sheet(build_chart(subject, _others(subject, figures)) or chart, words, LIGHT),
    )


def _figures_here(subject: Subject) -> tuple[Figure, ...]:
    """The published figures of the formula at the place, or at its parts where it has none."""
    named = {o.variable for o in operands(parse_formula(subject.indicator.formula))}
    behind = subject.system.published_behind(subject.indicator.id)
    own = tuple(f for f in behind if f.place == subject.place)
    if named <= {figure.variable for figure in own}:
        return own
    return tuple(f for f in behind if f.place.startswith(subject.place)) or own


def _others(subject: Subject, figures: tuple[Figure, ...]) -> tuple[Alternative, ...]:
    return alternatives(subject.assessment.evaluation, subject.sheet, subject.place, figures)


def _missing(subject: Subject) -> str:
    missing = what_is_missing(subject)
    return render(
        "empty.html", title=missing.title, what=missing.what, owner=missing.owner,
        since=missing.since, link=subject.view.link("calidad"),
    )  # fmt: skip


def _aside(subject: Subject, palette: Palette) -> str:
    icons = hundred(subject, palette)
    return render(
        "indicador/aside.html",
        hundred=icons,
        facts=() if icons else three_values(subject),
        limits=subject.indicator.limits,
        cautions=touching_cautions(subject),
    )


def _origins(subject: Subject) -> tuple[str, ...]:
    if subject.newest is None:
        known = subject.system.catalogue.variables
        named = [o.variable for o in operands(parse_formula(subject.indicator.formula))]
        return (
            render(
                "indicador/origin_missing.html",
                variables=[known[name] for name in dict.fromkeys(named) if name in known],
                formula=subject.indicator.formula,
            ),
        )
    asked = [(_("¿De dónde sale este número?"), subject.newest.period.text)]
    asked += [
        (_("¿De dónde sale el corte a {period}?").format(period=show_period(v.period.text)),
         v.period.text)
        for v in subject.cut_offs
    ]  # fmt: skip
    return tuple(
        render(
            "indicador/origin.html", title=heading, origin=origin(subject, period),
            formula=subject.indicator.formula,
        )  # fmt: skip
        for heading, period in asked
    )


def _targets(subject: Subject) -> str:
    baseline = subject.judgement.baseline.definition
    words = ""
    if baseline is not None:
        words = _("Línea de base: {period}. {reason}").format(
            period=show_period(baseline.period), reason=baseline.reason
        )
    cards, references = target_cards(subject), plan_references(subject)
    reason = subject.indicator.no_target_reason
    if not any(card.value for card in cards):
        cards = ()
        reason = reason or _("Este lugar no tiene metas: cada meta juzga solo al lugar para el que se propuso.")
    return render(
        "indicador/targets.html", cards=cards, references=references, reason=reason,
        baseline=words,
    )  # fmt: skip


def _provinces(subject: Subject, palette: Palette) -> Provinces | None:
    comparison = compare_provinces(subject)
    if comparison is None:
        return None
    named = [(line.short, line.colour, line.runs) for line in comparison.lines]
    unit = subject.scorecard.unit[subject.indicator.unit].label
    caption = _("{name}, en {unit}.").format(name=subject.indicator.name, unit=unit)
    return Provinces(
        render("indicador/provinces_head.html", comparison=comparison),
        draw_provinces(named, comparison.across, comparison.upward, comparison.breaks, palette),
        f"{caption} {comparison.finding}",
        render("indicador/provinces_key.html", comparison=comparison, caption=caption),
    )


def _no_provinces(subject: Subject) -> str:
    geography = subject.geography
    if len(geography.levels) < 3:
        return ""
    level = level_word(subject.scorecard, geography.levels[1])
    return _("Este indicador no se publica por {level}, así que no se comparan. {only}").format(
        level=level, only=published_for(subject)
    )


def _districts(subject: Subject, palette: Palette) -> Districts | None:
    places = smallest_places(subject)
    tiles = tile_map(subject, places) if places else None
    small = small_series(subject, places, palette) if places else ()
    if tiles is None and not small:
        return None
    periods = subject.sheet.grid.periods
    level = subject.geography.levels[-1]
    plural = level_word(subject.scorecard, level, plural=True)
    root = subject.geography.root.id
    behind = ""
    if root in subject.sheet.grid.row:
        whole = place_phrase(subject.scorecard, subject.geography, root)
        behind = _(" En arena, {place}.").format(place=whole)
    return Districts(
        ""
        if tiles is None
        else render(
            "indicador/tiles_head.html",
            heading=_("{level} por {level}, {period}").format(
                level=capital(level_word(subject.scorecard, level)), period=tiles.period
            ),
            finding=tiles.alt,
        ),
        tiles,
        ""
        if tiles is None
        else _(
            "Cada cuadro es un {level}, cerca de su lugar en el mapa; no muestra su tamaño. Más "
            "oscuro: más alto. {note}"
        ).format(level=level_word(subject.scorecard, level), note=tiles.note),
        render(
            "indicador/small_multiples.html",
            heading=_("Los {count} {levels}, del mar a la puna").format(
                count=len(places), levels=plural
            ),
            note=_("{name}, {span}. Negro: el {level}.{behind} Misma escala en todos.").format(
                name=subject.indicator.name, span=show_span(periods[0], periods[-1]),
                level=level_word(subject.scorecard, level), behind=behind,
            ),
            series=small,
        ),
    )  # fmt: skip
