"""A file is taken from who may load, and from nobody else."""

import asyncio

import pytest

from access.accounts import add_local_account, block_account
from access.permission import at_terminal
from access.right import Role
from access.signing_in import sign_in
from ui.middleware.uploads import UploadsOfAnalysts

PASSWORD = "un cuaderno de tapa verde"  # noqa: S105 of nobody
UPLOAD = "/_stcore/upload_file/una-visita/un-archivo"


@pytest.fixture(name="token")
def _token(tmp_path, monkeypatch):
    """Enters as somebody with a role, and gives the cookie's value."""
    monkeypatch.setenv("SMD_DATA", str(tmp_path))
    monkeypatch.delenv("SMD_ACCESS_URL", raising=False)

    def enter(role: Role) -> str:
        add_local_account(at_terminal(), role.value, PASSWORD, [role])
        return sign_in(role.value, PASSWORD, "127.0.0.1").token

    return enter


def status(path: str = UPLOAD, method: str = "PUT", cookie: str = "") -> int:
    """What the server answers; 204 where the upload reaches Streamlit."""
    sent = []

    async def app(_scope, _receive, send):
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http", "path": path, "method": method, "headers": [(b"cookie", cookie.encode())],
    }  # fmt: skip
    asyncio.run(UploadsOfAnalysts(app)(scope, None, send))
    return sent[0]["status"]


def test_nobody_sends_files_without_entering(token) -> None:
    assert status() == 403
    assert status(cookie="smd_sesion=inventada") == 403
    assert status(path=f"/base{UPLOAD}") == 403


@pytest.mark.parametrize(
    ("role", "expected"),
    [(Role.ANALISTA, 204), (Role.PUBLICADOR, 403), (Role.ADMINISTRADOR, 403)],
)
def test_only_who_may_load_sends_files(token, role, expected) -> None:
    assert status(cookie=f"smd_sesion={token(role)}") == expected


def test_a_blocked_account_sends_no_more(token) -> None:
    cookie = f"smd_sesion={token(Role.ANALISTA)}"
    block_account(at_terminal(), Role.ANALISTA.value)

    assert status(cookie=cookie) == 403


def test_everything_else_passes(token) -> None:
    assert status(path="/_stcore/health", method="GET") == 204
    assert status(method="DELETE") == 204
    assert status(path="/variables", method="GET") == 204
