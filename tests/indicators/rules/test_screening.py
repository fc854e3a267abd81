"""Keeping what is valid: what has errors is left out, and what hangs on it too."""

from indicators.rules.screening import check, screen
from tests.factories import catalogue, indicator, link, objective, perspective, scorecard, variable
from tests.indicators.impacts.drawn import JUDGING, effect
from tests.indicators.rules import drawn_impacts

PAIR = {"cause": "agua", "effect": "vida", "expected": "+"}
REPOSITORY = catalogue(variables={"vida": "item"})


def region(**changes):
    """Two objectives with an indicator each and a link between them."""
    return scorecard(
        **{
            "objectives": (objective(), objective(id="vivir_bien")),
            "indicators": (
                indicator(),
                indicator(id="vida", formula="vida", objective="vivir_bien"),
            ),
            "links": (link("tener_agua", "vivir_bien", indicators=PAIR),),
            **changes,
        }
    )


def kept(definitions) -> dict[str, list[str]]:
    valid, _ = screen(definitions, REPOSITORY)
    subjects = ("perspectives", "objectives", "links", "indicators", "variables")
    return {name: [item.id for item in getattr(valid, name)] for name in subjects}


WHOLE = {
    "perspectives": ["resultados"],
    "objectives": ["tener_agua", "vivir_bien"],
    "links": ["tener_agua>vivir_bien"],
    "indicators": ["agua", "vida"],
    "variables": [],
}


def test_what_is_sound_is_kept_as_it_is():
    definitions = region()

    valid, findings = screen(definitions, REPOSITORY)

    assert (valid, findings) == (definitions, ())
    assert kept(definitions) == WHOLE


def test_an_indicator_with_an_error_goes_alone_with_the_links_that_name_it():
    wrong = indicator(id="vida", formula="vida +", objective="vivir_bien")

    assert kept(region(indicators=(indicator(), wrong))) == {
        **WHOLE, "indicators": ["agua"], "links": [],
    }  # fmt: skip


def test_an_objective_with_an_error_takes_its_indicators_and_links_with_it():
    wrong = objective(id="vivir_bien", perspective="resultado")

    assert kept(region(objectives=(objective(), wrong))) == {
        **WHOLE, "objectives": ["tener_agua"], "indicators": ["agua"], "links": [],
    }  # fmt: skip


def test_a_link_with_an_error_goes_alone():
    circle = (link("tener_agua", "vivir_bien"), link("vivir_bien", "tener_agua"))

    assert kept(region(links=circle)) == WHOLE


def test_a_variable_with_an_error_goes_alone():
    assert kept(region(variables=(variable("agua"), variable("aguas")))) == {
        **WHOLE, "variables": ["agua"],
    }  # fmt: skip


def test_a_warning_leaves_nothing_out():
    views = (perspective("resultados"), perspective("vacia"))

    assert kept(region(perspectives=views)) == {**WHOLE, "perspectives": ["resultados", "vacia"]}


def test_every_finding_on_the_way_is_told_once():
    wrong = objective(id="vivir_bien", perspective="resultado")

    _, findings = screen(region(objectives=(objective(), wrong)), REPOSITORY)

    assert sorted(str(finding.what) for finding in findings) == [
        "No existe el objetivo «vivir_bien».",
        "No existe el objetivo «vivir_bien».",
        "No existe la perspectiva «resultado».",
    ]
    assert len({(finding.path, str(finding.what)) for finding in findings}) == len(findings)


def test_the_indexes_of_what_is_kept_know_nothing_of_what_was_left_out():
    definitions = region(objectives=(objective(), objective(id="vivir_bien", perspective="nada")))
    assert "vivir_bien" in definitions.objective

    valid, _ = screen(definitions, REPOSITORY)

    assert list(valid.objective) == ["tener_agua"]
    assert list(valid.indicator) == ["agua"]
    assert list(valid.objective_indicators) == ["tener_agua"]


def test_after_screening_no_rule_finds_an_error_in_what_may_be_left_out():
    everything_wrong = region(
        objectives=(objective(themes=("nada",)), objective(id="vivir_bien", dimension="nada")),
        variables=(variable("nada"),),
    )

    valid, _ = screen(everything_wrong, REPOSITORY)

    assert kept(everything_wrong) == {
        "perspectives": ["resultados"], "objectives": [], "links": [], "indicators": [],
        "variables": [],
    }  # fmt: skip
    assert {finding.level for finding in check(valid, REPOSITORY)} == {"warning"}


PARTS = ("effects", "interactions", "measures", "limits", "objectives", "indicators")
MEASURE = {"name": "…", "kind": "avoid", "responsible": "…", "state": "done", "source": "…"}
TOGETHER = {"kind": "additive", "hypothesis": "…"}


def assessed(**changes):
    """Water with two effects and one item of each other list."""
    return drawn_impacts.component(
        effect("mina", start=2021),
        effect("planta"),
        **{
            "interactions": [
                {"id": "suma", "effects": ["mina_operation", "planta_operation"], **TOGETHER}
            ],
            "measures": [{"id": "evitar", "effects": ["mina_operation"], **MEASURE}],
            "limits": [JUDGING],
            "objectives": ["tener_agua"],
            "indicators": ["agua"],
            **changes,
        },
    )


def left_of(component, **changes) -> dict[str, list[str]]:
    """What is kept of a component beside a sound one, by list."""
    beside = assessed().model_copy(update={"id": "aire"})
    definitions = drawn_impacts.region(component, beside, **changes)
    valid, _ = screen(definitions, drawn_impacts.REPOSITORY)
    return {
        f"{kept.id}.{key}": [getattr(item, "id", item) for item in getattr(kept, key)]
        for kept in valid.components
        for key in PARTS
    }


SOUND = {
    "agua.effects": ["mina_operation", "planta_operation"],
    "agua.interactions": ["suma"],
    "agua.measures": ["evitar"],
    "agua.limits": ["tope"],
    "agua.objectives": ["tener_agua"],
    "agua.indicators": ["agua"],
    "aire.effects": ["mina_operation", "planta_operation"],
    "aire.interactions": ["suma"],
    "aire.measures": ["evitar"],
    "aire.limits": ["tope"],
    "aire.objectives": ["tener_agua"],
    "aire.indicators": ["agua"],
}


def test_a_sound_assessment_is_kept_as_it_is():
    assert left_of(assessed()) == SOUND


def test_an_effect_with_an_error_goes_with_the_interactions_and_measures_that_name_it():
    wrong = assessed(effects=(effect("minas", id="mina_operation"), effect("planta")))

    assert left_of(wrong) == {
        **SOUND, "agua.effects": ["planta_operation"], "agua.interactions": [], "agua.measures": [],
    }  # fmt: skip


def test_an_item_with_an_error_goes_alone():
    measure = {"id": "evitar", "effects": ["minas_operation"], **MEASURE}
    shown = {**JUDGING, "id": "otro", "judges": False}

    assert left_of(assessed(measures=[measure])) == {**SOUND, "agua.measures": []}
    assert left_of(assessed(limits=[{**JUDGING, "limits": ["topes"]}, shown])) == {
        **SOUND, "agua.limits": ["otro"],
    }  # fmt: skip
    assert left_of(assessed(objectives=["nada", "tener_agua"])) == SOUND


def test_an_error_about_the_component_itself_takes_all_of_it():
    of_air = {key: items for key, items in SOUND.items() if key.startswith("aire")}

    assert left_of(assessed(unit="itm")) == of_air
    assert left_of(assessed(quantity="condition")) == of_air


def test_a_condition_without_the_reference_that_did_not_fit_stays_and_is_not_told_twice():
    observed = [{"variable": "gasto", "place": "9", "reference": True}]
    component = assessed(quantity="condition", takes=False, observed=observed)

    valid, findings = screen(drawn_impacts.region(component), drawn_impacts.REPOSITORY)

    assert [found.observed for found in valid.components] == [()]
    assert [finding.path[2] for finding in findings] == ["observed"]


def test_what_is_left_out_of_a_component_is_remembered():
    wrong = {**effect("presa"), "development": "nadie"}
    definitions = drawn_impacts.region(drawn_impacts.component(effect("mina"), wrong))

    valid, _ = screen(definitions, drawn_impacts.REPOSITORY)

    assert valid.left_out == {"agua": ("presa_operation",)}


def test_an_indicator_that_is_left_out_takes_no_component_with_it():
    wrong = (indicator(formula="agua +"),)

    assert left_of(assessed(), indicators=wrong) == {
        **SOUND, "agua.indicators": [], "aire.indicators": [],
    }  # fmt: skip
