import pytest

from tests.visits import html, visit


def calm(text):
    """Neither a traceback nor the panel of an incident."""
    return "Traceback" not in text and "No pudimos mostrar esta parte" not in text


@pytest.mark.usefixtures("real_region")
def test_the_first_screen_says_the_sum_the_gaps_and_the_promise():
    app = visit("inicio")
    text = html(app)
    assert len(app.title) == 1
    assert app.title[0].value.startswith("De 18 objetivos")
    for heading in (
        "Lo que mejora", "Lo que falta", "Avance de la misión", "Los objetivos, de arriba abajo",
        "Por eje estratégico", "Por valor creado", "Por actor del territorio",
        "Del mar a la puna", "Qué promete este sistema y qué no", "cómo avisar de un error",
    ):  # fmt: skip
        assert heading in text
    assert "datos/catalogo.json" in text
    assert calm(text)


@pytest.mark.usefixtures("real_region")
@pytest.mark.parametrize("place", ["1802", "180204"])
def test_a_province_or_a_district_has_its_own_sum(place):
    app = visit("inicio", territorio=place, anio="2023", horizonte="largo")
    assert "de 18 objetivos" in app.title[0].value
    assert f"territorio={place}" in html(app)
    assert calm(html(app))


@pytest.mark.usefixtures("real_region")
def test_what_does_not_exist_gets_a_notice_and_the_region():
    app = visit("inicio", territorio="999999", anio="ayer", horizonte="nunca")
    assert app.title[0].value.startswith("De 18 objetivos")
    assert html(app).count('role="status"') == 3
    assert calm(html(app))


@pytest.mark.usefixtures("tiny_region")
def test_another_region_is_shown_by_the_same_page():
    app = visit("inicio")
    assert app.title[0].value == "Los 2 objetivos van bien."
    assert "Moquegua" not in html(app)
    assert calm(html(app))


@pytest.mark.usefixtures("tiny_region")
def test_a_region_without_figures_says_so_and_draws_no_empty_axis():
    app = visit("inicio", anio="1995")
    text = html(app)
    assert app.title[0].value.startswith("De 2 objetivos, de ninguno se puede decir")
    assert "Todavía no hay cifras para comparar" in text
    assert "smd-perfil-tallo" not in text
    assert calm(text)
