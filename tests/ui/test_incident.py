import logging
import re

from streamlit.testing.v1 import AppTest

from ui.incident import report_incident

FORM = re.compile(r"E-[0-9A-F]{4}-\d{4}")


def test_the_log_keeps_the_error_under_the_number_the_visitor_sees(caplog):
    with caplog.at_level(logging.ERROR, logger="smd"):
        incident = report_incident(ValueError("la causa"))
    assert FORM.fullmatch(incident)
    assert incident in caplog.text
    assert "la causa" in caplog.text


def test_two_incidents_are_told_apart():
    assert len({report_incident(ValueError()) for _ in range(20)}) > 15


def test_a_part_that_fails_leaves_the_rest_of_the_page():
    def screen():
        import streamlit as st

        from ui.incident import calm

        with calm():
            raise ValueError("la causa")
        st.write("El resto")

    app = AppTest.from_function(screen).run()
    assert not app.exception
    assert [element.value for element in app.markdown] == ["El resto"]
    body = app.get("html")[0].proto.body
    assert FORM.search(body)
    assert "la causa" not in body


def test_stopping_a_page_is_no_incident():
    def screen():
        import streamlit as st

        from ui.incident import calm

        with calm():
            st.stop()
        st.write("Nunca")

    app = AppTest.from_function(screen).run()
    assert not app.exception
    assert not app.markdown
    assert not app.get("html")
