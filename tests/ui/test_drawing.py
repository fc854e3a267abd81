import base64

import pytest
from jinja2 import UndefinedError
from streamlit.testing.v1 import AppTest

from ui.drawing import render, svg_image


def test_values_are_text_and_never_markup():
    html = render("notice.html", title="<b>Título</b>", text="a & b <script>alert(1)</script>")
    assert "&lt;b&gt;Título&lt;/b&gt;" in html
    assert "&lt;script&gt;" in html
    assert "<script" not in html


def test_every_drawing_stands_in_our_class_and_says_its_language():
    html = render("notice.html", text="Texto")
    assert html.startswith('<div class="smd" lang="es">')
    assert "smd-titulo" not in html


def test_a_name_that_is_missing_is_an_error_and_not_a_hole():
    with pytest.raises(UndefinedError):
        render("notice.html", title="Título")


def test_a_per_cent_sign_in_a_sentence_is_only_that():
    html = render("notice.html", title="48 % del camino", text="100 %")
    assert "48 % del camino" in html


def test_an_empty_place_says_what_is_missing_and_who_owes_it():
    html = render("empty.html", title="Sin cifra", what="Agua", owner="Digesa", link="calidad")
    assert "Quién debe publicarla:" in html
    assert "Digesa" in html
    assert "Desde cuándo falta:" not in html
    assert 'href="calidad"' in html


def test_an_svg_becomes_the_address_of_an_image():
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>ñ</title></svg>'
    kind, data = svg_image(svg).split(",", 1)
    assert kind == "data:image/svg+xml;base64"
    assert base64.b64decode(data).decode() == svg


def test_show_puts_the_template_on_the_page():
    def screen():
        from ui.drawing import show

        show("notice.html", title="Aviso", text="Texto")

    app = AppTest.from_function(screen).run()
    assert not app.exception
    assert "Aviso" in app.get("html")[0].proto.body
