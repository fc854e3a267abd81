"""The settings that keep visitors safe and the browser at home."""

import re
import tomllib
from pathlib import Path

import pytest
from streamlit import config

FILE = Path(__file__).parent.parent.parent / ".streamlit" / "config.toml"
TEXT = FILE.read_text("utf-8")
SETTINGS = tomllib.loads(TEXT)
PLAIN = {
    f"{section}.{name}": value
    for section in ("server", "browser", "client", "runner")
    for name, value in SETTINGS[section].items()
}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("browser.gatherUsageStats", False),
        ("client.showErrorDetails", "none"),
        ("client.showErrorLinks", False),
        ("client.toolbarMode", "minimal"),
        ("runner.magicEnabled", False),
        ("server.enableCORS", True),
        ("server.enableXsrfProtection", True),
        ("server.enableAgentApi", False),
        ("server.enableStaticServing", True),
        ("server.fileWatcherType", "none"),
        ("runner.postScriptGC", False),
    ],
)
def test_a_setting_that_matters_is_written_down(name, value):
    assert PLAIN[name] == value


@pytest.mark.parametrize("name", PLAIN)
def test_a_setting_exists_and_says_why(name):
    assert name in config._config_options_template
    line = rf"^#.+\n{re.escape(name.split('.')[1])} = "
    assert re.search(line, TEXT, re.MULTILINE), f"{name} has no reason above it"
