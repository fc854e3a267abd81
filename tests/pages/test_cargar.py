"""The screen of loading: nobody, an analyst who brings files, a publisher, and taking it back."""

import json
import time

import pytest
from streamlit.testing.v1 import AppTest

from access.accounts import add_provider_account, take_role
from access.permission import at_terminal
from access.right import DeniedError, Role
from intake.confirming import brought, waiting
from region import Region, prepare
from tests.regions import write_seeds
from tests.visits import BROKEN, FRAME, ROOT, html

ANA, PEDRO = "ana@ejemplo.invalid", "pedro@ejemplo.invalid"
FILE = (
    "Memoria <b>2025</b>;;\n"
    "Variable;Lugar;Periodo;Valor\n"
    "Casas con agua;9001;2024;200,0\n"
    "Casas con agua;9002;2024;99\n"
    "Casas con agua;9001;2023;n.d.\n"
    "Tubos *nuevos*;9001;2024;7\n"
).encode("latin-1")
QUESTION = "¿Qué variable es «Tubos \\*nuevos\\*»? · 1 fila"
WHY = "La institución lo publicó **ayer** <i>tarde</i>"


@pytest.fixture
def region(tmp_path, monkeypatch) -> Region:
    """Tierra Chica with a store and accounts of its own."""
    write_seeds(tmp_path / "seeds")
    monkeypatch.setenv("SMD_DATA", str(tmp_path))
    monkeypatch.setenv("SMD_CONFIG", str(ROOT / "tests" / "config" / "tiny"))
    monkeypatch.setenv("SMD_ACCESS_URL", f"sqlite:///{tmp_path / 'access.sqlite'}")
    found = Region.from_environment()
    prepare(found, lambda _share, _what: None)
    return found


def opened(email: str = "") -> AppTest:
    app = AppTest.from_file(str(FRAME), default_timeout=120)
    said = {"is_logged_in": True, "iss": "https://id.ejemplo.invalid", "sub": email}
    app.user = (
        {**said, "email": email, "email_verified": True, "iat": int(time.time())}
        if email
        else {"email": ANA}
    )
    app.run()
    app.switch_page(str(ROOT / "pages" / "cargar.py"))
    return ran(app)


def ran(app: AppTest) -> AppTest:
    app.run()
    assert not app.exception
    assert BROKEN not in html(app)
    return app


def account(email: str, *roles: Role) -> None:
    add_provider_account(at_terminal(), email, given=roles)


def press(app: AppTest, label: str) -> AppTest:
    (button,) = [one for one in app.button if one.label == label]
    button.click()
    return ran(app)


def bring(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """The files, said to be of the source `aguas` of the region."""
    app.file_uploader[0].set_value([(name, content, "text/csv") for name, content in files])
    ran(app)
    next(one for one in app.selectbox if one.label == "Fuente").select("aguas")
    next(one for one in app.radio if one.label.startswith("¿Qué tan segura")).set_value("A")
    return press(ran(app), "Revisar los archivos")


def questions(app: AppTest) -> list:
    return [one for one in (*app.radio, *app.selectbox) if one.label == QUESTION]


def answered(app: AppTest) -> AppTest:
    """No question left: rows of an unknown variable are left out."""
    questions(app)[0].set_value("-")
    return press(app, "Aplicar respuestas")


def proposed(app: AppTest) -> AppTest:
    for one in app.text_input:
        if one.label.endswith(("¿por qué se acepta?", "¿por qué se aceptan?")):
            one.input(WHY)
    next(one for one in app.text_area if one.label.startswith("¿Por qué se cargan")).input(WHY)
    return press(app, "Proponer la carga")


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


@pytest.mark.usefixtures("region")
def test_nobody_is_told_what_loading_is_and_gets_the_template():
    app = opened()

    assert "no necesita cuenta" in html(app)
    assert 'href="entrar?next=cargar"' in html(app)
    assert not app.file_uploader
    assert [one.proto.label for one in app.get("download_button")] == [
        "Descargar la plantilla (Excel)"
    ]


@pytest.mark.usefixtures("region")
@pytest.mark.parametrize("roles", [(), (Role.ADMINISTRADOR,)])
def test_an_account_without_the_right_is_told_so(roles):
    account(ANA, *roles)

    app = opened(ANA)

    assert "no tiene permiso para cargar datos" in html(app)
    assert not app.file_uploader


@pytest.mark.usefixtures("region")
def test_an_incomplete_origin_is_said_and_nothing_is_looked_at():
    account(ANA, Role.ANALISTA)
    app = opened(ANA)
    app.file_uploader[0].set_value([("agua.csv", FILE, "text/csv")])

    press(ran(app), "Revisar los archivos")

    assert "Falta la fuente" in html(app)
    assert "Falta decir qué tan segura es la fuente" in html(app)
    assert "Aplicar respuestas" not in labels(app)


@pytest.mark.usefixtures("region")
def test_what_is_not_clear_is_asked_and_no_suggestion_is_taken():
    account(ANA, Role.ANALISTA)

    app = bring(opened(ANA), ("agua.csv", FILE))

    (question,) = questions(app)
    assert question.value is None
    assert "Proponer la carga" not in labels(app)
    press(app, "Aplicar respuestas")
    assert questions(app)


@pytest.mark.usefixtures("region")
def test_what_nobody_answers_is_left_out_only_when_somebody_says_so():
    account(ANA, Role.ANALISTA)
    more = FILE + "Canales;9001;2024;3\n".encode("latin-1")
    app = bring(opened(ANA), ("agua.csv", more))

    press(app, "Aplicar respuestas")
    assert questions(app)
    next(one for one in app.checkbox if one.label.startswith("No cargar")).check()
    press(app, "Aplicar respuestas")

    assert not questions(app)
    assert "no se carga" in html(app)


def test_a_load_is_proposed_and_confirmed_by_another_person(region):
    account(ANA, Role.ANALISTA)
    account(PEDRO, Role.PUBLICADOR)

    app = answered(bring(opened(ANA), ("agua.csv", FILE), ("dibujo.csv", b"\x89PNG no")))
    assert "El archivo es una imagen." in html(app)
    assert "<strong>99</strong>" in html(app)
    downloads = [one.proto.label for one in app.get("download_button")]
    assert "Descargar anotado «agua.csv»" in downloads
    assert "Descargar anotado «dibujo.csv»" not in downloads
    proposed(app)
    assert "La carga está propuesta" in html(app)
    (note,) = waiting(region)
    assert note.by == ANA

    other = opened(PEDRO)
    assert "La institución lo publicó **ayer** &lt;i&gt;tarde&lt;/i&gt;" in html(other)
    assert "Proponer la carga" not in labels(other)
    press(other, "Ver qué cambia\\: agua.csv")
    press(other, "Confirmar y publicar")
    assert "Publicado: entrada 2 de la bitácora" in html(other)
    assert 'href="bitacora?entrada=2"' in html(other)
    assert not list(waiting(region))

    next(one for one in other.selectbox if one.label == "Carga publicada").select(2)
    next(one for one in other.text_area if one.label == "¿Por qué se deshace?").input("Era prueba")
    press(ran(other), "Deshacer esta carga")
    assert "Se deshizo la carga: entrada 3 de la bitácora" in html(other)


def test_a_load_that_is_turned_down_comes_back_with_the_reason(region):
    account(ANA, Role.ANALISTA)
    account(PEDRO, Role.PUBLICADOR)
    proposed(answered(bring(opened(ANA), ("agua.csv", FILE))))
    (note,) = waiting(region)

    other = press(opened(PEDRO), "Ver qué cambia\\: agua.csv")
    downloads = [one.proto.label for one in other.get("download_button")]
    assert "Descargar «agua.csv» como se trajo" in downloads
    assert brought(region, at_terminal("Pedro"), note.id, 0).content == FILE
    next(one for one in other.text_input if one.label.startswith("Motivo")).input("Otro *año*")
    press(other, "No publicar esta carga")

    again = opened(ANA)
    assert "Cargas que no se publicaron" in [one.value for one in again.header]
    seen = html(again)
    assert "Otro *año*" in seen
    assert PEDRO in seen


def test_who_may_not_confirm_gets_no_file_of_others(region):
    account(ANA, Role.ANALISTA)
    proposed(answered(bring(opened(ANA), ("agua.csv", FILE))))
    (note,) = waiting(region)

    with pytest.raises(DeniedError):
        brought(region, None, note.id, 0)


def test_answers_are_used_again_and_can_be_given_anew(region):
    account(ANA, Role.ANALISTA)
    app = answered(bring(opened(ANA), ("agua.csv", FILE)))
    name = next(one for one in app.text_input if one.label.startswith("Sus respuestas se guardan"))
    name.input("Memoria de *aguas*")
    proposed(app)
    (kept,) = (region.data / "mappings").glob("*.json")
    assert json.loads(kept.read_text("utf-8"))["name"] == "Memoria de *aguas*"

    again = bring(opened(ANA), ("agua.csv", FILE.replace(b"200,0", b"201,0")))
    assert "se usaron las guardadas: «Memoria de *aguas*»" in html(again)
    assert "guardadas como «Memoria de *aguas*»" in html(again)
    press(again, "Responder de nuevo")

    assert questions(again)


def test_who_proposes_does_not_confirm(region):
    account(ANA, Role.ANALISTA, Role.PUBLICADOR)
    app = proposed(answered(bring(opened(ANA), ("agua.csv", FILE))))

    press(app, "Ver qué cambia\\: agua.csv")
    assert "la confirma otra persona" in html(app)
    assert "Confirmar y publicar" not in labels(app)
    press(app, "Retirar la carga")
    assert "Falta el motivo." in html(app)
    next(one for one in app.text_input if one.label.startswith("Motivo")).input("Otra vez")
    press(app, "Retirar la carga")

    assert not list(waiting(region))


def test_a_role_taken_away_counts_at_the_write(region):
    account(ANA, Role.ANALISTA)
    app = answered(bring(opened(ANA), ("agua.csv", FILE)))
    take_role(at_terminal(), ANA, Role.ANALISTA)

    proposed(app)

    assert not list(waiting(region))


@pytest.mark.usefixtures("region")
def test_a_missing_reason_is_said_and_nothing_is_proposed(region):
    account(ANA, Role.ANALISTA)
    app = answered(bring(opened(ANA), ("agua.csv", FILE)))

    press(app, "Proponer la carga")

    assert "Falta el motivo de la carga." in html(app)
    assert "advertencia «Fuentes que se contradicen»" in html(app)
    assert not list(waiting(region))


def test_an_edition_in_between_is_told_and_the_preview_shown_anew(region, tmp_path):
    account(ANA, Role.ANALISTA)
    account(PEDRO, Role.PUBLICADOR)
    proposed(answered(bring(opened(ANA), ("agua.csv", FILE))))
    app = press(opened(PEDRO), "Ver qué cambia\\: agua.csv")
    note = next(iter(waiting(region)))
    seen = app.session_state["loading"].preview.seen

    from intake.vocabulary import OvertakenError
    from ui.loading import waiting as screen  # the click falls between two editions

    def overtaken(*_given):
        raise OvertakenError

    original, screen.confirm = screen.confirm, overtaken
    try:
        press(app, "Confirmar y publicar")
    finally:
        screen.confirm = original

    assert "se publicó otra edición" in html(app)
    assert [one.id for one in waiting(region)] == [note.id]
    assert app.session_state["loading"].preview.seen == seen
    press(app, "Confirmar y publicar")
    assert "Publicado" in html(app)


def test_a_full_disk_is_told_calmly(region, monkeypatch):
    account(ANA, Role.ANALISTA)
    app = answered(bring(opened(ANA), ("agua.csv", FILE)))
    loads = region.data / "loads"
    for path in loads.glob("*"):
        path.unlink()
    loads.rmdir()
    loads.write_text("no folder can be made here")

    proposed(app)

    assert "el disco no respondió o está lleno" in html(app)
