"""Keeping what is valid: what has errors is left out, and what hangs on it too."""

from indicators.rules.screening import check, screen
from tests.factories import catalogue, indicator, link, objective, perspective, scorecard, variable

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
