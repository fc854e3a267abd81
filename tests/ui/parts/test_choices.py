from streamlit.testing.v1 import AppTest


def screen():
    import streamlit as st

    from ui.parts.choices import choose_from_list, choose_side_by_side

    words = {"": "Todos", "a": "Primero", "b": "Segundo"}
    shown = str(st.query_params.get("letra", "a"))
    number = int(st.query_params.get("numero", 1))
    choose_from_list("letra", "Letra", list(words), shown, lambda option: words[option])
    choose_side_by_side("numero", "Número", [1, 2], number, str)


def test_a_control_shows_what_stands_in_the_address():
    app = AppTest.from_function(screen)
    app.query_params["letra"] = "b"
    app.run()
    assert not app.exception
    assert app.selectbox(key="letra").value == "b"


def test_a_change_writes_the_id_and_not_the_label():
    app = AppTest.from_function(screen).run()
    app.selectbox(key="letra").set_value("b").run()
    assert app.query_params["letra"] == "b"
    app.button_group(key="numero").set_value(2).run()
    assert app.query_params["numero"] == "2"
    assert app.selectbox(key="letra").value == "b"


def test_asking_nothing_leaves_the_address_clean():
    app = AppTest.from_function(screen)
    app.query_params["letra"] = "b"
    app.run()
    app.selectbox(key="letra").set_value("").run()
    assert "letra" not in app.query_params
