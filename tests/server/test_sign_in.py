"""Entering and leaving at a real server: the cookie, foreign forms, ways back."""

from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode

import pytest

from access.accounts import add_local_account, block_account
from access.permission import at_terminal
from access.right import Role

pytestmark = pytest.mark.server

PASSWORD = "un cuaderno de tapa verde"  # noqa: S105 of nobody
NAME = "Ana <b>Ñáhui</b>"


@pytest.fixture(scope="module")
def entrance(start_server, copy_project):
    """A server with one account, and its folder of data."""
    root = copy_project({})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SMD_DATA", str(root / "data"))
        patch.delenv("SMD_ACCESS_URL", raising=False)
        add_local_account(at_terminal(), NAME, PASSWORD, [Role.ANALISTA])
        yield start_server(root)


def ask(server, method: str, path: str, fields=None, **headers):
    connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
    sent = {name.replace("_", "-"): value for name, value in headers.items() if value is not None}
    body = None
    if fields is not None:
        body = fields if isinstance(fields, bytes) else urlencode(fields).encode()
        sent = {"content-type": "application/x-www-form-urlencoded", **sent}
    connection.request(method, path, body, sent)
    answer = connection.getresponse()
    text = answer.read().decode(errors="replace")
    connection.close()
    return answer, text


def post(server, path="/entrar", *, fields=None, **headers):
    given = {"name": NAME, "password": PASSWORD, "next": ""} if fields is None else fields
    return ask(server, "POST", path, given, **{"sec_fetch_site": "same-origin", **headers})


def cookie_of(answer):
    return SimpleCookie(answer.headers.get("set-cookie", "")).get("smd_sesion")


def entered(server) -> str:
    answer, _ = post(server)
    assert answer.status == 303
    return f"smd_sesion={cookie_of(answer).value}"


def test_the_form_is_a_plain_page_without_script_that_nobody_keeps(entrance):
    answer, text = ask(entrance, "GET", "/entrar?next=cuentas")

    assert answer.status == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"].count("form-action 'self'") == 1
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert '<html lang="es">' in text
    assert "<script" not in text
    assert 'name="next" value="cuentas"' in text
    assert cookie_of(answer) is None


def test_the_cookie_is_for_this_server_alone_and_no_script_reads_it(entrance):
    answer, _ = post(entrance)
    cookie = cookie_of(answer)

    assert (answer.status, answer.headers["location"]) == (303, "/cargar")
    assert answer.headers["cache-control"] == "no-store"
    assert len(cookie.value) == 43
    assert (cookie["httponly"], cookie["samesite"].lower(), cookie["path"]) == (True, "lax", "/")
    assert cookie["domain"] == ""
    assert not cookie["secure"]
    assert int(cookie["max-age"]) == 8 * 3600


def test_under_https_the_cookie_never_travels_in_the_open(entrance):
    answer, _ = post(entrance, x_forwarded_proto="https")

    assert cookie_of(answer)["secure"]


def test_who_entered_is_named_as_text_and_can_leave(entrance):
    cookie = entered(entrance)
    _, text = ask(entrance, "GET", "/entrar", cookie=cookie)
    assert "Ana &lt;b&gt;Ñáhui&lt;/b&gt;" in text
    assert "<b>Ñáhui" not in text

    answer, _ = post(entrance, "/salir", fields={}, cookie=cookie)

    assert (answer.status, answer.headers["location"]) == (303, "/")
    assert cookie_of(answer)["max-age"] == "0"
    _, text = ask(entrance, "GET", "/entrar", cookie=cookie)
    assert 'type="password"' in text


def test_entering_again_ends_the_session_before_it(entrance):
    former = entered(entrance)
    answer, _ = post(entrance, cookie=former)

    assert f"smd_sesion={cookie_of(answer).value}" != former
    _, text = ask(entrance, "GET", "/entrar", cookie=former)
    assert 'type="password"' in text


def test_a_token_that_somebody_planted_is_not_the_one_that_enters(entrance):
    planted = "a" * 43
    answer, _ = post(entrance, cookie=f"smd_sesion={planted}")

    assert cookie_of(answer).value != planted


FOREIGN = [
    {"sec_fetch_site": "cross-site"}, {"sec_fetch_site": "same-site"}, {"sec_fetch_site": "none"}, {"sec_fetch_site": ""},
    {"sec_fetch_site": "cross-site", "origin": "http://127.0.0.1"},
    {"sec_fetch_site": None}, {"sec_fetch_site": None, "origin": "null"}, {"sec_fetch_site": None, "origin": ""},
    {"sec_fetch_site": None, "origin": "https://otro.invalid"},
    {"sec_fetch_site": None, "origin": "http://127.0.0.1:1"},
    {"sec_fetch_site": None, "referer": "http://127.0.0.1/entrar"},
]  # fmt: skip


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
@pytest.mark.parametrize("path", ["/entrar", "/salir"])
def test_a_form_of_another_site_neither_enters_nor_leaves(entrance, path, headers):
    cookie = entered(entrance)

    answer, text = post(entrance, path, cookie=cookie, **headers)

    assert answer.status == 403
    assert "El pedido no vino de esta página" in text
    assert cookie_of(answer) is None
    assert "Entró como" in ask(entrance, "GET", "/entrar", cookie=cookie)[1]


def test_a_browser_that_says_only_its_origin_enters(entrance):
    own = f"127.0.0.1:{entrance.port}"
    answer, _ = post(entrance, sec_fetch_site=None, origin=f"http://{own}", host=own)

    assert answer.status == 303


@pytest.mark.parametrize(
    ("asked", "location"),
    [
        ("cuentas", "/cuentas"), ("/cuentas", "/cuentas"), ("tablero?horizonte=corto", "/tablero?horizonte=corto"),
        ("indicador?indicador=a b&x=<s>", "/indicador?indicador=a+b&x=%3Cs%3E"),
        ("https://otro.invalid", "/cargar"), ("//otro.invalid", "/cargar"), ("///otro.invalid", "/cargar"), ("/\\otro.invalid", "/cargar"),
        ("\\\\otro.invalid", "/cargar"), ("javascript:alert(1)", "/cargar"), ("cuentas/../../x", "/cargar"), ("cuentas@otro.invalid", "/cargar"),
        ("/entrar", "/cargar"), ("%2F%2Fotro.invalid", "/cargar"), ("\thttps://otro.invalid", "/cargar"), ("cuentas\r\nX-Y: 1", "/cargar"),
        ("cuentas?x=\r\nX-Y: 1", "/cuentas?x=%0D%0AX-Y%3A+1"), ("cuentas#//otro.invalid", "/cargar"), ("http:cuentas", "/cargar"),
    ],
)  # fmt: skip
def test_entering_leads_to_our_own_screens_only(entrance, asked, location):
    answer, _ = post(entrance, fields={"name": NAME, "password": PASSWORD, "next": asked})

    assert (answer.status, answer.headers["location"]) == (303, location)
    assert answer.headers.get("x-y") is None
    _, page = ask(entrance, "GET", f"/entrar?{urlencode({'next': asked})}")
    assert "otro.invalid" not in page


BAD = {
    "nothing": b"", "not ascii": "name=ñ".encode(), "too long": b"name=" + b"a" * 20_000,
    "too many": b"&".join(b"a=1" for _ in range(50)), "broken": b"%ZZ=%&&&=",
}  # fmt: skip


@pytest.mark.parametrize("body", BAD.values(), ids=BAD)
def test_a_broken_form_is_answered_calmly(entrance, body):
    answer, text = post(entrance, fields=body)

    assert answer.status in {400, 403, 429}
    assert 'type="password"' in text
    assert "Traceback" not in text + entrance.log.read_text("utf-8")


@pytest.mark.parametrize(
    "kind", ["multipart/form-data; boundary=x", "application/json", "text/plain"]
)
def test_another_kind_of_body_is_not_read(entrance, kind):
    answer, _ = post(entrance, fields=b"{}", content_type=kind)

    assert answer.status == 400


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_no_other_method_does_anything(entrance, method):
    assert ask(entrance, method, "/entrar")[0].status == 405


def test_asking_to_leave_by_a_link_does_not_leave(entrance):
    cookie = entered(entrance)
    assert ask(entrance, "GET", "/salir", cookie=cookie)[0].status == 200

    assert "Entró como" in ask(entrance, "GET", "/entrar", cookie=cookie)[1]


def test_what_was_typed_comes_back_as_text(entrance):
    typed = {"name": '"><script>alert(1)</script>', "password": "<b>", "next": '"><b>'}
    answer, text = post(entrance, fields=typed)

    assert answer.status == 403
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert 'name="password" type="password" autocomplete' in text


def test_too_many_failures_wait_and_say_how_long(entrance):
    for _ in range(5):
        post(entrance, fields={"name": "quien insiste", "password": "no"})

    answer, text = post(entrance, fields={"name": "QUIEN INSISTE", "password": "no"})

    assert answer.status == 429
    assert answer.headers["retry-after"] == "900"
    assert "Espere 15 minutos" in text


def test_a_blocked_account_is_out_at_the_next_request(entrance):
    add_local_account(at_terminal(), "Por bloquear", PASSWORD)
    answer, _ = post(entrance, fields={"name": "por bloquear", "password": PASSWORD})
    cookie = f"smd_sesion={cookie_of(answer).value}"

    block_account(at_terminal(), "Por bloquear")

    assert 'type="password"' in ask(entrance, "GET", "/entrar", cookie=cookie)[1]


def test_the_log_of_the_server_has_neither_password_nor_token(entrance):
    cookie = entered(entrance)
    text = entrance.log.read_text("utf-8")

    assert PASSWORD not in text
    assert cookie.partition("=")[2] not in text
