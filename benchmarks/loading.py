"""Bringing a million figures in, beside the bare COPY of the same file; and one changed row today.

    python -m benchmarks.loading

The million: tidy rows of an invented country, read, checked, compared and published, in a process
of its own that reports its seconds and its peak memory. DuckDB's COPY loads the same file into a
table of the right types in another process; the two take turns and the medians are divided.
Foreseeing the verdicts is measured apart. One row: on today's data, from the decision to publish
until the new value is read from the edition that is served.
"""

import csv
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb

ROUNDS = 5
ROWS = 1_000_000
VARIABLES, PLACES, PARTS = 160, 25, 5
ROOT = Path(__file__).parent.parent
HEADER = (
    "variable", "breakdown", "place", "period", "value", "source", "confidence", "rank",
    "evidence", "note",
)  # fmt: skip


def make(folder: Path) -> Path:
    """The seeds of the country, and the file to be loaded."""
    from tests.regions import SEEDS, write_seeds

    write_seeds(
        folder / "seeds",
        territories=_more(
            SEEDS["territories.csv"],
            (f"90{n:02d},Pueblo {n},pueblo,90,,,,,,,,,,,," for n in range(3, PLACES + 1)),
        ),
        variables=_more(
            SEEDS["variables.csv"],
            (f"v{n:03d},Variable {n},coins,monedas,,,,,,mensual,pueblo," for n in range(VARIABLES)),
        ),
    )
    path = folder / "million.csv"
    with path.open("w", newline="", encoding="utf-8") as out:
        written = csv.writer(out)
        written.writerow(HEADER)
        for n in range(ROWS):
            variable, place = n % VARIABLES, n // VARIABLES % (PLACES - 1)
            part, month = n // 3840 % PARTS, n // 19200
            written.writerow(
                (
                    f"v{variable:03d}",
                    f"parte=p{part}" if part else "",
                    f"90{place + (1 if place < 1 else 2):02d}",
                    f"{2015 + month // 12}-{month % 12 + 1:02d}" if month < 132 else "2014",
                    f"{1000 + (n * 7919) % 1000003 / 1000:.3f}",
                    "tesoro",
                    "A",
                    1,
                    f"fila {n}",
                    "",
                )
            )
    return path


def _more(seed: str, rows: Callable) -> str:
    return seed + "".join(f"{row}\n" for row in rows)


def ours(folder: Path, path: Path) -> dict[str, float]:
    """Everything between the file and the served edition."""
    import pandas as pd  # noqa: F401 - pyarrow brings it along; a start is no part of loading

    from access.permission import at_terminal
    from data.opening.document import Document
    from intake.confirming import confirm
    from intake.desk import Desk
    from intake.origin import known_origin
    from intake.proposing import Intent, foresee, look_at, propose
    from region import Region, open_system

    region = Region(ROOT / "tests" / "config" / "tiny", folder)
    desk = Desk(region, open_system(region, _quiet))
    intent = Intent(known_origin(desk.system.catalogue.sources, "tesoro", "A"))
    path.read_bytes()  # from here on the file is in memory, for both ways
    start = time.perf_counter()
    documents = [Document(path.name, path.read_bytes())]
    examined = look_at(desk, documents, [], intent, _quiet)
    looked = time.perf_counter()
    accepted = dict.fromkeys(examined.warnings, "inventado")
    note = propose(
        desk, at_terminal("Ana"), examined, documents, intent, reason="x", accepted=accepted
    )
    kept = time.perf_counter()
    edition = confirm(desk, at_terminal("Beto"), note.id, _quiet)
    end = time.perf_counter()
    assert edition.counts["observations"] > 0.99 * ROWS, (edition.counts, examined.counts)
    foreseen = time.perf_counter()
    if "--foresee" in sys.argv:
        foresee(desk, examined, intent)
    return {
        "seconds": end - start,
        "look": looked - start,
        "keep": kept - looked,
        "publish": end - kept,
        "foresee": time.perf_counter() - foreseen,
    }


def copied(folder: Path, path: Path) -> dict[str, float]:
    """DuckDB's COPY of the file into a table of the right types, and nothing else."""
    types = ["VARCHAR"] * 4 + ["DOUBLE"] + ["VARCHAR"] * 2 + ["INTEGER"] + ["VARCHAR"] * 2
    columns = ", ".join(f"{n} {t}" for n, t in zip(HEADER, types, strict=True))
    with duckdb.connect(folder / "bare.duckdb", config={"threads": 2}) as con:
        con.execute(f"CREATE TABLE bare ({columns})")
        path.read_bytes()
        start = time.perf_counter()
        con.execute(f"COPY bare FROM '{path}' (HEADER)")
        return {"seconds": time.perf_counter() - start}


WAYS = {"ours": ours, "copied": copied}


def one_row() -> list[float]:
    """Seconds from the decision until the new value is read from what is served."""
    from access.permission import at_terminal
    from data.opening.document import Document
    from intake.confirming import confirm
    from intake.desk import Desk
    from intake.origin import new_origin
    from intake.proposing import Intent, look_at, propose
    from region import Region, open_system

    with tempfile.TemporaryDirectory() as made:
        shutil.copytree(ROOT / "data" / "seeds", Path(made) / "seeds")
        os.environ["SMD_DATA"] = made
        region = Region(ROOT / "config", Path(made))
        intent = Intent(new_origin("Prueba", "Prueba", "", "2026-11-20", "A"))
        spent = []
        for n in range(6):
            desk = Desk(region, open_system(region, _quiet))
            text = f"variable,place,period,value\npobreza_monetaria,18,2025,{12 + n / 10}\n"
            documents = [Document("a.csv", text.encode())]
            examined = look_at(desk, documents, [], intent, _quiet)
            accepted = dict.fromkeys(examined.warnings, "prueba")
            note = propose(
                desk, at_terminal("Ana"), examined, documents, intent, reason="x", accepted=accepted
            )
            start = time.perf_counter()
            confirm(desk, at_terminal("Beto"), note.id, _quiet)
            system = open_system(region, _quiet)
            shown = system.assessment().of("pobreza_monetaria").sheet.at("18", "2025")
            spent.append(time.perf_counter() - start)
            assert shown.value == 12 + n / 10
        return spent[1:]


def _quiet(_share: float, _what: object) -> None:
    pass


def main() -> None:
    spent: dict[str, list[dict[str, float]]] = {name: [] for name in WAYS}
    with tempfile.TemporaryDirectory() as made:
        path = make(Path(made) / "made")
        print(f"{ROWS:,} rows, {path.stat().st_size / 1e6:.0f} MB")
        for _ in range(ROUNDS):
            for name in WAYS:
                with tempfile.TemporaryDirectory() as folder:
                    shutil.copytree(Path(made) / "made" / "seeds", Path(folder) / "seeds")
                    command = ["-m", "benchmarks.loading", name, folder, path, *sys.argv[1:]]
                    said = subprocess.run(
                        [sys.executable, *command],
                        cwd=ROOT, check=True, capture_output=True, text=True,
                        env={**os.environ, "SMD_DATA": folder},
                    )  # fmt: skip
                spent[name].append(json.loads(said.stdout.splitlines()[-1]))
    medians = {n: statistics.median(s["seconds"] for s in found) for n, found in spent.items()}
    for part in spent["ours"]:
        print("  ours:", "  ".join(f"{k} {v:.2f}" for k, v in part.items()))
    print(f"ours {medians['ours']:.2f} s / COPY {medians['copied']:.2f} s", end=" = ")
    print(f"{medians['ours'] / medians['copied']:.2f}   (≤ 6)")
    print(f"peak memory {max(s['peak'] for s in spent['ours']):.0f} MB   (≤ 1,000)")
    rows = one_row()
    print(f"one row, decided → read: {statistics.median(rows):.2f} s", end=", ")
    print(f"slowest {max(rows):.2f}   (≤ 1)")


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1] in WAYS:
        found = WAYS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({**found, "peak": peak}))
    else:
        main()
