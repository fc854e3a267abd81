"""Rules of effects: what they cite is published in the component's unit, and dates do not cross."""

from dataclasses import replace

import pytest

from indicators.rules.impacts import check_impacts
from tests.indicators.impacts.drawn import effect
from tests.indicators.rules.drawn_impacts import REPOSITORY, component, lines, region

WATER = {"variable": "agua", "place": "9", "period": "2020"}


def cited(figure: dict, **ends: dict) -> dict:
    return {"basis": "published", "figure": figure, **ends}


def of(**changes) -> list[str]:
    """What is found about one effect of the mine, without the path to it."""
    found = lines(component({**effect("mina"), **changes}))
    return [line.replace("effects.mina_operation.", "") for line in found]


@pytest.mark.parametrize(
    "changes",
    [
        {"magnitude": cited(WATER)},
        {"magnitude": cited(WATER, low={"attribute": "fresh"}, high={"attribute": "water"})},
        {"magnitude": cited({"attribute": "water"})},
        {"sign": "?"},
        {"sign": "?", "magnitude": cited({"attribute": "fresh"})},
        {"context": [{"figure": {"attribute": "jobs"}, "reason": "Son personas."}]},
        {"context": [{"figure": {**WATER, "variable": "gasto", "place": "lago"}, "reason": "…"}]},
        {"start": 2025, "end": 2030, "phase": "closure"},
        {"start": None},
        {"start": 2021},
    ],
)
def test_a_sound_effect_has_no_findings(changes):
    boundary = {"space": "…", "territories": ["9"], "since": 2019, "until": 2030}

    assert lines(component(effect("mina", **changes), boundary=boundary)) == []


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"development": "minas"}, "development · No existe el desarrollo «minas»."),
        ({"magnitude": cited({**WATER, "variable": "aguas"})},
         "magnitude.figure.variable · No existe la variable «aguas»."),
        ({"magnitude": cited(WATER, high={**WATER, "place": "lagos"})},
         "magnitude.high.place · No existe el lugar «lagos»."),
        ({"magnitude": cited({"attribute": "waters"})},
         "magnitude.figure.attribute · No existe la cifra del desarrollo «waters»."),
        ({"context": [{"figure": {"attribute": "job"}, "reason": "…"}]},
         "context.0.figure.attribute · No existe la cifra del desarrollo «job»."),
    ],
)  # fmt: skip
def test_an_unknown_name_is_found_with_the_nearest(changes, line):
    (found,) = of(**changes)

    assert found.startswith(line)
    assert "¿Quiso escribir «" in found


@pytest.mark.parametrize(
    ("magnitude", "end", "unit"),
    [
        (cited({**WATER, "variable": "gasto"}), "figure", "soles"),
        (cited({"attribute": "jobs"}), "figure", "personas"),
        (cited({"attribute": "water"}, low={"attribute": "jobs"}), "low", "personas"),
    ],
)
def test_an_effect_is_in_the_unit_of_its_component(magnitude, end, unit):
    assert of(magnitude=magnitude) == [
        (
            f"magnitude.{end} · La cifra está en {unit} y el componente en unidades. · Un efecto se "
            "suma en la unidad de su componente. · Ponga la cifra en «context», con su motivo, y "
            "«basis: unknown»."
        )
    ]


def test_an_unknown_unit_of_the_component_is_told_once():
    found = lines(component(effect("mina", magnitude=cited(WATER)), unit="nada"))

    assert [line.split(" · ")[0] for line in found] == ["unit"]


EXPERT = {"basis": "expert", "body": "Mesa", "date": "2024-05-01", "low": 0, "central": 0}


@pytest.mark.parametrize(
    ("magnitude", "level"),
    [
        ({**EXPERT, "high": 0}, ""),
        ({**EXPERT, "high": 1}, "error"),
        (cited({"attribute": "water"}), "error"),
        (cited({"attribute": "fresh"}, high={"attribute": "water"}), "error"),
        (cited(WATER, high={"attribute": "water"}), "error"),
        (cited(WATER), "warning"),
    ],
)
def test_of_what_is_disputed_only_a_zero_can_be_added(magnitude, level):
    text = (
        "sign · El efecto tiene número y su signo está en discusión. · Mientras se discute si "
        "ayuda o daña, solo se puede sumar un cero. · Ponga la cifra en «context» y "
        "«basis: unknown», o escriba el signo."
    )
    expected = {"": [], "error": [text], "warning": [f"({text})"]}

    assert of(sign="?", magnitude=magnitude) == expected[level]


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"phase": "construction", "start": 2021},
         ("start · Las fechas se cruzan: el efecto iría de 2021 a 2020. · Un año que el efecto no "
         "dice es el de la fase de su desarrollo. · Corrija «start: 2021», o las fechas de esa fase.")),
        ({"start": None, "end": 2020},
         ("end · Las fechas se cruzan: el efecto iría de 2021 a 2020. · Un año que el efecto no "
         "dice es el de la fase de su desarrollo. · Corrija «end: 2020», o las fechas de esa fase.")),
    ],
)  # fmt: skip
def test_dates_do_not_cross_those_of_the_phase(changes, line):
    assert of(**changes) == [line]


@pytest.mark.parametrize(
    ("changes", "start", "end"),
    [
        ({"start": 2025}, "2025", "—"),
        ({"phase": "construction", "start": 2010, "end": 2018}, "2010", "2018"),
        ({"development": "presa", "phase": "closure", "start": None}, "2050", "2060"),
    ],
)
def test_an_effect_outside_the_years_of_its_component_is_noticed(changes, start, end):
    assert of(**changes) == [
        (
            f"[effects.mina_operation · El efecto va de {start} a {end}, fuera de los años del "
            "componente. · El componente se mira de 2019 a 2024. · Amplíe «since» o «until» de "
            "«boundary», o deje el efecto como constancia.]"
        )
    ]


def test_a_figure_that_was_not_published_in_that_period_is_told():
    magnitude = {
        "basis": "published",
        "figure": {"variable": "agua", "place": "9", "period": "2021"},
    }
    asked = component(effect("presa", magnitude=magnitude, start=2020))
    totals = frozenset({("agua", "9", "2022"), ("agua", "91", "2021")})
    repository = replace(REPOSITORY, totals=totals)
    (found,) = check_impacts(region(asked), repository)
    assert found.path[-2:] == ("figure", "period")
    assert str(found.what) == "No existe la cifra del periodo «2021»."
    assert "2022" in str(found.next)
    assert not list(check_impacts(region(asked), replace(repository, totals=None)))
