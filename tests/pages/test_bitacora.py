"""The log on screen: whole, bent, empty, filtered, one entry, two compared, a digest checked."""

import pytest

from data.ledger import log_path
from intake.record import read_record
from tests.records import write_record
from tests.visits import html, visit


@pytest.fixture(scope="module", name="folder")
def _folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("log")
    write_record(folder)
    return folder


@pytest.fixture(name="region")
def _region(folder, monkeypatch):
    from region import Region

    monkeypatch.setenv("SMD_CONFIG", str(folder / "config"))
    monkeypatch.setenv("SMD_DATA", str(folder / "data"))
    return Region.from_environment()


def opened(**address):
    app = visit("bitacora", **address)
    assert not app.exception
    assert "No pudimos mostrar" not in html(app)
    return app


def test_everybody_reads_who_changed_what_and_why(region):
    app = opened()
    shown = html(app)
    assert app.title[0].value == "Quién cambió qué, cuándo y por qué"
    assert "La cadena se sostiene: 5 entradas" in shown
    assert "Alguien (sin firma) cambió definiciones en los archivos" in shown
    assert shown.index("Entrada 5") < shown.index("Entrada 4") < shown.index("Entrada 1")
    assert "sin motivo escrito" in shown
    assert "Con este cambio mejoran 4 estados." in shown


def test_what_others_typed_is_text(region):
    shown = html(opened(entrada="2"))
    assert "María &lt;b&gt;Q.&lt;/b&gt; cargó 1 archivo" in shown
    assert "casas &lt;i&gt;2024&lt;/i&gt;.csv" in shown
    assert "[acta](http://ejemplo.invalid) *12*" in shown
    assert "<i>2024" not in shown
    searched = opened(buscar="<img src=x onerror=alert(1)>", huella="<b>x</b>", tipo="<u>")
    assert "<img src=x" not in html(searched)
    assert "<u>" not in html(searched)


def test_the_filter_of_what_turns_better_leaves_those_entries(region):
    shown = html(opened(solo="mejoras"))
    assert "2 entradas responden." in shown
    assert "Entrada 4" in shown
    assert "Acuerdo de la asamblea" not in shown


def test_a_filter_is_chosen_with_the_controls(region):
    app = opened()
    app.selectbox(key="tipo").select("undo").run()
    assert "1 entrada responde." in html(app)
    assert "anuló la carga de la entrada 2" in html(app)


def test_nothing_found_is_designed(region):
    shown = html(opened(buscar="zzz", entrada="77"))
    assert "Ninguna entrada responde a lo que pide" in shown
    assert "No hay una entrada «77» en la bitácora." in shown


def test_an_entry_has_an_address_of_its_own(region):
    shown = html(opened(entrada="4"))
    chain = read_record(region)
    assert "Entrada 4: Cambio en los archivos" in shown
    assert "100 * greatest(casas_agua, casas) / casas" in shown
    assert chain.digests[3] in shown
    assert chain.digests[2] in shown
    assert "UTC" in shown


def test_two_editions_stand_side_by_side_with_a_file(region):
    app = opened(antes="1", despues="2")
    shown = html(app)
    assert "Cifras que cambian" in shown
    assert "176" in shown
    assert [b.label for b in app.get("download_button")] == [
        "Descargar las cifras que cambian (CSV)"
    ]
    assert "Son la misma edición" in html(opened(antes="2", despues="2"))
    assert "No hay ninguna diferencia" in html(opened(antes="1", despues="3"))


def test_the_part_a_link_leads_to_stands_on_top(region):
    assert [h.value for h in opened().header] == [
        "Comparar dos ediciones", "Verificar en cinco minutos, sin creerle a nadie",
    ]  # fmt: skip
    checking = opened(ver="verificar")
    assert checking.header[0].value.startswith("Verificar")
    shown = html(checking)
    assert shown.index("sha256sum") < shown.index("Entrada 5")
    assert "no tiene ese filtro: «arriba»" in html(opened(ver="arriba"))


def test_a_copied_digest_is_answered(region):
    digest = read_record(region).digests[1]
    assert "Es la huella de la entrada 2" in html(opened(huella=digest))
    assert "No es la huella de ninguna entrada" in html(opened(huella="f" * 64))
    app = opened()
    app.text_input(key="huella").input(f"  {digest[:32]}\n {digest[32:]}").run()
    assert "Es la huella de la entrada 2" in html(app)


def test_a_bent_log_says_so_at_once_and_the_page_goes_on(region):
    opened()
    log = log_path(region.store)
    whole = log.read_bytes()
    # As long as it was and as old: what is read counts, not what the file system says.
    log.write_bytes(whole.replace("otro año".encode(), "este año".encode()))
    try:
        shown, first = html(opened()), html(visit("inicio"))
    finally:
        log.write_bytes(whole)
    assert "La bitácora está rota o incompleta" in first
    assert "rota o incompleta" not in html(visit("inicio"))
    assert "La cadena se rompe en la entrada 4." in shown
    assert "nada es de fiar" in shown
    assert "Entrada 2" in shown
    assert "Entrada 5" not in shown
    assert "La cadena se sostiene" in html(opened())


def test_an_edition_that_is_not_kept_is_told(tmp_path, monkeypatch):
    region = write_record(tmp_path)
    for path in region.store.glob("*.json"):
        if '"entry": 2,' in path.read_text("utf-8"):
            path.unlink()
    monkeypatch.setenv("SMD_CONFIG", str(region.config))
    monkeypatch.setenv("SMD_DATA", str(region.data))
    assert "de la entrada 2 ya no se guarda" in html(opened(antes="1", despues="2"))
    assert "su archivo ya no se guarda" in html(opened(entrada="2"))


@pytest.mark.usefixtures("tiny_region")
def test_with_one_edition_there_is_nothing_to_compare():
    shown = html(opened())
    assert "La cadena se sostiene: 1 entrada, del " in shown
    assert "Hacen falta dos ediciones" in shown


def test_the_first_screen_shows_the_digest_and_where_to_check_it(region):
    shown = html(visit("inicio"))
    digest = read_record(region).head
    assert "Huella de esta edición" in shown
    for start in range(0, 64, 4):
        assert f"<span>{digest[start : start + 4]}</span>" in shown
    assert "bitacora?ver=verificar#verificar" in shown
    assert "SMD Tierra Chica · entrada 5 · 20" in shown
    assert f"· {digest}" in shown


def test_the_page_of_an_indicator_says_what_it_was_and_who_changed_it(region):
    shown = html(visit("indicador", indicador="casas_con_agua", territorio="9001"))
    assert "Qué decía antes esta cifra de 2024" in shown
    assert "Pasó de 75.0\u00a0% a 80.0\u00a0%, con la misma fórmula." in shown
    assert "carga de María &lt;b&gt;Q.&lt;/b&gt;, confirmada por Juan P." in shown
    assert 'href="bitacora?entrada=4"' in shown
    assert "entrada 5 de la bitácora" in shown
