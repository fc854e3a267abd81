"""Loading in a real browser: a dirty file from the first click to the published entry."""

import re

import pytest

from access.accounts import add_local_account
from access.permission import at_terminal
from access.right import Role

pytestmark = [pytest.mark.server, pytest.mark.browser]

PASSWORD = "un cuaderno de tapa verde"  # noqa: S105 of nobody
TABLE = """\
Esperanza de vida al nacer;;;
;;;
Ámbito;2019;2024 p/;2025
Prov. Gral. Sanchez Cerro;79,1;n.d.;80,2
Carumas;75,1;76,2;999
Pampa <b>Blanca</b>;70,0;71,0;72,0
Nota: p/ preliminar. =cmd|' /C calc'!A0;;;
Fuente: INEI, estimación según la proyección de población del Perú, año 2025.;;;
""".encode("latin-1")
LARGE = b"variable,place,period,value\n" + b"".join(
    b"esperanza_vida,18,%d,%d.%d\n" % (1960 + n % 60, 50 + n % 30, n) for n in range(400_000)
)


@pytest.fixture(scope="module")
def desk(start_server, copy_project):
    """A server with its own data, an analyst and a publisher."""
    root = copy_project({})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SMD_DATA", str(root / "data"))
        patch.delenv("SMD_ACCESS_URL", raising=False)
        for name, role in (("Ana", Role.ANALISTA), ("Pedro", Role.PUBLICADOR)):
            add_local_account(at_terminal(), name, PASSWORD, [role])
        yield start_server(root), root


def entered(open_page, server, name: str, **screen):
    page = open_page(f"{server.address}/entrar?next=cargar", **screen)
    page.get_by_label("Nombre de la cuenta").fill(name)
    page.get_by_label("Contraseña").fill(PASSWORD)
    page.get_by_role("button", name="Entrar").click()
    page.get_by_text("Entró como").wait_for(timeout=60_000)
    return page


def bring(page, name: str, content: bytes) -> None:
    file = {"name": name, "mimeType": "text/csv", "buffer": content}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text("Una fuente nueva").click()
    page.get_by_label("Institución que publica").fill("INEI")
    page.get_by_label("Título de la publicación").fill("Cuadro <i>inventado</i>")
    page.get_by_text("A: texto o archivo").first.click()
    page.wait_for_timeout(1_000)
    page.get_by_role("button", name="Revisar los archivos").click()


def type_reason(page, label: str | re.Pattern[str], words: str) -> None:
    page.get_by_role("textbox", name=label).first.fill(words)
    page.keyboard.press("Tab")
    page.wait_for_timeout(700)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(360, 800), (1366, 768)])
def test_whoever_has_not_entered_sees_a_calm_page(
    desk, open_page, violations, contacts, width, height, theme
):
    server, _root = desk
    page = open_page(f"{server.address}/cargar", width=width, height=height, theme=theme)
    page.get_by_text("Cómo entrar").wait_for(timeout=60_000)
    page.wait_for_timeout(800)

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert contacts.hosts <= {f"127.0.0.1:{server.port}"}


def test_a_dirty_file_goes_from_the_first_click_to_the_log(desk, open_page, violations):
    server, _root = desk
    asked = []

    def fine(page) -> None:
        page.wait_for_timeout(800)
        # Streamlit's own box for files can take the focus and says `presentation`.
        assert [one for one in violations(page) if "stFileUploaderDropzone" not in one] == []
        assert "No pudimos mostrar" not in page.inner_text("body")

    page = entered(open_page, server, "Ana")
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    bring(page, "cuadro <b>3</b>.csv", TABLE)
    page.get_by_role("button", name="Aplicar respuestas").wait_for(timeout=60_000)
    fine(page)
    for option in page.get_by_text("No cargar esas filas").all():
        option.click()
    page.get_by_role("button", name="Aplicar respuestas").click()
    page.get_by_role("button", name="Proponer la carga").wait_for(timeout=60_000)
    fine(page)
    assert "999 parece un código de «sin dato»" in page.inner_text("body")
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("anotado")).click()
    assert b"999 parece" in download.value.path().read_bytes()
    for field in page.get_by_role("textbox", name=re.compile("por qué se acepta")).all():
        field.fill("El INEI revisó la serie")
        page.keyboard.press("Tab")
        page.wait_for_timeout(700)
    type_reason(
        page, re.compile("¿Por qué se cargan"), "Salió la edición <script>alert(1)</script>"
    )
    page.get_by_role("button", name="Proponer la carga").click()
    page.get_by_text("La carga está propuesta").wait_for(timeout=60_000)
    fine(page)

    page = entered(open_page, server, "Pedro")
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.get_by_role("button", name=re.compile("Ver qué cambia")).click()
    page.get_by_role("button", name="Confirmar y publicar").wait_for(timeout=60_000)
    fine(page)
    assert "<script>alert(1)</script>" in page.inner_text("body")
    page.get_by_role("button", name="Confirmar y publicar").click()
    page.get_by_text("Publicado: entrada").wait_for(timeout=60_000)
    fine(page)
    assert asked == []


def test_a_click_on_cancel_ends_the_work_and_leaves_nothing(desk, open_page):
    server, root = desk
    page = entered(open_page, server, "Ana")
    before = sorted((root / "data").glob("loads/*"))

    bring(page, "grande.csv", LARGE)
    page.get_by_role("button", name="Cancelar").click(timeout=60_000)
    page.get_by_text("Nada se cargó y nada quedó a medias.").wait_for(timeout=60_000)

    assert sorted((root / "data").glob("loads/*")) == before
    page.get_by_role("button", name="Revisar de nuevo").click()
    page.get_by_text("Se reconoció como").wait_for(timeout=120_000)
