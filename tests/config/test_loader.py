import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.loader import load
from config.shelf import SUBJECTS
from indicators.definition.basis import FullCoverage, GapShare
from indicators.problem import Where

TINY = Path(__file__).parent / "tiny"
OBRAS = "horas_de_las_obras"
NEEDED = ("mission", "thresholds", "units", "horizons")


@pytest.fixture(name="region")
def _region(tmp_path):
    return shutil.copytree(TINY, tmp_path / "region")


def replace(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_whole_region_is_read_without_problems():
    loaded = load(TINY)
    card = loaded.scorecard

    assert loaded.problems == ()
    assert card is not None
    assert card.mission.region == "Tierra Chica"
    assert [horizon.id for horizon in card.horizons] == ["pronto", "despues"]
    assert [perspective.id for perspective in card.perspectives] == ["gente", "medios"]
    assert [objective.id for objective in card.objectives] == ["vivir_con_agua", "gastar_bien"]
    assert [link.id for link in card.links] == ["gastar_bien>vivir_con_agua"]
    assert len(card.units.units) == 4
    assert len(card.variables) == 5
    assert [component.id for component in card.components] == ["horas_de_las_obras"]
    assert card.impacts.near == 0.9
    assert card.indicator["casas_con_agua"].targets[0].basis == GapShare(
        kind="gap_share",
        share=0.5,
        reference=FullCoverage(kind="full_coverage", value=100, right="Derecho al agua"),
    )


def test_indicators_come_in_the_order_of_objectives_and_then_of_file_names(region):
    replace(
        region / "indicators/horas_de_agua.yaml",
        "objective: vivir_con_agua",
        "objective: nadie_lo_conoce",
    )
    replace(region / "objectives.yaml", "id: vivir_con_agua", "id: zz_despues")
    replace(region / "objectives.yaml", "id: gastar_bien", "id: vivir_con_agua")
    replace(region / "objectives.yaml", "id: zz_despues", "id: gastar_bien")
    card = load(region).scorecard

    assert [indicator.id for indicator in card.indicators] == [
        "gasto_agua",
        "casas_con_agua",
        "horas_de_agua",
    ]


def test_a_baseline_may_be_one_group_or_a_list_of_versions():
    indicator = load(TINY).scorecard.indicator

    assert [b.period for b in indicator["casas_con_agua"].baseline] == ["2019"]
    assert [b.period for b in indicator["gasto_agua"].baseline] == ["2018", "2019"]


@pytest.mark.parametrize("subject", NEEDED)
@pytest.mark.parametrize("content", [None, "", "a: [\n", "[]\n", "otra: 1\n"])
def test_without_what_everything_stands_on_there_is_no_scorecard(region, subject, content):
    file = region / f"{subject}.yaml"
    file.unlink() if content is None else file.write_text(content, encoding="utf-8")
    loaded = load(region)

    assert loaded.scorecard is None
    assert {problem.where.file for problem in loaded.problems} == {f"region/{subject}.yaml"}


@pytest.mark.parametrize("subject", [s for s in SUBJECTS if s not in NEEDED])
def test_without_another_file_the_rest_is_loaded(region, subject):
    (region / f"{subject}.yaml").unlink()
    loaded = load(region)
    (problem,) = loaded.problems

    assert getattr(loaded.scorecard, subject) == ()
    assert problem.where == Where(f"region/{subject}.yaml")
    assert str(problem.what) == "No existe el archivo."


def test_an_empty_list_is_allowed_but_not_of_horizons(region):
    (region / "links.yaml").write_text("links: []\n", encoding="utf-8")
    assert load(region).problems == ()

    (region / "horizons.yaml").write_text("horizons: []\n", encoding="utf-8")
    loaded = load(region)
    assert loaded.scorecard is None
    assert [str(p.what) for p in loaded.problems] == ["La lista «horizons» está vacía."]


def test_only_the_items_that_are_wrong_are_left_out(region):
    replace(region / "variables.yaml", "time: last", "time: siempre")
    replace(region / "units.yaml", "label: casas", "etiqueta: casas")
    replace(region / "indicators/gasto_agua.yaml", "decimals: 1", "decimals: uno")
    loaded = load(region)
    card = loaded.scorecard

    assert "casas" not in card.variable
    assert "casas_agua" in card.variable
    assert list(card.unit) == ["percent", "coins", "hours_per_day"]
    assert list(card.indicator) == ["casas_con_agua", "horas_de_agua"]
    assert len(loaded.problems) == 4


def test_what_was_refused_in_the_writing_is_left_out_though_it_could_be_built(region):
    replace(region / "themes.yaml", "themes:", "themes:\n  - {id: otro, name: Uno, name: Dos}")
    loaded = load(region)

    assert [theme.id for theme in loaded.scorecard.themes] == ["agua_para_todos"]
    assert len(loaded.problems) == 1


def test_of_two_with_one_id_the_first_stays(region):
    replace(
        region / "themes.yaml", "themes:", "themes:\n  - {id: agua_para_todos, name: El primero}"
    )
    loaded = load(region)

    assert [theme.name for theme in loaded.scorecard.themes] == ["El primero"]
    assert [problem.where.line for problem in loaded.problems] == [3]


def test_problems_come_by_file_and_line(region):
    for file, old in {
        "variables.yaml": "id: horas_agua",
        "objectives.yaml": "themes: [agua_para_todos]",
        "indicators/horas_de_agua.yaml": "decimals: 1",
    }.items():
        replace(region / file, old, "x")
    replace(region / "variables.yaml", "id: casas,", "id: 7,")
    places = [(p.where.file, p.where.line) for p in load(region).problems]

    assert places == sorted(places)
    assert len({file for file, _ in places}) == 3


def test_files_are_named_from_the_directory_on(region, monkeypatch):
    (region / "links.yaml").unlink()
    monkeypatch.chdir(region)

    assert [str(problem.where) for problem in load(Path()).problems] == ["region/links.yaml"]


def test_a_yaml_file_that_nobody_reads_is_a_warning(region):
    for name in ("objetives.yaml", "indicators/idh.yml", "indicators/salud/a.yaml", ".x.yaml"):
        (region / name).parent.mkdir(exist_ok=True)
        (region / name).write_text("a: 1\n", encoding="utf-8")
    loaded = load(region)

    assert loaded.scorecard is not None
    assert [(str(p.where), p.level.value, str(p.next)) for p in loaded.problems] == [
        ("region/indicators/idh.yml", "warning", "Llámelo «idh.yaml» y póngalo en «indicators»."),
        (
            "region/indicators/salud/a.yaml",
            "warning",
            "Llámelo «a.yaml» y póngalo en «indicators».",
        ),
        ("region/objetives.yaml", "warning", "¿Quiso escribir «objectives»?"),
    ]


def test_a_directory_that_is_not_there_is_one_problem(tmp_path):
    loaded = load(tmp_path / "nowhere")

    assert loaded.scorecard is None
    assert [str(problem.where) for problem in loaded.problems] == ["nowhere"]


def test_indicators_may_be_missing_as_a_whole(region):
    shutil.rmtree(region / "indicators")
    loaded = load(region)

    assert loaded.scorecard.indicators == ()
    assert [str(problem.where) for problem in loaded.problems] == ["region/indicators"]


def test_settings_without_any_component_are_pointed_out(region):
    shutil.rmtree(region / "impacts")
    (problem,) = load(region).problems
    assert (problem.level, str(problem.what)) == ("warning", "No hay ningún componente.")


def test_a_region_may_do_without_components(region):
    shutil.rmtree(region / "impacts")
    (region / "impacts.yaml").unlink()
    loaded = load(region)

    assert loaded.scorecard.components == ()
    assert (loaded.scorecard.impacts, loaded.problems) == (None, ())


@pytest.mark.parametrize("content", [None, "", "near: 0.9\n", "near: [\n"])
def test_without_their_settings_there_are_no_components_and_it_is_said_there(region, content):
    file = region / "impacts.yaml"
    file.unlink() if content is None else file.write_text(content, encoding="utf-8")
    loaded = load(region)

    assert loaded.scorecard.components == ()
    assert len(loaded.scorecard.indicators) == 3
    assert {problem.where.file for problem in loaded.problems} == {"region/impacts.yaml"}


def test_a_component_keeps_the_items_that_are_right_in_their_order(region):
    file = region / "impacts/horas_de_las_obras.yaml"
    replace(file, "ramp: 2", "ramp: dos")
    replace(file, "state: committed", "state: prometida")
    loaded = load(region)
    (component,) = loaded.scorecard.components

    assert [effect.id for effect in component.effects] == [
        "acequia_nueva_construction",
        "acequia_nueva_operation_fugas",
        "acequia_nueva_closure",
    ]
    assert component.measures == ()
    assert [use.id for use in component.limits] == ["minimo"]
    assert len(component.interactions) == 1
    assert [str(p.what) for p in loaded.problems] == [
        "«ramp» tiene el texto «dos».",
        "«state» dice «prometida», que no es una opción.",
    ]


def test_a_file_beside_the_components_that_nobody_reads_is_a_warning(region):
    for name in ("impacts/aire.yml", "impacts/viejos/agua.yaml", "impacto.yaml"):
        (region / name).parent.mkdir(exist_ok=True)
        (region / name).write_text("a: 1\n", encoding="utf-8")

    assert [(str(p.where), str(p.next)) for p in load(region).problems] == [
        ("region/impacto.yaml", "¿Quiso escribir «impacts»?"),
        ("region/impacts/aire.yml", "Llámelo «aire.yaml» y póngalo en «impacts»."),
        ("region/impacts/viejos/agua.yaml", "Llámelo «agua.yaml» y póngalo en «impacts»."),
    ]


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ((), "tiny"),
        (("mission",), "tiny/mission.yaml:2:1"),
        (("mission", "vision"), "tiny/mission.yaml:4:1"),
        (("thresholds", "max_age", "census"), "tiny/thresholds.yaml:5:62"),
        (("horizons", "despues", "year"), "tiny/horizons.yaml:3:34"),
        (("horizons", 1, "year"), "tiny/horizons.yaml:3:34"),
        (("objectives",), "tiny/objectives.yaml:1:1"),
        (("objectives", "gastar_bien", "perspective"), "tiny/objectives.yaml:17:5"),
        (("objectives", "gastar_bien", "no_such_key"), "tiny/objectives.yaml:12:5"),
        (("objectives", "no_such_id"), "tiny/objectives.yaml:1:1"),
        (("links", "gastar_bien>vivir_con_agua", "lag"), "tiny/links.yaml:6:5"),
        (("links", 0, "indicators", "cause"), "tiny/links.yaml:7:18"),
        (("units", "units", 0, "expression"), "tiny/units.yaml:10:31"),
        (("units", "percent", "expression"), "tiny/units.yaml:10:31"),
        (("units", "base", 0), "tiny/units.yaml:2:5"),
        (("indicators",), "tiny/indicators"),
        (("indicators", "no_such_id", "formula"), "tiny/indicators"),
        (("indicators", "casas_con_agua"), "tiny/indicators/casas_con_agua.yaml:2:1"),
        (
            ("indicators", "casas_con_agua", "targets", 0, "horizon"),
            "tiny/indicators/casas_con_agua.yaml:25:5",
        ),
        (
            ("indicators", "casas_con_agua", "targets", 0, "basis", "reference", "right"),
            "tiny/indicators/casas_con_agua.yaml:30:52",
        ),
        (
            ("indicators", "casas_con_agua", "targets", 9, "horizon"),
            "tiny/indicators/casas_con_agua.yaml:24:1",
        ),
        (
            ("indicators", "casas_con_agua", "baseline", 0, "period"),
            "tiny/indicators/casas_con_agua.yaml:23:12",
        ),
        (
            ("indicators", "gasto_agua", "baseline", 1, "period"),
            "tiny/indicators/gasto_agua.yaml:24:6",
        ),
        (("impacts", "near"), "tiny/impacts.yaml:1:1"),
        (("impacts", "classes", "near", "name"), "tiny/impacts.yaml:9:16"),
        (("impacts", "within", "name"), "tiny/impacts.yaml:11:18"),
        (("components",), "tiny/impacts"),
        (("components", "no_such_id"), "tiny/impacts"),
        (("components", OBRAS), f"tiny/impacts/{OBRAS}.yaml:2:1"),
        (("components", OBRAS, "unit"), f"tiny/impacts/{OBRAS}.yaml:8:1"),
        (
            ("components", OBRAS, "effects", "acequia_nueva_operation", "ramp"),
            f"tiny/impacts/{OBRAS}.yaml:45:5",
        ),
        (("components", OBRAS, "effects", 1, "ramp"), f"tiny/impacts/{OBRAS}.yaml:45:5"),
        (
            ("components", OBRAS, "interactions", "corte_y_caudal", "effects", 1),
            f"tiny/impacts/{OBRAS}.yaml:67:43",
        ),
        (("components", OBRAS, "limits", "minimo"), f"tiny/impacts/{OBRAS}.yaml:25:5"),
        (("components", OBRAS, "objectives", "vivir_con_agua"), f"tiny/impacts/{OBRAS}.yaml:27:14"),
    ],
)
def test_every_part_knows_where_it_was_written(path, where):
    assert str(load(TINY).origins.where(path)) == where


def test_a_broken_file_is_known_by_its_name(region):
    (region / "themes.yaml").write_text("themes: [\n", encoding="utf-8")

    assert str(load(region).origins.where(("themes", "x"))) == "region/themes.yaml:1:1"


FILES = sorted(path.relative_to(TINY) for path in TINY.rglob("*.yaml"))


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    file=st.sampled_from(FILES),
    start=st.integers(0, 1500),
    length=st.integers(0, 12),
    new=st.one_of(
        st.text(max_size=8),
        st.sampled_from(["", ":", "- ", "*a", "&a ", "!!int ", "[", "]}", "\t", "null", "{", "9"]),
    ),
)
def test_no_slip_of_the_hand_raises(region, file, start, length, new):
    original = (TINY / file).read_text(encoding="utf-8")
    start %= len(original)
    broken = original[:start] + new + original[start + length :]
    (region / file).write_bytes(broken.encode("utf-8", "surrogatepass"))
    loaded = load(region)
    (region / file).write_text(original, encoding="utf-8")

    assert loaded.scorecard is not None or loaded.problems
    assert all(str(problem).count(" · ") >= 3 for problem in loaded.problems)
