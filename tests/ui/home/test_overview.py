import re

import pytest

from indicators.rollup import Tier
from ui.home.cards import cards, road_words
from ui.home.gaps import gaps
from ui.home.overview import headline, overview
from ui.home.standings import standings
from ui.parts.view import view_of
from ui.theme import LIGHT


def views(system):
    """The region, a province and a district, for the first and the last horizon."""
    geography, horizons = system.catalogue.geography, list(system.scorecard.horizon)
    firsts = {t.level: t.id for t in reversed(geography.territories)}.values()
    return [
        view_of(system, place, system.edition.data_year, horizon)
        for place in firsts
        for horizon in (horizons[0], horizons[-1])
    ]


def test_the_shapes_are_the_objectives_of_the_sentence(real_system):
    for view in views(real_system):
        groups = overview(real_system, view).groups
        title = headline(real_system, view)
        objectives = len(view.rollup(real_system).at(Tier.OBJECTIVE))
        assert sum(len(group.names) for group in groups) == objectives
        assert objectives in [int(number) for number in re.findall(r"\d+", title)]


def test_each_group_opens_the_scorecard_with_its_status_and_the_place(real_system):
    district = views(real_system)[0]
    for group in overview(real_system, district).groups:
        assert group.link.startswith("tablero?")
        assert f"territorio={district.place}" in group.link
        assert "estado=" in group.link


def test_another_place_is_named_in_the_title_and_leads_back_to_the_region(tiny_system):
    year = tiny_system.edition.data_year
    village = view_of(tiny_system, "9001", year, "despues")
    assert headline(tiny_system, village).startswith("Arriba: ")
    assert overview(tiny_system, village).region_link == ".?horizonte=despues"
    assert overview(tiny_system, view_of(tiny_system, "90", year, "pronto")).region_link == ""


def test_the_note_says_from_which_year_it_is_seen_only_when_it_is_another(tiny_system):
    year = tiny_system.edition.data_year
    now, then = (
        " ".join(overview(tiny_system, view_of(tiny_system, "90", seen, "pronto")).notes)
        for seen in (year, 2019)
    )
    assert "Visto desde" not in now
    assert "Datos hasta 2024." in now
    assert "Visto desde el año 2019." in then
    assert "Datos hasta 2019." in then


def test_definitions_without_errors_say_nothing_about_them(tiny_system):
    view = view_of(tiny_system, "90", tiny_system.edition.data_year, "pronto")
    assert overview(tiny_system, view).problems == ""


def test_a_card_has_its_sentence_its_number_and_the_way_to_its_source(real_system):
    view = views(real_system)[-2]
    found = cards(real_system, view, LIGHT)
    assert [card.heading for card in found] == [
        "Lo que mejora", "Lo que preocupa", "Lo que avanza despacio",
    ]  # fmt: skip
    for card in found:
        if card.number:
            assert card.link.startswith("indicador?")
            assert card.mark.word
            assert card.unit


def test_without_any_verdict_no_card_says_that_nothing_goes_badly(tiny_system):
    view = view_of(tiny_system, "90", 2015, "pronto")
    assert {card.title for card in cards(tiny_system, view, LIGHT)} == {
        "No se puede decir: ningún indicador tiene estado todavía."
    }


@pytest.mark.parametrize(
    ("avance", "esperado", "words"),
    [
        (0.48, 0.75, "Lleva 48 % del camino; a estas alturas se esperaba 75 %."),
        (-0.1, 0.75, "Está más lejos de la meta que al empezar."),
        (1.98, 0.33, "Ya hizo todo el camino hasta la meta."),
        (None, None, ""),
    ],
)
def test_the_road_is_said_in_words(avance, esperado, words):
    assert road_words(avance, esperado).replace("\u00a0", " ") == words


def test_every_debt_is_of_an_indicator_without_any_figure(real_system):
    view = views(real_system)[-2]
    found = gaps(real_system, view)
    without = {
        node.id for node in view.rollup(real_system).at(Tier.INDICATOR) if node.status == "sin_dato"
    }
    names = {real_system.scorecard.indicator[name].name for name in without}
    assert {name for debt in found.debts for name, _link in debt.indicators} <= names
    assert f"{len(without)} de " in found.title
    sizes = [len(debt.indicators) for debt in found.debts]
    assert sizes == sorted(sizes, reverse=True)


def test_a_village_says_what_is_measured_elsewhere_and_borrows_nothing(tiny_system):
    year = tiny_system.edition.data_year
    region = gaps(tiny_system, view_of(tiny_system, "90", year, "pronto"))
    assert region.elsewhere.startswith("Otro indicador no se mide por comarca")
    village = gaps(tiny_system, view_of(tiny_system, "9001", year, "pronto"))
    assert village.elsewhere == ""
    assert [debt.institution for debt in village.debts] == ["Oficina de Aguas (inventada)"]


def test_every_perspective_axis_value_and_group_stands_once_with_its_counts(real_system):
    scorecard = real_system.scorecard
    for view in views(real_system):
        found = standings(real_system, view)
        assert [p.name for p in found.perspectives] == [p.short for p in scorecard.perspectives]
        objectives = [part.name for p in found.perspectives for part in p.parts]
        assert sorted(objectives) == sorted(o.short for o in scorecard.objectives)
        for section, groups in zip(
            found.sections,
            (scorecard.themes, scorecard.dimensions, scorecard.stakeholders),
            strict=True,
        ):
            assert [row.name for row in section.rows] == [group.name for group in groups]
        counted = sum(count.number for count in found.mission.counts)
        assert counted == sum(c.number for p in found.perspectives for c in p.counts)


def test_a_fall_is_never_hidden_by_a_mean(real_system):
    view = views(real_system)[-2]
    rollup = view.rollup(real_system)
    for perspective, node in zip(
        standings(real_system, view).perspectives, rollup.at(Tier.PERSPECTIVE), strict=True
    ):
        falling = [c.number for c in perspective.counts if c.mark.slug == "retrocede"]
        assert falling == ([node.verdicts["retrocede"]] if node.verdicts.get("retrocede") else [])
