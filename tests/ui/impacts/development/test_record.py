"""What is recorded of a development beside its effects: facts, years, figures."""

from dataclasses import replace

import pytest

from indicators.definition.impact import DevelopmentStatus, Phase
from indicators.development import DevelopmentFigure, DevelopmentPhase
from tests.indicators.impacts.drawn import component, developments, effect
from tests.ui.impacts.development.subjects import looked_at
from ui.impacts.development.attributes import attribute_word, counts_jobs
from ui.impacts.development.facts import development_facts
from ui.impacts.development.figures import topics
from ui.impacts.development.kinds import kind_word
from ui.impacts.development.phases import phases_line

AGUA = component(effect("mina"))


def mine(system, **changed):
    known = developments()
    return looked_at(
        system, "mina", AGUA, known=known | {"mina": replace(known["mina"], **changed)}
    )


def figure(value, source="Empresa", **changed):
    return replace(
        DevelopmentFigure("storage", value, None, "hm3", "", source, "", preferred=True, note=""),
        **changed,
    )


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_kind_or_an_attribute_of_another_region_is_readable():
    assert kind_word("mineria_metalica") == "Mina de metales"
    assert kind_word("parque_eolico") == "Parque eolico"
    assert attribute_word("storage") == "Agua que puede guardar"
    assert attribute_word("wind_speed") == "Wind speed"


def test_every_kind_and_attribute_of_the_region_has_words(real_system):
    found = real_system.catalogue.developments.values()

    assert [d.kind for d in found if "_" in kind_word(d.kind) or kind_word(d.kind) == d.kind] == []
    fallback = {
        f.attribute for d in found for f in d.figures
        if attribute_word(f.attribute).lower() == f.attribute.replace("_", " ")
    }  # fmt: skip
    assert fallback == set()


def test_jobs_are_announced_and_never_added():
    assert counts_jobs("jobs_construction")
    assert not counts_jobs("investment")


def test_a_place_of_the_region_has_its_link_and_another_is_said_to_be_outside(tiny_system):
    here, away = (
        development_facts(mine(tiny_system, territory=place)).facts[-1] for place in ("9002", "")
    )

    assert (here.value, here.link) == ("Abajo", "territorio?territorio=9002")
    assert (away.value, away.link) == ("Fuera de la región, pero actúa sobre ella", "")


def test_an_owner_that_nobody_published_is_said_to_be_missing(tiny_system):
    owner = development_facts(mine(tiny_system, owner="")).facts[2]

    assert owner.value == "no se ha publicado"


def test_figures_that_contradict_stand_side_by_side_with_who_said_them(tiny_system):
    (topic,) = topics(
        mine(tiny_system, figures=(figure(120, stated="2025-03"), figure(60, "Otra nota")))
    )

    assert plain(topic.dispute) == "Se contradicen: 120 hm³ y 60 hm³."
    assert [said.source for said in topic.figures] == ["Empresa, marzo de 2025", "Otra nota"]


def test_the_same_figure_of_two_sources_is_no_contradiction(tiny_system):
    (topic,) = topics(mine(tiny_system, figures=(figure(60), figure(60, "Otra nota"))))

    assert topic.dispute == ""
    assert len(topic.figures) == 2


def test_amounts_in_two_units_are_not_compared(tiny_system):
    (topic,) = topics(mine(tiny_system, figures=(figure(60), figure(30, unit="usd"))))

    assert topic.dispute == ""


def test_a_range_is_shown_with_both_ends_and_a_year_without_thousands(tiny_system):
    ranged, dated = topics(
        mine(
            tiny_system,
            figures=(
                figure(1450, high=1470),
                figure(2027, attribute="start_year", unit="calendar_year"),
            ),
        )
    )

    assert plain(ranged.figures[0].amount) == "1,450 a 1,470 hm³"
    assert dated.figures[0].amount == "2027"


def test_phases_stand_in_order_on_one_line_with_today_on_it(tiny_system):
    line = phases_line(
        mine(
            tiny_system,
            phases=(
                DevelopmentPhase(Phase.CONSTRUCTION, 2018, 2021, "", "previsto"),
                DevelopmentPhase(Phase.OPERATION, 2022, None, "", ""),
            ),
        )
    )

    works, runs = line.bars
    assert works.left + works.width == pytest.approx(runs.left, abs=0.02)
    assert runs.open
    assert runs.left + runs.width == pytest.approx(100, abs=0.02)
    assert 0 < line.today < 100
    assert works.note == "previsto"


def test_a_start_that_nobody_published_is_drawn_as_unknown(tiny_system):
    phase = DevelopmentPhase(Phase.CONSTRUCTION, None, 2030, "", "")
    (bar,) = phases_line(mine(tiny_system, phases=(phase,))).bars

    assert bar.fading
    assert bar.years == "hasta 2030"


def test_the_label_of_today_takes_the_place_of_a_year_beside_it(tiny_system):
    now = tiny_system.edition.data_year
    phase = DevelopmentPhase(Phase.OPERATION, now + 6, None, "", "")
    line = phases_line(mine(tiny_system, phases=(phase,)))

    assert (line.first, line.last) == ("", str(now + 12))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "No está publicado desde qué año funciona."),
        ({"status": DevelopmentStatus.PLANNED}, "No está publicado cuándo empieza."),
        ({"start_year": 2019}, "La ficha dice desde 2019, sin decir de qué fase."),
    ],
)
def test_without_dated_phases_it_is_said_what_is_missing(tiny_system, changed, said):
    line = phases_line(mine(tiny_system, **changed))

    assert (line.bars, line.words) == ((), said)
