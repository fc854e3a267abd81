"""Rules of sentences, baselines and targets: what the status rule needs in order to judge."""

import pytest

from indicators.rules.targets import check_indicator
from tests.factories import indicator, scorecard

AGREEMENT = {"date": "2024-01-01", "by": ("Mesa",)}
FULL = {"kind": "full_coverage", "value": 100, "right": "El agua es un derecho"}
KEEP = {"kind": "keep_baseline", "tolerance_percent": 5}
RANGE = {"kind": "limit", "limit": "limite", "low": 5}
LINE = {"kind": "line_to_plan", "plan_target": "plan"}
CLOSE = {"kind": "gap_share", "share": 0.5, "reference": FULL}


def target(basis: dict = FULL, **changes) -> dict:
    given = {"horizon": "mediano", "basis": basis, **changes}
    if "each" not in given:
        given.setdefault("territory", "9")
    return given


def agreed(**basis) -> dict:
    return target({"kind": "agreed", **basis}, status="agreed", agreement=AGREEMENT)


def lines(**changes) -> list[str]:
    given = {"baseline": {"period": "2019"}, **changes}
    findings = check_indicator(scorecard(), indicator(**given))
    return [f"{'.'.join(map(str, f.path[2:]))} · {f.what} · {f.next}" for f in findings]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"baseline": ()},
        {"targets": (target(), target(each=("provincia",)), target(horizon="largo"))},
        {"targets": (target(), target(since=2025), target(since=2026))},
        {"baseline": ({"period": "2019"}, {"period": "2022", "since": 2024})},
        {"breaks": ("2015", "2017")},
        {"direction": "maintain", "targets": (target(KEEP),)},
        {"direction": "maintain", "targets": (agreed(value=5, tolerance=1),)},
        {"direction": "range", "targets": (target(RANGE), )},
        {"direction": "range", "targets": (agreed(low=1, high=2),)},
        {"direction": "decrease", "targets": (agreed(value=2),)},
        {"targets": (target(CLOSE),)},
        {"baseline": (), "targets": (target({**CLOSE, "start": {**FULL, "value": 0}}),)},
        {"targets": (target(path=({"year": 2022, "value": 1}, {"year": 2024, "value": 2})),)},
    ],
)  # fmt: skip
def test_a_sound_indicator_has_no_findings(changes):
    assert lines(**changes) == []


@pytest.mark.parametrize(
    ("period", "horizon"),
    [("2027", "corto"), ("2028", "corto"), ("2030", "mediano"), ("2030-12", "mediano")],
)
def test_a_target_lies_after_its_baseline(period, horizon):
    (line,) = lines(baseline={"period": period}, targets=(target(horizon=horizon),))

    year = {"corto": 2027, "mediano": 2030}[horizon]
    assert line == (
        f"targets.0.horizon · La meta es de {year} y la línea base de {period}. · "
        "Cambie el horizonte o la línea base."
    )


@pytest.mark.parametrize(("period", "horizon"), [("2026", "corto"), ("2029-Q4", "mediano")])
def test_a_target_just_after_its_baseline_is_sound(period, horizon):
    assert lines(baseline={"period": period}, targets=(target(horizon=horizon),)) == []


TOLERANCE = "Para mantener hace falta una tolerancia."
TWO_ENDS = "Un rango necesita dos límites, y el inferior es menor."
NEITHER = "Esta base es de un rango o de una tolerancia."


@pytest.mark.parametrize(
    ("direction", "given", "what"),
    [
        ("informative", target(), "Un indicador informativo no tiene metas."),
        ("range", target(), TWO_ENDS),
        ("range", target({"kind": "limit", "limit": "limite"}), TWO_ENDS),
        ("range", agreed(value=5), TWO_ENDS),
        ("maintain", target(), TOLERANCE),
        ("maintain", agreed(value=5), TOLERANCE),
        ("increase", target(KEEP), NEITHER),
        ("decrease", target(RANGE), NEITHER),
        ("increase", agreed(low=1, high=2), NEITHER),
        ("decrease", agreed(value=5, tolerance=1), NEITHER),
    ],
)
def test_the_basis_of_a_target_fits_the_direction(direction, given, what):
    (line,) = lines(direction=direction, targets=(given,))

    assert line.startswith(f"targets.0.basis · {what} · ")


@pytest.mark.parametrize(
    ("basis", "direction"), [(KEEP, "maintain"), (LINE, "increase"), (CLOSE, "increase")]
)
def test_a_basis_that_starts_from_the_baseline_needs_one(basis, direction):
    (line,) = lines(direction=direction, baseline=(), targets=(target(basis),))

    assert line.startswith(f"targets.0.basis · La base {basis['kind']} parte de una línea base")


def test_the_own_best_is_looked_for_forward_in_time():
    best = {"kind": "own_best", "since": "2019", "until": "2016"}
    started = {**CLOSE, "start": best}

    for basis in (best, {**CLOSE, "reference": best}, started):
        assert lines(targets=(target(basis),)) == [
            "targets.0.basis · El mejor valor se busca de 2019 a 2016. · Cambie since o until."
        ]


def test_each_names_levels_of_the_indicator():
    (line,) = lines(levels=("provincia",), targets=(target(each=("provincia", "distrito")),))

    assert line == (
        "targets.0.each · La meta es para un nivel que el indicador no tiene. · Use provincia."
    )


@pytest.mark.parametrize(
    "pair",
    [
        (target(), target()),
        (target(since=2025), target(since=2025)),
        (target(each=("provincia", "distrito")), target(each=("distrito",))),
    ],
)
def test_a_place_has_one_target_a_horizon_and_version(pair):
    (line,) = lines(targets=pair)

    assert line.startswith("targets.1 · Hay dos metas mediano para «")


@pytest.mark.parametrize(
    "versions",
    [
        ({"period": "2019", "since": 2020},),
        ({"period": "2019"}, {"period": "2020"}),
        ({"period": "2019"}, {"period": "2021", "since": 2025}, {"period": "2020", "since": 2024}),
    ],
)
def test_versions_of_a_baseline_are_dated_in_order(versions):
    (line,) = lines(baseline=versions)

    assert line.startswith("baseline · Las versiones de la línea base no están fechadas en orden.")


@pytest.mark.parametrize("breaks", [("2017", "2015"), ("2015", "2015")])
def test_breaks_are_in_order_and_named_once(breaks):
    (line,) = lines(breaks=breaks)

    assert line.startswith("breaks · Los quiebres no están en orden o se repiten.")


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"direction": "maintain", "targets": (target(KEEP, path=({"year": 2022, "value": 1},)),)},
         "targets.0.path"),
        ({"targets": (target(path=({"year": 2024, "value": 1}, {"year": 2022, "value": 1})),)},
         "targets.0.path"),
        ({"targets": (target(path=({"year": 2022, "value": 1}, {"year": 2022, "value": 1})),)},
         "targets.0.path"),
    ],
)  # fmt: skip
def test_a_path_is_of_years_in_order_up_or_down(changes, path):
    (line,) = lines(**changes)

    assert line.startswith(f"{path} · El camino del plan no sirve aquí.")


@pytest.mark.parametrize(
    ("sentences", "line"),
    [
        (
            {"value": "Fue {valor}."},
            "plain.value · La frase usa {valor}. · ¿Quiso escribir «value»?",
        ),
        ({"value": "Fue {}."}, "plain.value · La frase usa {}."),
        ({"value": "Fue {value:.1f}."}, "plain.value · La frase usa {value:.1f}."),
        ({"value": "Fue {value!r}."}, "plain.value · La frase usa {value!r}."),
        ({"value": "Fue {value.real}."}, "plain.value · La frase usa {value.real}."),
        ({"value": "Fue {value."}, "plain.value · La frase tiene una llave sin cerrar."),
        ({"gap": "Sin dato de {period}."}, "plain.gap · La frase usa {period}."),
    ],
)
def test_sentences_use_only_what_they_are_given(sentences, line):
    plain = {"value": "Fue {value} en {period}.", "gap": "Sin dato de {territory}.", **sentences}

    (found,) = lines(plain=plain)

    assert found.startswith(line)
