"""The page of one indicator, drawn once for all visitors of an edition who look at the same."""

from dataclasses import dataclass

import streamlit as st

from indicators.formula.parsing import parse_formula
from indicators.formula.tree import operands
from ui.drawing import render
from ui.impacts.links import indicator_components
from ui.indicator.aside import hundred, three_values, touching_cautions
from ui.indicator.heading import crumbs, gap_title, title
from ui.indicator.missing import what_is_missing
from ui.indicator.origin import origin
from ui.indicator.ruling import rule_on, why_no_target
from ui.indicator.series_part import Series, draw_series_part
from ui.indicator.subject import Subject
from ui.indicator.targets_panel import plan_references, target_cards
from ui.indicator.territory_part import (
    Districts,
    Provinces,
    draw_districts,
    draw_province_lines,
    no_provinces,
)
from ui.indicator.verdict_words import side_notes, verdict_sentence
from ui.language import gettext as _
from ui.language import session_language
from ui.marks import status_mark
from ui.parts.emphasis import emphasise
from ui.parts.pictures import palette_of
from ui.quantities import show_period
from ui.saying import say
from ui.theme import Palette


@dataclass(frozen=True)
class Drawn:
    """All parts of the page as HTML; `None` or empty where a part has nothing to show."""

    title: str
    crumbs: str
    status: str
    series: Series | None
    missing: str
    aside: str
    origins: tuple[str, ...]
    targets: str
    provinces: Provinces | None
    no_provinces: str
    districts: Districts | None


def draw_indicator(subject: Subject, theme: str) -> Drawn:
    """The page of a subject in the colours of a theme."""
    edition, language = subject.system.edition.name, session_language()
    key = (edition, language, theme, subject.indicator.id, subject.breakdown, *subject.view.key)
    return _drawn(key, subject, palette_of(theme))


# Shared and never changed: figures would be copied for every visitor otherwise.
@st.cache_resource(show_spinner=False, max_entries=256)
def _drawn(key: tuple[object, ...], _subject: Subject, _palette: Palette) -> Drawn:  # noqa: ARG001
    known = _subject.newest is not None
    provinces = draw_province_lines(_subject, _palette)
    return Drawn(
        title=title(_subject) if known else gap_title(_subject),
        crumbs=render("indicator/crumbs.html", crumbs=crumbs(_subject)),
        status=_status(_subject),
        series=draw_series_part(_subject, _palette),
        missing="" if known else _missing(_subject),
        aside=_aside(_subject, _palette),
        origins=_origins(_subject) if known else (_origin_missing(_subject),),
        targets=_targets(_subject),
        provinces=provinces,
        no_provinces="" if provinces is not None else no_provinces(_subject),
        districts=draw_districts(_subject, _palette),
    )


def _status(subject: Subject) -> str:
    ruling = rule_on(subject, subject.number)
    notes = [say(note) for note in side_notes(ruling)]
    if subject.view.year != subject.system.edition.data_year:
        notes.append(_("Visto desde {year}.").format(year=subject.view.year))
    return render(
        "indicator/status.html",
        mark=status_mark(ruling.verdict.status.id),
        sentence=emphasise(verdict_sentence(ruling), "gone", "expected"),
        notes=notes,
    )


def _missing(subject: Subject) -> str:
    missing = what_is_missing(subject)
    return render(
        "empty.html",
        title=missing.title,
        what=missing.what,
        owner=missing.owner,
        since=missing.since,
        elsewhere=missing.elsewhere,
        link=subject.view.link("calidad"),
    )


def _aside(subject: Subject, palette: Palette) -> str:
    icons = hundred(subject, palette)
    return render(
        "indicator/aside.html",
        hundred=icons,
        facts=() if icons else three_values(subject),
        limits=subject.indicator.limits,
        cautions=touching_cautions(subject),
        components=indicator_components(subject.system, subject.view.kept, subject.indicator.id),
    )


def _origins(subject: Subject) -> tuple[str, ...]:
    """The origin of the newest value, with edition and formula, then those of the cut-offs."""
    asked = [(_("¿De dónde sale este número?"), subject.newest, subject.indicator.formula)]
    for value in subject.cut_offs:
        words = _("¿De dónde sale el corte a {period}?")
        asked.append((words.format(period=show_period(value.period.text)), value, ""))
    return tuple(
        render(
            "indicator/origin.html",
            title=heading,
            origin=origin(subject, value.period.text),
            formula=formula,
        )
        for heading, value, formula in asked
        if value is not None
    )


def _origin_missing(subject: Subject) -> str:
    known = subject.system.catalogue.variables
    named = dict.fromkeys(o.variable for o in operands(parse_formula(subject.indicator.formula)))
    return render(
        "indicator/origin_missing.html",
        variables=[known[name] for name in named if name in known],
        owner=subject.indicator.owner,
        formula=subject.indicator.formula,
    )


def _targets(subject: Subject) -> str:
    baseline = subject.judgement.baseline.definition
    words = ""
    if baseline is not None:
        words = _("Línea de base: {period}. {reason}").format(
            period=show_period(baseline.period), reason=baseline.reason
        )
    cards, reason = target_cards(subject), subject.indicator.no_target_reason
    if not any(card.value for card in cards):
        cards, reason = (), reason or say(why_no_target(subject, subject.number))
    return render(
        "indicator/targets.html",
        cards=cards,
        references=plan_references(subject),
        reason=reason,
        baseline=words,
    )
