"""The log and the digest by address, asked of a real server on the loopback interface."""

import hashlib
import io
import json
import urllib.request
import zipfile

import pytest

pytestmark = pytest.mark.server


def ask(server, path: str, **headers: str):
    request = urllib.request.Request(server.address + path, headers=headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.headers, answer.read()


def test_the_log_is_given_byte_by_byte_and_its_digest_is_the_one_that_is_shown(server) -> None:
    digest = json.loads(ask(server, "/datos/huella.json")[1])
    headers, body = ask(server, "/datos/bitacora.jsonl")

    assert headers["content-type"] == "text/plain; charset=utf-8"
    assert headers["cache-control"] == "no-cache"
    assert headers["x-content-type-options"] == "nosniff"
    assert body.endswith(b"}\n")
    *_, last = body.decode().splitlines()
    assert hashlib.sha256(last.encode()).hexdigest() == digest["head"] == digest["digest"]
    assert json.loads(last)["content"] == digest["content"]
    assert digest["holds"] is True
    assert digest["text"] == f"SMD Moquegua · entrada 1 · {digest['day']} · {digest['digest']}"


def test_the_catalogue_of_open_data_leads_to_log_digest_and_bundle(server) -> None:
    catalogue = json.loads(ask(server, "/datos/catalogo.json")[1])

    assert ask(server, catalogue["log"])[0]["content-type"].startswith("text/plain")
    digest = json.loads(ask(server, catalogue["digest"])[1])
    assert digest["entries"] == 1

    headers, body = ask(server, catalogue["bundle"])
    assert headers["content-type"] == "application/zip"
    name = digest["edition"].removesuffix(".duckdb")
    assert headers["content-disposition"] == f'attachment; filename="smd_paquete_{name}.zip"'
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        assert digest["digest"] in archive.read("VERIFICAR.md").decode()
        assert archive.read("data/ledger/log.jsonl") == ask(server, catalogue["log"])[1]
    assert ask(server, catalogue["bundle"])[1] == body
