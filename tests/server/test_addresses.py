"""Addresses that are no screens, asked of a real server."""

from http.client import HTTPConnection

import pytest

pytestmark = pytest.mark.server


def ask(server, path: str, method: str = "GET"):
    connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request(method, path)
    answer = connection.getresponse()
    body = answer.read().decode(errors="replace")
    connection.close()
    return answer, body


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/Indicador", "/indicador"),
        ("/tablero/", "/tablero"),
        ("/TERRITORIO?territorio=1803", "/territorio?territorio=1803"),
        ("/indicador/idh", "/indicador?indicador=idh"),
        ("/territorio/180204?anio=2024", "/territorio?territorio=180204&anio=2024"),
        ("/objetivo/a%20b%26c", "/objetivo?objetivo=a+b%26c"),
    ],
)
def test_the_screen_that_was_meant_is_found(server, typed, meant) -> None:
    answer, _ = ask(server, typed)

    assert answer.status == 307
    assert answer.headers["location"] == meant


@pytest.mark.parametrize(
    "path", ["/no-existe", "/no/existe", "/indicador/idh/otra", "/%F0%9F%8C%B5"]
)
def test_what_is_no_screen_is_told_in_spanish(server, path) -> None:
    answer, body = ask(server, path)

    assert answer.status == 404
    assert '<html lang="es">' in body
    assert "Esta página no existe" in body
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/indicador",
        "/mapa-estrategico?objetivo=x",
        "/_stcore/health",
        "/tablero/_stcore/health",
    ],
)
def test_everything_else_is_answered_as_before(server, path) -> None:
    answer, body = ask(server, path)

    assert answer.status != 307
    assert "Esta página no existe" not in body
