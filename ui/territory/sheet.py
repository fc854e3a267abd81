"""All that is said of a chosen place, drawn once for all visitors who look at the same."""

from dataclasses import dataclass

import streamlit as st

from system import System
from ui.drawing import render
from ui.home.overview import headline
from ui.language import gettext as _
from ui.language import session_language
from ui.parts.pictures import palette_of
from ui.parts.view import View
from ui.saying import say
from ui.sentences import level_word, place_phrase
from ui.territory.cautions import place_cautions
from ui.territory.comparing import peers_of
from ui.territory.elsewhere import published_elsewhere
from ui.territory.facts import place_facts, place_name
from ui.territory.finding import Balance, balance, finding, reading
from ui.territory.known import KnownPerspective, known_comparisons, known_rows
from ui.territory.objectives import place_objectives
from ui.territory.others import other_variables
from ui.territory.table_file import place_file
from ui.territory.works import place_works
from ui.theme import Palette


@dataclass(frozen=True)
class Sheet:
    """The title and the blocks of a place, from top to bottom."""

    title: str
    facts: str
    objectives: str
    known: str
    elsewhere: str
    others: str
    works: str


def draw_place(system: System, view: View, theme: str) -> Sheet:
    """The sheet of the territory that is looked at."""
    key = (system.edition.name, session_language(), theme, *view.key)
    return _sheet(key, system, view, palette_of(theme))


def place_download(system: System, view: View) -> bytes:
    """What is known of the place as CSV."""
    return _file((system.edition.name, session_language(), *view.key), system, view)


@st.cache_data(show_spinner=False, max_entries=64)
def _sheet(key: tuple[object, ...], _system: System, _view: View, _palette: Palette) -> Sheet:  # noqa: ARG001
    system, view = _system, _view
    geography = system.catalogue.geography
    name = place_name(system.scorecard, geography, view.place)
    found = balance([(i.name, side) for i, side in known_comparisons(system, view)])
    is_whole = view.place == geography.root.id
    objectives = place_objectives(system, view)
    return Sheet(
        _whole_title(system, view, name) if is_whole else _title(system, name, found),
        _facts(system, view, found, is_whole=is_whole),
        render(
            "territory/objectives.html",
            heading=_("Cómo van los objetivos aquí"),
            sentence="" if is_whole else objectives.sentence,
            objectives=objectives,
        ),
        _known(system, view, known_rows(system, view, _palette), name),
        _elsewhere(system, view),
        render(
            "territory/others.html",
            heading=_("Otras cifras publicadas de este lugar"),
            note=_("Ningún indicador las usa todavía. Cada una abre sus cifras y su fuente."),
            axes=other_variables(system, view),
        ),
        render("territory/works.html", works=place_works(system, view)),
    )


@st.cache_data(show_spinner=False, max_entries=32)
def _file(key: tuple[object, ...], _system: System, _view: View) -> bytes:  # noqa: ARG001
    return place_file(_system, _view, known_rows(_system, _view, palette_of("light")))


def _title(system: System, name: str, found: Balance) -> str:
    root = system.catalogue.geography.root.id
    whole = place_phrase(system.scorecard, system.catalogue.geography, root)
    return say(finding(name, whole, found))


def _whole_title(system: System, view: View, name: str) -> str:
    sentence = headline(system, view)
    return f"{name}: {sentence[:1].lower()}{sentence[1:]}"


def _facts(system: System, view: View, found: Balance, *, is_whole: bool) -> str:
    geography = system.catalogue.geography
    level = level_word(system.scorecard, geography.level_of(view.place))
    whole = place_phrase(system.scorecard, geography, geography.root.id)
    return render(
        "territory/facts.html",
        facts=place_facts(system, view),
        reading=() if is_whole else reading(found, whole, level),
    )


def _known(system: System, view: View, known: tuple[KnownPerspective, ...], name: str) -> str:
    geography = system.catalogue.geography
    is_whole = view.place == geography.root.id
    rows = [row for perspective in known for row in perspective.rows]
    notes = [
        _(
            "Mejor y peor, según el sentido de cada indicador. Rombo hueco y violeta: meta "
            "propuesta, sin acuerdo."
        )
    ]
    if not is_whole:
        notes += [
            _(
                "El promedio es la cifra publicada de la provincia o la región, o una razón de "
                "sumas; nunca el promedio de sus partes."
            ),
            _("Donde no se dice si la brecha se cierra, solo hay una medición comparable."),
        ]
    summary = _("{place}: {known} de {total} indicadores que se miden a este nivel tienen cifra.")
    return render(
        "territory/known.html",
        heading=_("Todo lo que se sabe aquí"),
        summary=summary.format(
            place=name, known=sum(r.row.today is not None for r in rows), total=len(rows)
        ),
        known=known,
        with_averages=not is_whole,
        peers=_peers_heading(system, view, is_whole=is_whole),
        year=system.scorecard.horizon[view.horizon].year,
        notes=notes,
        cautions=place_cautions(system, view, known),
    )


def _peers_heading(system: System, view: View, *, is_whole: bool) -> str:
    geography, scorecard = system.catalogue.geography, system.scorecard
    parts = geography.children.get(view.place, ())
    if is_whole:
        word = level_word(scorecard, parts[0].level, plural=True) if parts else _("partes")
        return _("Entre sus {levels}").format(levels=word)
    word = level_word(scorecard, geography.level_of(view.place), plural=True)
    count = len(peers_of(geography, view.place))
    return _("Entre {count} {levels}").format(levels=word, count=count)


def _elsewhere(system: System, view: View) -> str:
    return render(
        "territory/elsewhere.html",
        heading=_("Lo que no se publica a este nivel"),
        note=_(
            "Esas cifras son de otro lugar o de otro nivel. Por eso no se muestran aquí: cada "
            "nombre lleva a la suya."
        ),
        shelves=published_elsewhere(system, view),
    )
