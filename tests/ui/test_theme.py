import re
import tomllib
from dataclasses import fields
from pathlib import Path

import plotly.graph_objects as go
import pytest

from ui.theme import (
    DARK,
    LIGHT,
    STATUSES,
    Palette,
    figure_config,
    figure_template,
    status_colour,
)

ROOT = Path(__file__).parent.parent.parent
SHEET = (ROOT / "ui" / "static" / "smd.css").read_text("utf-8")
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("paper", "card", "band")

# The ids of the rule that gives the verdicts.
IDS = [
    "logrado",
    "en_camino",
    "avanza_lento",
    "rezagado",
    "retrocede",
    "no_logrado",
    "en_linea_base",
    "sin_linea_base",
    "sin_meta",
    "sin_dato",
    "desactualizado",
    "informativo",
    "informacion_insuficiente",
]
TOKENS = [field.name for field in fields(Palette) if field.type is str]


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance of #RRGGBB."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * p for weight, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_and_white_is_21():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@PALETTES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("token", ["ink", "soft", "accent", "proposed"])
def test_text_can_be_read_on_every_ground(palette: Palette, token, ground):
    assert contrast(getattr(palette, token), getattr(palette, ground)) >= 4.5


@PALETTES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("status_id", STATUSES)
def test_the_shape_of_a_status_can_be_seen_on_every_ground(palette, status_id, ground):
    assert contrast(status_colour(status_id, palette), getattr(palette, ground)) >= 3


@PALETTES
@pytest.mark.parametrize("ground", GROUNDS)
def test_arrows_and_borders_of_nodes_can_be_seen(palette, ground):
    assert contrast(palette.outline, getattr(palette, ground)) >= 3


@PALETTES
def test_a_number_can_be_read_on_every_step_of_magnitude(palette):
    assert len(palette.magnitude) == 5
    for step in palette.magnitude:
        assert contrast(step.text, step.fill) >= 4.5


@PALETTES
def test_steps_of_magnitude_go_one_way(palette):
    steps = [luminance(step.fill) for step in palette.magnitude]
    assert steps in (sorted(steps), sorted(steps, reverse=True))


@PALETTES
def test_the_line_of_a_province_can_be_seen(palette):
    assert all(contrast(colour, palette.paper) >= 3 for colour in palette.provinces)


def test_every_verdict_has_a_mark_and_no_two_share_it():
    assert set(STATUSES) == set(IDS)
    assert len({status.shape for status in STATUSES.values()}) == len(IDS)
    assert len({str(status.word) for status in STATUSES.values()}) == len(IDS)


def test_what_has_no_verdict_has_no_colour():
    coloured = {s.id for s in STATUSES.values() if s.slot != "gray"}
    assert coloured == {
        "logrado", "en_camino", "avanza_lento", "rezagado", "retrocede", "no_logrado",
    }  # fmt: skip


def pair(name: str) -> tuple[str, str]:
    found = re.search(rf"--smd-{name}: light-dark\((#\w+), (#\w+)\);", SHEET)
    assert found, name
    return found[1], found[2]


def test_the_style_sheet_says_the_same_colours():
    assert len(TOKENS) == 11
    for token in TOKENS:
        assert pair(token) == (getattr(LIGHT, token), getattr(DARK, token)), token
    for slot in LIGHT.statuses:
        assert pair(slot) == (LIGHT.statuses[slot], DARK.statuses[slot])
    for number in range(1, 6):
        step, dark = LIGHT.magnitude[number - 1], DARK.magnitude[number - 1]
        assert pair(f"magnitude-{number}") == (step.fill, dark.fill)
        assert f".smd-m-{number} {{ background: var(--smd-magnitude-{number}); " in SHEET
        assert f"color: light-dark({step.text}, {dark.text});" in SHEET
    for number, colours in enumerate(zip(LIGHT.provinces, DARK.provinces, strict=True), start=1):
        assert pair(f"province-{number}") == colours


def test_every_status_has_its_class_in_the_style_sheet():
    for status in STATUSES.values():
        rule = re.search(rf"\.smd-s-{status.slug}\b[^{{]*{{ --smd-status: var\((\S+)\); }}", SHEET)
        assert rule, status.slug
        assert rule[1] == f"--smd-{status.slot}"


def test_the_style_sheet_hangs_on_our_own_class_alone():
    rules = re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL)
    rules = re.sub(r"@(?:media|container|supports)[^{]*", "", rules)
    selectors = [s.strip() for block in re.findall(r"([^{}]+){", rules) for s in block.split("\n")]
    starts = {re.split(r"[\s,{]", s)[0] for s in selectors if s}
    assert starts <= {".smd", ":root:has(.smd)", ":root:has(.smd),"}
    assert not re.search(r"\bst[A-Z]|data-testid|emotion", SHEET)


def test_the_style_sheet_holds_nothing_that_the_sanitiser_would_drop():
    for sheet in (ROOT / "ui" / "static").glob("*.css"):
        assert "<" not in sheet.read_text("utf-8"), sheet.name


def test_the_theme_of_streamlit_says_the_same_colours():
    for name, palette in (("light", LIGHT), ("dark", DARK)):
        theme = CONFIG["theme"][name]
        assert theme["backgroundColor"] == palette.paper
        assert theme["textColor"] == palette.ink
        assert theme["linkColor"] == palette.accent
        assert theme["borderColor"] == palette.hairline
        assert theme["violetColor"] == palette.proposed
        assert {s: theme[f"{s}Color"] for s in palette.statuses} == dict(palette.statuses)


def test_words_in_a_colour_can_be_read_on_paper_and_on_their_own_tint():
    theme = CONFIG["theme"]["light"]
    for slot in ("blue", "green", "yellow", "orange", "red", "violet", "gray"):
        for ground in (theme["backgroundColor"], theme[f"{slot}BackgroundColor"]):
            assert contrast(theme[f"{slot}TextColor"], ground) >= 4.5, slot


def test_every_font_of_the_theme_is_a_file_of_ours_with_its_licence():
    for face in CONFIG["theme"]["fontFaces"]:
        assert (ROOT / "ui" / face["url"].removeprefix("app/")).is_file()
    licences = sorted((ROOT / "ui" / "static" / "licenses").glob("OFL-*.txt"))
    assert len(licences) == 3
    assert all("SIL OPEN FONT LICENSE" in licence.read_text("utf-8") for licence in licences)


@PALETTES
def test_plotly_accepts_the_template_and_it_decides(palette):
    figure = go.Figure(
        data=[go.Scatter(x=[1], y=[2])], layout={"template": figure_template(palette)}
    )
    layout = figure.layout.template.layout
    assert layout.separators == ".,"
    assert layout.font.color == palette.ink
    assert layout.showlegend is False
    assert layout.yaxis.rangemode == "tozero"


def test_no_chart_can_be_sent_to_another_host():
    assert figure_config["displayModeBar"] is False
    assert figure_config["plotlyServerURL"] == ""
    assert "sendChartToCloud" in figure_config["modeBarButtonsToRemove"]
