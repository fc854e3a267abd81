"""Visiting a page of the dashboard without a browser."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[1]
FRAME = ROOT / "ui" / "frame.py"
BROKEN = "No pudimos mostrar esta parte"


def visit(page: str, **address: str) -> AppTest:
    """A page with an address, drawn whole: neither an exception nor the panel of an incident."""
    app = AppTest.from_file(str(FRAME), default_timeout=120).run()
    for name, value in address.items():
        app.query_params[name] = value
    app.switch_page(str(ROOT / "pages" / f"{page}.py"))
    app.run()
    assert not app.exception
    assert BROKEN not in html(app)
    return app


def html(app: AppTest) -> str:
    """Our own HTML on the page, without the style sheet."""
    bodies = (part.proto.body for part in app.get("html"))
    return "\n".join(body for body in bodies if "<style>" not in body)
