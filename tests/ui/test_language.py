import threading
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from streamlit.testing.v1 import AppTest

import ui.language
from indicators.message import N_
from indicators.period import parse_period
from ui.language import gettext, ngettext, session_language
from ui.saying import say


@pytest.fixture
def quechua(tmp_path, monkeypatch):
    """A catalogue with two sentences in another language, at the place where they are sought."""
    catalogue = Catalog(locale="qu", domain="smd")
    catalogue.add("Meta", "Aypana")
    catalogue.add("Faltan {number} datos", "{number} willakuy pisin")
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    place = tmp_path / "qu" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "smd.mo").write_bytes(compiled.getvalue())
    monkeypatch.setattr(ui.language, "CATALOGUES", tmp_path)


def screen():
    import streamlit as st

    from indicators.message import N_
    from ui.language import gettext as _
    from ui.saying import say

    st.session_state.setdefault("language", st.query_params.get("lengua", "es"))
    st.write(_("Meta"))
    st.write(say(N_("Faltan {number} datos", number=3)))
    st.write(_("Sin traducción"))


def words(language: str) -> list[str]:
    app = AppTest.from_function(screen)
    app.query_params["lengua"] = language
    app.run()
    assert not app.exception
    return [element.value for element in app.markdown]


def test_spanish_needs_no_catalogue():
    assert words("es") == ["Meta", "Faltan 3 datos", "Sin traducción"]


def test_a_sentence_without_translation_stays_spanish(quechua):
    assert words("qu") == ["Aypana", "3 willakuy pisin", "Sin traducción"]


@pytest.mark.parametrize("language", ["xx", "../../etc", "", "."])
def test_a_language_that_does_not_exist_reads_as_spanish(quechua, language):
    assert words(language)[0] == "Meta"


def test_two_visitors_read_two_languages_from_one_process(quechua):
    assert [words(language)[0] for language in ("qu", "es", "qu")] == ["Aypana", "Meta", "Aypana"]


def test_outside_a_session_everything_is_spanish(quechua):
    assert session_language() == "es"
    assert gettext("Meta") == "Meta"
    assert say(N_("Faltan {number} datos", number=1)) == "Faltan 1 datos"


def test_it_works_in_the_thread_of_a_route():
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(gettext, "Meta").result() == "Meta"
    assert threading.active_count() >= 1


@pytest.mark.parametrize(("number", "expected"), [(0, "datos"), (1, "dato"), (2, "datos")])
def test_one_is_singular(number, expected):
    assert ngettext("dato", "datos", number) == expected


def test_sentences_of_code_and_of_templates_are_found_for_translation():
    from ui.theme import STATUSES

    found = {
        message
        for _file, _line, message, _comments, _context in extract_from_dir(
            "ui",
            [("**.py", "python"), ("templates/**.html", "jinja2")],
            options_map={"templates/**.html": {"encoding": "utf-8"}},
        )
    }
    assert {str(status.word) for status in STATUSES.values()} <= found
    assert "No pudimos mostrar esta parte" in found
    assert "Insuficiente · {with_verdict} de {total}" in found


def test_published_numbers_and_periods_of_a_sentence_are_worded_as_people_write_them():
    sentence = N_(
        "Publicado: {number} ({period})", number=Decimal("15000.5"), period=parse_period("2026-01")
    )
    assert say(sentence) == "Publicado: 15,000.5 (enero de 2026)"
    assert say(N_("Sí. {inner}", inner=sentence)) == "Sí. Publicado: 15,000.5 (enero de 2026)"
    assert str(sentence) == "Publicado: 15000.5 (2026-01)"
