"""Who answers for what, and in which order it is told."""

from dataclasses import replace
from datetime import date

import pytest

from indicators.definition.loading import LoadRules, Steward
from indicators.definition.scorecard import Scorecard
from indicators.freshness import Standing
from indicators.owners import count_standings, owners

DAY = date(2026, 11, 20)
NEWEST = {"casas": "2024", "casas_agua": "2023", "agua_previsto": "2025", "agua_gastado": "2025"}


@pytest.fixture(name="entries")
def _entries(tiny_system):
    return list(tiny_system.catalogue.variables.values())


def told(found):
    return [
        (
            owner.institution,
            [(one.entry.id, one.freshness.standing.value) for one in owner.variables],
        )
        for owner in found
    ]


def test_who_makes_indicators_wait_longest_comes_first(tiny_system, entries):
    found = owners(tiny_system.scorecard, entries, NEWEST, DAY)

    assert told(found) == [
        ("Oficina de Aguas (inventada)", [("casas_agua", "late"), ("horas_agua", "never")]),
        ("Oficina de Cuentas (inventada)", [("casas", "due")]),
        ("Tesorería (inventada)", [("agua_gastado", "on_time"), ("agua_previsto", "on_time")]),
    ]
    assert {standing.value: count for standing, count in count_standings(found).items()} == {
        "late": 1, "due": 1, "never": 1, "no_frequency": 0, "on_time": 2,
    }  # fmt: skip


def test_a_variable_names_every_indicator_that_waits_for_it(tiny_system, entries):
    found = owners(tiny_system.scorecard, entries, NEWEST, DAY)
    waiting = {one.entry.id: one.waiting for owner in found for one in owner.variables}

    assert [indicator.id for indicator in waiting["casas_agua"]] == ["casas_con_agua"]


def test_what_no_indicator_uses_comes_after_what_one_uses(tiny_system, entries):
    unused = replace(entries[0], id="otra", name="A", institution="Oficina de Aguas (inventada)")
    (first, *_others) = owners(tiny_system.scorecard, [unused, *entries], {"otra": "1990"}, DAY)

    assert [one.entry.id for one in first.variables] == ["casas_agua", "horas_agua", "otra"]
    assert [one.entry.id for one in first.standing(Standing.LATE)] == ["otra"]
    assert first.count(Standing.LATE) == 1


def test_what_has_no_institution_comes_last(tiny_system, entries):
    nobody = [replace(entry, institution="") for entry in entries if entry.id == "casas_agua"]
    others = [entry for entry in entries if entry.id != "casas_agua"]

    found = owners(tiny_system.scorecard, [*nobody, *others], NEWEST, DAY)

    assert found[-1].institution == ""


def test_only_posts_that_are_written_down_answer(tiny_system, entries):
    rules = LoadRules(
        stewards=(
            Steward(institution="Tesorería (inventada)", post="Jefatura de cuentas"),
            Steward(institution="Tesorería (inventada)", post="Jefatura de tesoro"),
        )
    )
    defined = tiny_system.scorecard.model_dump(exclude={"loading"})
    card = Scorecard.model_validate({**defined, "loading": rules})

    posts = {owner.institution: owner.posts for owner in owners(card, entries, NEWEST, DAY)}

    assert posts == {
        "Oficina de Aguas (inventada)": (),
        "Oficina de Cuentas (inventada)": (),
        "Tesorería (inventada)": ("Jefatura de cuentas", "Jefatura de tesoro"),
    }
