"""The rules of bringing data in, and the ranges of units, as they are written."""

import shutil
from pathlib import Path

import pytest

from config.loader import load
from indicators.definition.loading import Ceiling, LoadRules, Steward

TINY = Path(__file__).parent / "tiny"
REAL = Path(__file__).parents[2] / "config"


@pytest.fixture(name="read")
def _read(tmp_path):
    """What is loaded of the tiny region with a file of loading or of units."""

    def read(**files):
        region = shutil.copytree(TINY, tmp_path / "region", dirs_exist_ok=True)
        for name, text in files.items():
            (region / f"{name}.yaml").write_text(text, encoding="utf-8")
        return load(region)

    return read


def said(loaded):
    return [f"{p.where} | {p.what} | {p.next}" for p in loaded.problems]


def test_a_region_without_the_file_has_the_defaults(read):
    loaded = read()

    assert loaded.problems == ()
    assert loaded.scorecard.loading is None
    assert loaded.scorecard.load_rules == LoadRules()
    assert (LoadRules().four_eyes, LoadRules().jump, LoadRules().minimum_history) == (True, 3.5, 5)


def test_what_is_written_holds_and_the_rest_is_the_default(read):
    loaded = read(
        loading=(
            "four_eyes: false\n"
            "jump: 5\n"
            "not_above:\n  - {amount: agua_gastado, ceiling: agua_previsto}\n"
            "stewards:\n  - {institution: Municipalidad, post: Jefatura de Estadística}\n"
        )
    )
    rules = loaded.scorecard.load_rules

    assert loaded.problems == ()
    assert (rules.four_eyes, rules.jump, rules.tolerance) == (False, 5.0, 0.005)
    assert rules.not_above == (Ceiling(amount="agua_gastado", ceiling="agua_previsto"),)
    assert rules.stewards == (Steward(institution="Municipalidad", post="Jefatura de Estadística"),)
    assert str(loaded.origins.where(("loading", "not_above", 0, "ceiling"))).endswith(":4:28")


def test_only_the_items_that_are_wrong_are_left_out(read):
    loaded = read(
        loading="not_above:\n  - {amount: agua_gastado}\n  - {amount: casas, ceiling: casas_agua}\n"
    )

    assert said(loaded) == [
        "region/loading.yaml:2:5 | Falta la clave «ceiling». | Agregue «ceiling:» con su valor."
    ]
    assert loaded.scorecard.loading.not_above == (Ceiling(amount="casas", ceiling="casas_agua"),)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("four_eyes: no\n", "«four_eyes» tiene el texto «no»."),
        ("four_eyes: false\nfour_eyes: true\n", "La clave «four_eyes» está repetida."),
        ("jump: 0\n", "«jump» es 0."),
        ("minimum_history: 2\n", "«minimum_history» es 2."),
        ("tolerancia: 0.1\n", "La clave «tolerancia» no existe aquí."),
        ("", "El archivo"),
    ],
)
def test_a_file_that_is_wrong_as_a_whole_leaves_the_defaults(read, text, what):
    loaded = read(loading=text)

    assert len(loaded.problems) == 1
    assert what in str(loaded.problems[0])
    assert loaded.scorecard.loading is None
    assert loaded.scorecard.load_rules.four_eyes


def units(range_):
    return (
        (TINY / "units.yaml")
        .read_text(encoding="utf-8")
        .replace(
            'label: "%", expression: percent', f'label: "%", expression: percent, range: {range_}'
        )
    )


@pytest.mark.parametrize(
    ("written", "bounds"),
    [("[0, 100]", (0, 100)), ("[null, 100]", (None, 100)), ("[-1.5, null]", (-1.5, None))],
)
def test_a_range_has_two_ends_and_each_may_be_open(read, written, bounds):
    loaded = read(units=units(written))

    assert loaded.problems == ()
    assert loaded.scorecard.unit["percent"].range == bounds
    assert loaded.scorecard.unit["homes"].range is None


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("[100, 0]", "El rango está invertido: «[100, 0]»."),
        ("[5, 5]", "El rango está invertido"),
        ("[0]", "«range» lleva 1 en su lista."),
        ("[0, 1, 2]", "«range» lleva 3 en su lista."),
        ("[]", "«range» no tiene ningún elemento."),
        ("100", "«range» tiene el número 100."),
        ("[0, mucho]", "El elemento 2 de «range» tiene el texto «mucho»."),
    ],
)
def test_a_range_that_is_none_is_told_and_its_unit_left_out(read, written, what):
    loaded = read(units=units(written))
    (problem,) = [p for p in loaded.problems if p.where.file.endswith("units.yaml")]

    assert what in str(problem.what)
    assert "percent" not in loaded.scorecard.unit


def test_the_region_itself_has_rules_and_units_with_ranges():
    card = load(REAL).scorecard

    assert card.loading.four_eyes
    assert len(card.loading.not_above) > 20
    assert card.loading.stewards == ()
    assert card.unit["percent_of_samples"].range == (0, 100)
    assert card.unit["pen"].range is None
