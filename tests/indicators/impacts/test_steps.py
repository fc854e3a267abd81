from indicators.catalogue import VariableEntry
from indicators.impacts.steps import Progress, steps
from tests.indicators.impacts.drawn import (
    EXPERT,
    JUDGING,
    assessment,
    component,
    effect,
    figure,
    limit,
)

CAUDAL = VariableEntry("caudal", "Caudal del río", "hm3", "La autoridad del agua")


def _steps(asked, year: int = 2024, **given):
    return steps(assessment(asked, **given), asked, {"caudal": CAUDAL}, year)


def test_there_are_the_six_steps_of_ifc_in_order() -> None:
    assert [step.number for step in _steps(component(effect("mina")))] == [1, 2, 3, 4, 5, 6]


def test_a_bare_component_has_only_its_boundaries() -> None:
    found = _steps(component())
    assert found[0].progress is Progress.DONE
    assert {step.progress for step in found[1:3]} == {Progress.MISSING}
    assert {step.progress for step in found[4:]} == {Progress.MISSING}
    assert found[5].missing


def test_every_gap_names_who_should_fill_it() -> None:
    asked = component(
        effect("mina"), effect("presa"), observed=[{"variable": "caudal", "place": "9"}]
    )
    found = _steps(asked)
    assert "La autoridad del agua" in str(found[2].missing[0])
    assert (
        str(found[3].missing[0]) == "Cifras que faltan: 2. Debe publicarlas La autoridad del agua."
    )
    assert found[3].progress is Progress.MISSING


def test_a_limit_to_be_confirmed_is_missing_by_name() -> None:
    asked = component(effect("mina", 20), limits=[JUDGING])
    (missing,) = _steps(asked, limits=(limit(100, confidence="C"),))[4].missing
    assert "Norma 1" in str(missing)


def test_a_whole_assessment_has_no_gaps() -> None:
    measure = {
        "id": "menos",
        "name": "Menos",
        "kind": "reduce",
        "effects": ["mina_operation"],
        "reduction": {"low": 0.1, "central": 0.1, "high": 0.1, **EXPERT},
        "since": 2022,
        "responsible": "La mina",
        "state": "done",
        "source": "Informe",
        "follow_up": ["2025-01-01"],
    }
    asked = component(
        effect("mina", 20),
        observed=[{"variable": "caudal", "place": "9"}],
        drivers=["Las lluvias"],
        limits=[JUDGING],
        measures=[measure],
    )
    found = _steps(asked, limits=(limit(100),), figures=(figure("2021", 70),))
    assert {step.progress for step in found} == {Progress.DONE}
    assert not any(step.missing for step in found)
