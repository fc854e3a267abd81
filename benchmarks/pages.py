"""Every page beside a bare one: the same elements with constant data, on the same machine.

Needs Chromium, Chrome or Edge. Everything talks to the loopback interface only, and every server
started here is stopped here.
"""

import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, Page, sync_playwright
from streamlit.testing.v1 import AppTest

from benchmarks.bare.recording import record, save
from benchmarks.timing import medians

ADDRESSES = {
    "inicio": {},
    "mapa_estrategico": {"objetivo": "asegurar_agua"},
    "tablero": {},
    "objetivo": {"objetivo": "asegurar_agua"},
    "indicador": {"indicador": "ejecucion_municipal"},
    "territorio": {"territorio": "180106"},
    "impactos": {"componente": "agua_cantidad_tambo", "escenario": "planned"},
    "variables": {},
    "calidad": {},
    "metodo": {},
}
PATHS = {"inicio": "", "mapa_estrategico": "mapa-estrategico"}
RUNS = 11
STARTS = 3


def page_test(name: str) -> AppTest:
    """A page of the dashboard, run twice: everything it shares is warm."""
    test = AppTest.from_file(str(ROOT / "ui" / "frame.py"), default_timeout=120)
    for key, value in ADDRESSES[name].items():
        test.query_params[key] = value
    test.run()
    if name != "inicio":
        test.switch_page(str(ROOT / "pages" / f"{name}.py"))
        test.run()
    return test.run()


def bare_test() -> AppTest:
    return AppTest.from_file(str(ROOT / "benchmarks" / "bare" / "page.py"), default_timeout=120)


def compare_runs(folder: Path) -> None:
    """Server time of a warm run, in one process and in turn."""
    print("warm server run, ours / bare (wanted ≤ 2)")
    for name in ADDRESSES:
        ours = page_test(name)
        elements = record(ours)
        save(elements, folder / f"{name}.json")
        os.environ["SMD_BARE"] = str(folder / f"{name}.json")
        bare = bare_test().run()
        found = medians({"ours": ours.run, "bare": bare.run}, RUNS)
        print(
            f"  {name:<17} {len(elements):3} elements  {found['ours'] * 1000:6.1f} ms / "
            f"{found['bare'] * 1000:6.1f} ms = {found['ours'] / found['bare']:.2f}"
        )


def _is_up(address: str) -> bool:
    """Whether the server says that it has started."""
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=60) as answer:
            return answer.status == 200
    except OSError:
        return False


@contextmanager
def served(app: Path, environment: dict[str, str]) -> Iterator[str]:
    """A server of its own process on the loopback interface, stopped at the end."""
    with socket.socket() as knock:
        knock.bind(("127.0.0.1", 0))
        port = knock.getsockname()[1]
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "streamlit",
            "run",
            str(app),
            "--server.port",
            str(port),
            "--server.headless",
            "true",
            "--server.address",
            "127.0.0.1",
            "--server.fileWatcherType",
            "none",
        ],
        cwd=ROOT,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        while not _is_up(address):
            time.sleep(0.02)
        yield address
    finally:
        process.terminate()
        process.wait(20)


def first_page(browser: Browser, address: str, last: str) -> tuple[float, int]:
    """Seconds from asking to the last element painted, and bytes over the wire."""
    page = browser.new_context().new_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    received = [0]
    session.on("Network.loadingFinished", lambda e: received.append(e["encodedDataLength"]))
    start = time.perf_counter()
    page.goto(address)
    page.get_by_text(last).first.wait_for(timeout=120_000)
    seconds = time.perf_counter() - start
    page.wait_for_timeout(1500)
    page.context.close()
    return seconds, int(sum(received))


def selection(page: Page, choice: str, painted: str) -> float:
    """Seconds from a click on a horizon to the changed page."""
    start = time.perf_counter()
    page.get_by_role("radio", name=choice).first.click()
    page.get_by_text(painted).first.wait_for(timeout=60_000)
    return time.perf_counter() - start


def find_browser() -> str | None:
    """The program of a browser: `SMD_BROWSER`, else the first one found."""
    names = ("chromium", "google-chrome", "chrome", "msedge")
    return os.environ.get("SMD_BROWSER") or next(filter(None, map(shutil.which, names)), None)


def compare_browsers(folder: Path) -> None:
    """First page after a start, and a selection, in a real browser."""
    chromium = find_browser()
    if chromium is None:
        print("no browser: first page and selection not measured")
        return
    bare_app = ROOT / "benchmarks" / "bare" / "app.py"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        firsts: dict[str, list[float]] = {"ours": [], "bare": []}
        weight = 0
        for _ in range(STARTS):
            with served(ROOT / "app.py", {}) as address:
                seconds, weight = first_page(browser, address, "Edición n.")
                firsts["ours"].append(seconds)
            with served(bare_app, {"SMD_BARE": str(folder / "inicio.json")}) as address:
                firsts["bare"].append(first_page(browser, address, "Marca 2027")[0])
        ours, bare = (statistics.median(firsts[name]) for name in ("ours", "bare"))
        print(
            f"first page after a start: {ours:.2f} s / {bare:.2f} s = {ours / bare:.2f} "
            "(wanted ≤ 1.3)"
        )
        print(f"first load over the wire: {weight / 1e6:.2f} MB of / (wanted ≤ 3)")
        with (
            served(ROOT / "app.py", {}) as ours_at,
            served(bare_app, {"SMD_BARE": str(folder / "tablero.json")}) as bare_at,
        ):
            heavy, weight = first_page(
                browser, f"{ours_at}/indicador?indicador=ejecucion_municipal", "¿De dónde sale"
            )
            print(f"first load over the wire: {weight / 1e6:.2f} MB of /indicador ({heavy:.2f} s)")
            pages = {}
            for name, address in (
                ("ours", f"{ours_at}/tablero"),
                ("bare", bare_at),
            ):
                pages[name] = browser.new_context().new_page()
                pages[name].goto(address)
                pages[name].get_by_role("radio", name="2040").first.wait_for(timeout=120_000)
                pages[name].wait_for_timeout(2500)
            times: dict[str, list[float]] = {"ours": [], "bare": []}
            for number in range(2 * RUNS):
                choice = ("2030", "2027")[number % 2]
                for name, mark in (("ours", f"Meta {choice}"), ("bare", f"Marca {choice}")):
                    times[name].append(selection(pages[name], choice, mark))
                    pages[name].wait_for_timeout(300)
            ours, bare = (statistics.median(times[name][2:]) for name in ("ours", "bare"))
            print(
                f"selection → painted: {ours * 1000:.0f} ms / {bare * 1000:.0f} ms = "
                f"{ours / bare:.2f} (wanted ≤ 2)"
            )
        browser.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        compare_runs(Path(folder))
        compare_browsers(Path(folder))


if __name__ == "__main__":
    main()
