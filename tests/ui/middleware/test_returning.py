import asyncio

import pytest

from ui.middleware.returning import ReturnAfterProvider


def asked(path: str, location: str = "/", **headers: str) -> dict[str, list[str]]:
    """What a browser gets from an app that sends it to `location`."""
    sent = []

    async def app(scope, receive, send):
        start = {
            "type": "http.response.start",
            "status": 302,
            "headers": [(b"location", location.encode())],
        }
        await send(start)
        await send({"type": "http.response.body", "body": b""})

    async def send(message):
        sent.append(message)

    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    asyncio.run(
        ReturnAfterProvider(app)({"type": "http", "path": path, "headers": raw}, None, send)
    )
    found: dict[str, list[str]] = {}
    for name, value in sent[0]["headers"]:
        found.setdefault(name.decode(), []).append(value.decode())
    return found


def test_the_page_is_remembered_on_the_way_out_and_taken_on_the_way_back():
    out = asked("/auth/login", "https://id.invalid", referer="http://x/cuentas?territorio=18")
    (cookie,) = out["set-cookie"]
    assert cookie.startswith("smd_vuelta=cuentas%3Fterritorio%3D18;")
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert out["location"] == ["https://id.invalid"]

    back = asked("/oauth2callback", cookie=cookie.partition(";")[0])
    assert back["location"] == ["/cuentas?territorio=18"]
    assert "Max-Age=0" in back["set-cookie"][0]


@pytest.mark.parametrize(
    "referer", ["", "http://x/", "http://x/no-existe", "nada", "http://x//otro.invalid"]
)
def test_a_page_that_is_not_ours_is_not_remembered(referer):
    assert "set-cookie" not in asked("/auth/login", referer=referer)


@pytest.mark.parametrize(
    "kept",
    ["https%3A%2F%2Fotro.invalid", "%2F%2Fotro.invalid", "%2F%5Cotro.invalid", "x", "%0D%0A", ""],
)
def test_a_cookie_with_another_place_leads_nowhere(kept):
    assert asked("/oauth2callback", cookie=f"smd_vuelta={kept}")["location"] == ["/"]


def test_only_the_way_to_the_first_page_is_changed():
    assert asked("/oauth2callback", "https://id.invalid", cookie="smd_vuelta=cuentas")[
        "location"
    ] == ["https://id.invalid"]
    assert asked("/otra", cookie="smd_vuelta=cuentas") == {"location": ["/"]}
