import asyncio
import gzip

import pytest

from ui.middleware.compression import KeptGzip

TEXT = b"const a = 1;\n" * 500


class Files:
    """An app that answers every address with the same script, and counts how often."""

    def __init__(self, status=200):
        self.status, self.asked = status, 0

    async def __call__(self, scope, receive, send):
        self.asked += 1
        headers = [
            (b"content-type", b"text/javascript"),
            (b"content-length", str(len(TEXT)).encode()),
            (b"etag", b'"tag"'),
        ]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await asyncio.sleep(0)
        await send({"type": "http.response.body", "body": TEXT})


@pytest.fixture
def directory(tmp_path):
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "a.js").write_bytes(TEXT)
    return tmp_path


async def fetch(app, path="/static/a.js", method="GET", **headers):
    sent = []

    async def send(message):
        sent.append(message)

    raw = [(k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()]
    await app({"type": "http", "method": method, "path": path, "headers": raw}, None, send)
    body = b"".join(m.get("body", b"") for m in sent[1:])
    return sent[0]["status"], dict(sent[0]["headers"]), body


def test_a_file_is_compressed_once_for_everybody(directory):
    files = Files()
    app = KeptGzip(files, directory)

    async def many():
        return await asyncio.gather(*(fetch(app, accept_encoding="br, gzip") for _ in range(10)))

    answers = asyncio.run(many())
    assert files.asked == 1
    assert all(gzip.decompress(body) == TEXT for _, _, body in answers)
    for _, headers, body in answers:
        assert headers[b"content-length"] == str(len(body)).encode()
        assert headers[b"content-encoding"] == b"gzip"
        assert headers[b"etag"] == b'W/"tag"'
        assert headers[b"vary"].lower() == b"accept-encoding"


@pytest.mark.parametrize("quality", ["gzip;q=0", "gzip; q=0.0", "br", "identity", ""])
def test_who_does_not_take_gzip_gets_plain_bytes(directory, quality):
    _, headers, body = asyncio.run(fetch(KeptGzip(Files(), directory), accept_encoding=quality))
    assert body == TEXT
    assert b"content-encoding" not in headers


@pytest.mark.parametrize("quality", ["gzip", "gzip;q=0.5", "GZIP", "gzip;q=1.0"])
def test_who_takes_gzip_gets_it(directory, quality):
    _, headers, _ = asyncio.run(fetch(KeptGzip(Files(), directory), accept_encoding=quality))
    assert headers[b"content-encoding"] == b"gzip"


def test_an_invented_address_is_never_kept(directory):
    app = KeptGzip(Files(), directory)
    for path in ("/static/b.js", "/x/static/a.js", "/static/a.js/"):
        asyncio.run(fetch(app, path, accept_encoding="gzip"))
    assert not app._kept


def test_a_failure_is_never_kept(directory):
    app = KeptGzip(Files(status=503), directory)
    status, headers, body = asyncio.run(fetch(app, accept_encoding="gzip"))
    assert (status, body) == (503, TEXT)
    assert b"content-encoding" not in headers
    assert not app._kept


@pytest.mark.parametrize("condition", ["range", "if_none_match", "if_modified_since", "if_range"])
def test_a_question_about_less_than_the_whole_goes_to_streamlit(directory, condition):
    files = Files()
    app = KeptGzip(files, directory)
    for _ in range(2):
        asyncio.run(fetch(app, accept_encoding="gzip", **{condition: "x"}))
    assert files.asked == 2
