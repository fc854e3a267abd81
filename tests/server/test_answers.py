"""What the real server answers, asked as a browser asks and as a program asks."""

import base64
import gzip
import hashlib
import re
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest
import streamlit

from ui.navigation import SCREENS

pytestmark = pytest.mark.server

STREAMLIT_FILES = Path(streamlit.__file__).parent / "static"
BUNDLE = max((STREAMLIT_FILES / "static" / "js").glob("*.js"), key=lambda file: file.stat().st_size)
BUNDLE_ADDRESS = f"/static/js/{BUNDLE.name}"
FONT = "/app/static/simbolos.woff2"
PAGES = ["/", "/mapa-estrategico?objetivo=x", "/indicador", "/tablero"]
EVERYTHING = [*PAGES, BUNDLE_ADDRESS, FONT, "/_stcore/health", "/datos/catalogo.json"]
ENCODINGS = ["gzip, deflate, br", "identity", "gzip;q=0", None]


@dataclass(frozen=True)
class Received:
    status: int
    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> bytes:
        if self.headers.get("content-encoding") == "gzip":
            return gzip.decompress(self.raw)
        return self.raw


def ask(server, path, *, method="GET", **headers) -> Received:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
    # http.client would add "Accept-Encoding: identity" by itself.
    connection.putrequest(method, path, skip_accept_encoding=True)
    for name, value in headers.items():
        if value is not None:
            connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    received = Received(
        answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
    )
    connection.close()
    return received


def language_of(page: bytes) -> list[str]:
    return re.findall(r"<html\b[^>]*?\blang=\"([^\"]*)\"", page.decode())


def test_the_first_request_of_a_fresh_process_may_be_a_deep_link(start_server):
    received = ask(start_server(), "/mapa-estrategico?objetivo=x", accept_encoding="gzip")
    assert received.status == 200
    assert language_of(received.body) == ["es"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("path", PAGES)
def test_every_page_says_that_it_is_in_spanish(server, path, encoding):
    received = ask(server, path, accept_encoding=encoding)
    assert received.status == 200
    assert language_of(received.body) == ["es"]
    assert b'lang="en"' not in received.body
    assert "etag" not in received.headers


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("path", EVERYTHING)
def test_the_length_said_is_the_length_sent(server, path, encoding):
    received = ask(server, path, accept_encoding=encoding)
    if "content-length" in received.headers:
        assert int(received.headers["content-length"]) == len(received.raw)
    else:
        assert received.headers["transfer-encoding"] == "chunked"
    assert received.body


@pytest.mark.parametrize("path", [*PAGES, BUNDLE_ADDRESS])
def test_what_is_text_is_compressed_for_who_takes_it_and_only_for_them(server, path):
    assert ask(server, path, accept_encoding="gzip").headers["content-encoding"] == "gzip"
    for encoding in ("identity", "gzip;q=0", None):
        assert "content-encoding" not in ask(server, path, accept_encoding=encoding).headers


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("path", EVERYTHING)
def test_every_answer_carries_the_security_headers(server, path, method):
    headers = ask(server, path, method=method).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    inline = re.findall(rb"<script>(.*?)</script>", ask(server, "/").body, re.DOTALL)
    hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(s).digest()).decode()}'" for s in inline]
    assert policy == {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", "blob:", *hashes]),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "connect-src": "'self'",
        "font-src": "'self' data:",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_a_file_of_streamlit_arrives_whole_and_small_and_may_be_kept_for_a_year(server):
    first, second = (ask(server, BUNDLE_ADDRESS, accept_encoding="gzip") for _ in range(2))
    assert first.body == BUNDLE.read_bytes()
    assert len(first.raw) < 0.4 * len(first.body)
    assert second.raw == first.raw
    assert "immutable" in first.headers["cache-control"]
    assert "accept-encoding" in first.headers["vary"].lower()
    assert ask(server, BUNDLE_ADDRESS).raw == first.body


def test_a_file_that_the_browser_has_is_not_sent_again(server):
    tag = ask(server, BUNDLE_ADDRESS, accept_encoding="gzip").headers["etag"]
    received = ask(server, BUNDLE_ADDRESS, accept_encoding="gzip", if_none_match=tag)
    assert (received.status, received.raw) == (304, b"")


def test_a_part_of_a_file_is_a_part_of_its_plain_bytes(server):
    received = ask(server, BUNDLE_ADDRESS, accept_encoding="gzip", range="bytes=100-199")
    assert received.status == 206
    assert "content-encoding" not in received.headers
    assert received.raw == BUNDLE.read_bytes()[100:200]


@pytest.mark.parametrize("path", PAGES)
def test_a_part_of_a_page_is_as_long_as_it_says(server, path):
    received = ask(server, path, accept_encoding="gzip", range="bytes=0-99")
    assert received.status in {200, 206}
    assert len(received.raw) == int(received.headers["content-length"])


@pytest.mark.parametrize("path", [*PAGES, BUNDLE_ADDRESS])
def test_an_answer_to_head_has_no_body(server, path):
    received = ask(server, path, method="HEAD", accept_encoding="gzip")
    assert (received.status, received.raw) == (200, b"")


def test_an_address_that_looks_like_a_file_but_is_none_is_a_page_in_spanish(server):
    received = ask(server, "/static/js/no-existe.js", accept_encoding="gzip")
    assert language_of(received.body) == ["es"]


def test_the_source_code_is_not_served(server):
    for path in ("/app.py", "/app/static/../frame.py", "/app/static/%2e%2e/frame.py"):
        assert b"import streamlit" not in ask(server, path).body


BROKEN_ROUTE = """
from starlette.routing import Route

def fail(request):
    raise RuntimeError("la causa")

ROUTES = [Route("/datos/roto", fail)]
"""


def test_a_route_that_fails_answers_calmly_and_the_log_knows_why(start_server, copy_project):
    server = start_server(copy_project({"ui/routes/open_data.py": BROKEN_ROUTE}))
    received = ask(server, "/datos/roto")
    text = received.body.decode()
    incident = re.search(r"E-[0-9A-F]{4}-\d{4}", text)
    assert received.status == 500
    assert incident
    assert "Traceback" not in text
    assert "la causa" not in text
    assert received.headers["x-content-type-options"] == "nosniff"
    log = server.log.read_text("utf-8")
    assert incident[0] in log
    assert "la causa" in log


def test_every_screen_has_an_address_of_its_own():
    paths = [screen.path for screen in SCREENS]
    assert len(paths) == len(set(paths))
    assert all(screen.file.is_file() for screen in SCREENS)
