"""What server and browser tests share: the real server, on the loopback interface."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from region import Region, open_system
from system import System
from tests.regions import write_seeds

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Server:
    """A running `streamlit run app.py`; nobody has asked it anything yet."""

    port: int
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def _wait_until_it_listens(process: subprocess.Popen[bytes], server: Server) -> None:
    # By a bare connection: a request would take the place of the first one, which tests need.
    for _ in range(600):
        if process.poll() is not None:
            break
        with socket.socket() as knock:
            knock.settimeout(0.2)
            if knock.connect_ex(("127.0.0.1", server.port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail(f"the server did not start:\n{server.log.read_text('utf-8', 'replace')}")


@pytest.fixture(scope="session")
def copy_project(tmp_path_factory) -> Callable[[dict[str, str]], Path]:
    """A copy of the project without its store, some files of it replaced by other texts."""

    def copy(replaced: dict[str, str]) -> Path:
        copied = tmp_path_factory.mktemp("project")
        for script in ROOT.glob("*.py"):
            shutil.copy(script, copied)
        # Not everything: somebody's environment of 600 MB may stand here too.
        packages = [part.parent.name for part in ROOT.glob("*/__init__.py")]
        for name in (".streamlit", "pages", *packages):
            leave = shutil.ignore_patterns("__pycache__", "store", "ledger", "loads", "access.sqlite*")
            shutil.copytree(ROOT / name, copied / name, ignore=leave)
        for name, text in replaced.items():
            (copied / name).write_text(text, encoding="utf-8")
        return copied

    return copy


@pytest.fixture(scope="session")
def start_server(tmp_path_factory, copy_project) -> Iterator[Callable[..., Server]]:
    """Starts a fresh server for a copy of the project; all of them stop at the end.

    Never in the project itself: a test leaves no edition there and trusts none that it finds.
    """
    running: list[subprocess.Popen[bytes]] = []
    unchanged = copy_project({})

    def start(root: Path = unchanged) -> Server:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = Server(port, tmp_path_factory.mktemp("server") / "log.txt")
        options = {"port": port, "address": "127.0.0.1", "headless": "true"}
        with server.log.open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "streamlit", "run", "app.py"]
                + [f"--server.{name}={value}" for name, value in options.items()],
                cwd=root,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                # The log of a test must be readable the moment something is written.
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )
        running.append(process)
        _wait_until_it_listens(process, server)
        return server

    yield start
    for process in running:
        process.terminate()
    for process in running:
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@pytest.fixture(scope="session")
def server(start_server) -> Server:
    """One server for all tests that only look at it."""
    return start_server()


@pytest.fixture(scope="session")
def real_data(tmp_path_factory) -> Path:
    """The project's own seeds in a folder of the tests, where an edition may be built."""
    data = tmp_path_factory.mktemp("real")
    shutil.copytree(ROOT / "data" / "seeds", data / "seeds")
    return data


@pytest.fixture
def real_region(real_data, monkeypatch) -> Path:
    """The real region, built outside the repository."""
    monkeypatch.setenv("SMD_DATA", str(real_data))
    monkeypatch.delenv("SMD_CONFIG", raising=False)
    return real_data


@pytest.fixture(scope="session")
def tiny_system(tmp_path_factory) -> System:
    """Tierra Chica, the invented region: little data, a discrepancy, and one gap that stays."""
    data = tmp_path_factory.mktemp("tiny")
    write_seeds(data / "seeds")
    region = Region(ROOT / "tests" / "config" / "tiny", data)
    return open_system(region, lambda _share, _what: None)


@pytest.fixture
def tiny_region(tiny_system, monkeypatch) -> Path:
    """Tierra Chica as the region that pages show."""
    data = tiny_system.edition.path.parent.parent
    monkeypatch.setenv("SMD_DATA", str(data))
    monkeypatch.setenv("SMD_CONFIG", str(ROOT / "tests" / "config" / "tiny"))
    return data


@pytest.fixture(scope="session")
def real_system(real_data) -> System:
    """The real region in one edition, for the pure parts of screens."""
    return open_system(Region(ROOT / "config", real_data), lambda _share, _what: None)
