"""Rules of the strategy: what is named exists, everyone is served, and causes lead on."""

import pytest

from indicators.problem import Finding, Level
from indicators.rules.strategy import check_strategy
from tests.factories import indicator, link, objective, perspective, scorecard


def found(**changes) -> list[Finding]:
    return list(check_strategy(scorecard(**changes)))


def lines(findings: list[Finding]) -> list[str]:
    """Path, what and next of every finding; warnings in brackets."""
    texts = [f"{'.'.join(map(str, f.path))} · {f.what} · {f.next}" for f in findings]
    return [
        text if finding.level is Level.ERROR else f"({text})"
        for text, finding in zip(texts, findings, strict=True)
    ]


def test_a_sound_strategy_has_no_findings():
    assert found() == []


@pytest.mark.parametrize(
    ("changes", "path", "what", "advice"),
    [
        ({"perspective": "resultado"}, "perspective", "No existe la perspectiva «resultado».",
         "¿Quiso escribir «resultados»?"),
        ({"themes": ("agua_para_todos", "agua")}, "themes.1", "No existe el tema «agua».",
         "¿Quiso escribir «agua_para_todos»?"),
        ({"dimension": "sociales"}, "dimension", "No existe la dimensión «sociales».",
         "¿Quiso escribir «social»?"),
        ({"stakeholders": ("familia",)}, "stakeholders.0",
         "No existe el grupo de actores «familia».", "¿Quiso escribir «familias»?"),
    ],
)  # fmt: skip
def test_an_unknown_name_of_an_objective_is_found_with_the_nearest(changes, path, what, advice):
    findings = found(objectives=(objective(), objective(id="otro", **changes)),
                     indicators=(indicator(), indicator(id="otra", objective="otro")))  # fmt: skip

    assert lines(findings) == [f"objectives.otro.{path} · {what} · {advice}"]


@pytest.mark.parametrize(
    ("changes", "path", "what", "advice"),
    [
        ({"objective": "tener_aguas"}, "objective", "No existe el objetivo «tener_aguas».",
         "¿Quiso escribir «tener_agua»?"),
        ({"unit": "percents"}, "unit", "No existe la unidad «percents».",
         "¿Quiso escribir «percent»?"),
        ({"targets": ({"horizon": "medio", "territory": "9",
                       "basis": {"kind": "full_coverage", "value": 0, "right": "…"}},)},
         "targets.0.horizon", "No existe el horizonte «medio».", "¿Quiso escribir «mediano»?"),
    ],
)  # fmt: skip
def test_an_unknown_name_of_an_indicator_is_found_with_the_nearest(changes, path, what, advice):
    findings = found(indicators=(indicator(), indicator(id="otra", **changes)))

    assert lines(findings) == [f"indicators.otra.{path} · {what} · {advice}"]


TWO = (objective(), objective(id="vivir_bien"))
BOTH = (indicator(), indicator(id="vida", objective="vivir_bien"))
PAIR = {"cause": "agua", "effect": "vida", "expected": "+"}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (link("tener_agua", "vivir_bien"), []),
        (link("tener_agua", "vivir_bien", indicators=PAIR), []),
        (link("tener_agu", "vivir_bien"), [
            ("links.tener_agu>vivir_bien.cause · No existe el objetivo «tener_agu». · "
            "¿Quiso escribir «tener_agua»?")]),
        (link("tener_agua", "vivir"), [
            ("links.tener_agua>vivir.effect · No existe el objetivo «vivir». · "
            "¿Quiso escribir «vivir_bien»?")]),
        (link("tener_agua", "vivir_bien", indicators={**PAIR, "cause": "aguas"}), [
            ("links.tener_agua>vivir_bien.indicators.cause · No existe el indicador «aguas». · "
            "¿Quiso escribir «agua»?")]),
        (link("tener_agua", "vivir_bien", indicators={**PAIR, "effect": "agua"}), [
            ("links.tener_agua>vivir_bien.indicators.effect · "
            "El indicador «agua» es del objetivo «tener_agua». · "
            "Elija un indicador de «vivir_bien».")]),
        (link("tener_agua", "tener_agua"), [
            ("links.tener_agua>tener_agua · El objetivo «tener_agua» se enlaza consigo mismo. · "
            "Corrija la causa o el efecto.")]),
        (link("tener_agua", "vivir_bien", feedback=True, lag=0), [
            ("links.tener_agua>vivir_bien.lag · Un efecto que regresa no puede tener retardo 0. · "
            "Escriba en lag los años que tarda.")]),
        (link("tener_agua", "vivir_bien", feedback=True, lag=1), []),
    ],
)  # fmt: skip
def test_a_link_joins_two_objectives_and_two_of_their_indicators(given, expected):
    assert lines(found(objectives=TWO, indicators=BOTH, links=(given,))) == expected


CHAIN = ("uno", "dos", "tres", "cuatro")


def circles(*links) -> list[str]:
    findings = found(
        objectives=tuple(objective(id=name) for name in CHAIN),
        indicators=tuple(indicator(id=f"i_{name}", objective=name) for name in CHAIN),
        links=links,
    )
    return [str(finding.what) for finding in findings]


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("uno>dos dos>tres uno>tres", []),
        ("uno>dos dos>uno", ["dos → uno → dos"]),
        ("uno>dos dos>tres tres>uno", ["tres → uno → dos → tres"]),
        ("uno>dos dos>tres tres>cuatro uno>cuatro cuatro>dos", ["cuatro → dos → tres → cuatro"]),
        ("tres>uno uno>dos dos>tres", ["dos → tres → uno → dos"]),
        ("uno>dos dos>uno! ", []),
        ("uno>dos! dos>uno", []),
        ("uno>dos dos>tres! tres>uno dos>uno", ["dos → uno → dos"]),
    ],
)
def test_a_link_that_closes_a_circle_must_say_that_it_is_a_feedback(drawn, expected):
    links = [
        link(*text.rstrip("!").split(">"), feedback=text.endswith("!"), lag=1)
        for text in drawn.split()
    ]

    assert circles(*links) == [f"El enlace cierra un círculo: {chain}." for chain in expected]


def test_horizons_go_from_the_nearest_to_the_farthest():
    horizons = [{"id": name, "name": name.capitalize(), "year": year}
                for name, year in (("corto", 2027), ("mediano", 2027), ("largo", 2026))]  # fmt: skip

    assert lines(found(horizons=horizons)) == [
        (
            "horizons.mediano.year · Mediano es de 2027, no después de 2027. · "
            "Cambie el año o el orden."
        ),
        "horizons.largo.year · Largo es de 2026, no después de 2027. · Cambie el año o el orden.",
    ]


@pytest.mark.parametrize(
    ("changes", "subject"),
    [
        ({"perspectives": (perspective("resultados"), perspective("vacio"))}, "perspectives"),
        ({"themes": ({"id": "agua_para_todos", "name": "…"}, {"id": "vacio", "name": "vacio"})},
         "themes"),
        ({"dimensions": ({"id": "social", "name": "…"}, {"id": "vacio", "name": "vacio"})},
         "dimensions"),
        ({"stakeholders": ({"id": "familias", "name": "…"}, {"id": "vacio", "name": "vacio"})},
         "stakeholders"),
        ({"objectives": (objective(), objective(id="vacio", name="vacio"))}, "objectives"),
    ],
)  # fmt: skip
def test_what_nothing_serves_is_a_warning(changes, subject):
    assert lines(found(**changes)) == [
        f"({subject}.vacio · Nada sirve a «vacio». · Agregue uno o quite «vacio».)"
    ]
