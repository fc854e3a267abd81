import pytest

from tests.visits import html, visit


def rows(app):
    return html(app).count('scope="row"')


@pytest.mark.usefixtures("real_region")
def test_the_whole_scorecard_is_one_table_with_downloads():
    app = visit("tablero")
    assert "indicadores" in app.title[0].value
    assert rows(app) > 40
    assert len(app.get("download_button")) == 2


@pytest.mark.usefixtures("real_region")
def test_filters_come_from_the_address():
    every, slow = visit("tablero"), visit("tablero", estado="rezagado", mostrar="mal")
    assert 0 < rows(slow) < rows(every)
    assert slow.selectbox(key="estado").value == "rezagado"
    assert slow.title[0].value == every.title[0].value


@pytest.mark.usefixtures("real_region")
def test_a_choice_changes_the_table_and_the_address():
    app = visit("tablero")
    before = html(app)
    app.selectbox(key="territorio").set_value("180204").run()
    assert app.query_params["territorio"] == "180204"
    assert app.title[0].value.startswith("El distrito de Ichuña")
    app.button_group(key="horizonte").set_value("largo").run()
    assert app.query_params["horizonte"] == "largo"
    assert "Meta 2040" in html(app)
    assert html(app) != before


@pytest.mark.usefixtures("real_region")
def test_unknown_ids_get_a_notice_and_change_nothing():
    app = visit("tablero", actor="nadie", horizonte="nunca", territorio="000000")
    assert html(app).count('role="status"') == 3
    assert rows(app) == rows(visit("tablero"))


@pytest.mark.usefixtures("real_region")
def test_an_empty_choice_offers_the_way_back_and_no_file():
    app = visit("tablero", estado="no_logrado", actor="academia")
    assert "Quitar los filtros" in html(app)
    assert not app.get("download_button")


@pytest.mark.usefixtures("tiny_region")
def test_another_region_and_a_year_without_figures():
    assert rows(visit("tablero")) == 2
    early = visit("tablero", anio="1995")
    assert early.title[0].value.startswith("De 2 indicadores, de ninguno se puede decir")
    assert "Sin dato" in html(early)
