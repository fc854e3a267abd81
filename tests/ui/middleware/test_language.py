import asyncio

import pytest

from ui.middleware.language import SpanishPages, in_spanish


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (b'<html lang="en"><p>', b'<html lang="es"><p>'),
        (b"<html><p>", b'<html lang="es"><p>'),
        (b"<HTML dir='ltr' LANG='en'>", b"<html lang=\"es\" dir='ltr'>"),
        (b'<html lang="es">', b'<html lang="es">'),
        (b'<!-- lang="en" --><html lang=en>', b'<!-- lang="en" --><html lang="es">'),
        (b'<html lang="en"><p><html lang="en">', b'<html lang="es"><p><html lang="en">'),
        (b"<p>no tag</p>", b"<p>no tag</p>"),
    ],
)
def test_the_tag_says_spanish_and_nothing_else_changes(page, expected):
    assert in_spanish(page) == expected


def answered(scope, *messages):
    """What `SpanishPages` sends for what the app behind it sends, and the scope that app saw."""
    seen, sent = {}, []

    async def app(scope, receive, send):
        seen.update(scope)
        for message in messages:
            await send(message)

    async def send(message):
        sent.append(message)

    asyncio.run(SpanishPages(app)(scope, None, send))
    return sent, seen


def start(status=200, **headers):
    raw = [(k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()]
    return {"type": "http.response.start", "status": status, "headers": raw}


def body(text=b"", more=False):
    return {"type": "http.response.body", "body": text, "more_body": more}


GET = {"type": "http", "method": "GET", "headers": [(b"accept-encoding", b"gzip"), (b"x", b"y")]}
HTML = {"content_type": "text/html; charset=utf-8"}


def test_a_page_in_pieces_is_rewritten_as_one_with_its_length():
    sent, seen = answered(
        GET,
        start(**HTML, content_length="25", etag='"x"'),
        body(b"<html la", more=True),
        body(b'ng="en-US"><p>ok', more=False),
    )
    assert sent[1]["body"] == b'<html lang="es"><p>ok'
    assert dict(sent[0]["headers"]) == {
        b"content-type": b"text/html; charset=utf-8",
        b"content-length": b"21",
    }
    assert seen["headers"] == [(b"x", b"y")]


@pytest.mark.parametrize(
    "first",
    [
        start(206, **HTML, content_range="bytes 0-15/100"),
        start(304, **HTML, etag='"x"'),
        start(200, content_type="text/plain"),
        start(200, **HTML, content_encoding="br"),
    ],
    ids=["part", "not modified", "no page", "already compressed"],
)
def test_what_cannot_be_rewritten_passes_as_it_is(first):
    second = body(b'<html lang="en">')
    sent, _ = answered(GET, first, second)
    assert sent == [first, second]


def test_an_answer_to_head_passes_as_it_is():
    messages = start(**HTML, content_length="100"), body()
    sent, seen = answered(GET | {"method": "HEAD"}, *messages)
    assert sent == list(messages)
    assert seen["headers"] == GET["headers"]


def test_what_is_not_http_passes_as_it_is():
    message = {"type": "websocket.accept"}
    scope = {"type": "websocket", "headers": [(b"accept-encoding", b"gzip")]}
    sent, seen = answered(scope, message)
    assert sent == [message]
    assert seen == scope
