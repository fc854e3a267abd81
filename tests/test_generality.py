"""Nothing about Moquegua is in the program: another order, other names, another region."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from indicators.rollup import Tier
from region import Region, open_system
from system import System
from ui.parts.view import territory_view
from ui.selection import read_selection
from ui.strategy.diagram import strategy_drawing

ROOT = Path(__file__).parent.parent
FRAME = str(ROOT / "ui" / "frame.py")
NEW_NAME = "Agua de los apus"


@pytest.fixture(scope="module")
def turned(tmp_path_factory) -> Region:
    """The real content with its perspectives upside down and one axis renamed."""
    folder = tmp_path_factory.mktemp("turned")
    shutil.copytree(
        ROOT / "config", folder / "config", ignore=shutil.ignore_patterns("*.py", "__pycache__")
    )
    shutil.copytree(ROOT / "data" / "seeds", folder / "data" / "seeds")
    perspectives = folder / "config" / "perspectives.yaml"
    head, *items = perspectives.read_text(encoding="utf-8").split("  - id: ")
    perspectives.write_text(
        head + "".join(f"  - id: {item.rstrip()}\n" for item in reversed(items)), encoding="utf-8"
    )
    themes = folder / "config" / "themes.yaml"
    text = themes.read_text(encoding="utf-8")
    name = "Gestión integrada de recursos hídricos"
    assert name in text
    themes.write_text(text.replace(name, NEW_NAME), encoding="utf-8")
    return Region(folder / "config", folder / "data")


@pytest.fixture(scope="module")
def turned_system(turned) -> System:
    return open_system(turned, lambda _share, _what: None)


def pages_text(test: AppTest) -> str:
    return " ".join(
        [*(title.value for title in test.title), *(block.proto.body for block in test.get("html"))]
    )


def test_the_map_draws_the_bands_in_the_order_of_the_content(turned_system, real_system) -> None:
    def bands(system: System) -> list[str]:
        view = territory_view(system, read_selection(system, {}))
        return [band.id for band in strategy_drawing(system, view).bands]

    assert bands(turned_system) == list(reversed(bands(real_system)))


def test_the_rollup_keeps_every_score_and_takes_the_new_order(turned_system, real_system) -> None:
    for horizon in real_system.scorecard.horizons:
        ours = turned_system.rollup(turned_system.catalogue.geography.root.id, horizon.id)
        before = real_system.rollup(real_system.catalogue.geography.root.id, horizon.id)
        order = [node.id for node in ours.at(Tier.PERSPECTIVE)]
        assert order == [node.id for node in reversed(before.at(Tier.PERSPECTIVE))]
        assert {(n.tier, n.id): (n.score, n.status) for n in ours.nodes} == {
            (n.tier, n.id): (n.score, n.status) for n in before.nodes
        }


def test_the_scorecard_shows_the_new_order_and_the_new_name(turned, monkeypatch) -> None:
    monkeypatch.setenv("SMD_CONFIG", str(turned.config))
    monkeypatch.setenv("SMD_DATA", str(turned.data))
    test = AppTest.from_file(FRAME, default_timeout=60).run()
    home = pages_text(test)
    test.switch_page(str(ROOT / "pages" / "tablero.py")).run()
    board = pages_text(test)

    assert not test.exception
    assert NEW_NAME in home
    assert board.index("Habilitadores") < board.index("Procesos") < board.index("Resultados")


@pytest.mark.parametrize(
    "page",
    [
        "inicio",
        "mapa_estrategico",
        "tablero",
        "objetivo",
        "indicador",
        "territorio",
        "impactos",
        "variables",
        "calidad",
        "metodo",
    ],
)
@pytest.mark.usefixtures("tiny_region")
def test_an_invented_region_has_every_page_and_no_word_of_moquegua(page) -> None:
    test = AppTest.from_file(FRAME, default_timeout=60).run()
    if page != "inicio":
        test.switch_page(str(ROOT / "pages" / f"{page}.py")).run()

    text = pages_text(test)
    assert not test.exception
    assert test.title
    assert "No pudimos mostrar" not in text
    assert "Moquegua" not in text


def test_the_program_itself_does_not_know_moquegua() -> None:
    rooms = [init.parent for init in ROOT.glob("*/__init__.py")]
    files = [*ROOT.glob("*.py"), *(ROOT / "pages").glob("*.py")]
    files += [path for room in rooms for path in room.rglob("*")]
    named = [
        str(path.relative_to(ROOT))
        for path in files
        if path.suffix in {".py", ".sql", ".html", ".js", ".css"}
        and "moquegua" in path.read_text(encoding="utf-8").lower()
    ]

    assert not named
