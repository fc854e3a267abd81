import asyncio
import base64
import hashlib

from ui.middleware.headers import SecurityHeaders, content_security_policy, security_headers


def test_a_page_may_run_its_own_inline_scripts_and_no_other():
    text = "\n  window.ready = false\n"
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    policy = content_security_policy(f'<script>{text}</script><script src="a.js"></script>')
    assert f"script-src 'self' blob: 'sha256-{digest}';" in policy


def test_a_page_without_inline_scripts_allows_none():
    assert "script-src 'self' blob:;" in content_security_policy("<p>")


def test_the_installed_streamlit_has_inline_scripts_that_are_allowed():
    assert security_headers()["content-security-policy"].count("'sha256-") == 1


def test_headers_of_the_app_do_not_stand_twice():
    sent = []

    async def app(scope, receive, send):
        headers = [(b"x-content-type-options", b"off"), (b"x", b"y")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})

    async def send(message):
        sent.append(message)

    asyncio.run(SecurityHeaders(app)({"type": "http"}, None, send))
    names = [name for name, _ in sent[0]["headers"]]
    assert names.count(b"x-content-type-options") == 1
    assert b"x" in names


def test_what_is_not_http_passes_as_it_is():
    sent = []

    async def app(scope, receive, send):
        await send({"type": "websocket.accept", "headers": []})

    async def send(message):
        sent.append(message)

    asyncio.run(SecurityHeaders(app)({"type": "websocket"}, None, send))
    assert sent == [{"type": "websocket.accept", "headers": []}]
