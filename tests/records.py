"""A record with several entries: Tierra Chica (tests.regions) as people changed it, bent it too."""

import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from data.edition import Edition
from data.loads import ROWS, LoadNote, Rows, keep_load
from data.opening.document import Document
from data.ordering import Draft
from indicators.evidence.entry import Accepted, FigureCounts, LoadSource, Occasion
from region import Region, prepare, publish_as_served
from system import System
from tests.regions import write_seeds

TINY = Path(__file__).parent / "config" / "tiny"
BY, CONFIRMED = "María <b>Q.</b>", "Juan P."
REASON = "Faltaban once casas: [acta](http://ejemplo.invalid) *12*"
FILE = "casas <i>2024</i>.csv"


def _quiet(_share, _what):
    pass


def write_region(folder: Path) -> Region:
    """Tierra Chica in a folder of its own, nothing published yet."""
    shutil.copytree(TINY, folder / "config", dirs_exist_ok=True)
    write_seeds(folder / "data" / "seeds")
    return Region(folder / "config", folder / "data")


def load_houses(region: Region, value: int, *, by=BY, confirmed=CONFIRMED, reason=REASON):
    """Publish a load that says how many houses of Arriba (9001) had water in 2024."""
    row = {
        "variable": "casas_agua", "breakdown": "", "place": "9001", "period": "2024",
        "value_text": str(value), "source": "vecinos", "value": float(value), "confidence": "A",
        "rank": 1, "evidence": f"{value} casas", "note": "", "file": 0, "sheet": "Hoja1",
        "row": 2, "col": 5, "shared": False,
    }  # fmt: skip
    note: LoadNote = keep_load(
        region.store,
        Rows.of(pa.Table.from_pylist([row], schema=ROWS)),
        [Document(FILE, b"casas;2024\n")],
        datetime.now(UTC),
        {
            "by": by,
            "reason": reason,
            "confidence": "A",
            "source": LoadSource(id="vecinos", institution="Junta de vecinos", title="Padrón"),
            "accepted": (Accepted(rule="jumps", rows=1, reason="Lo confirmó la junta"),),
            "counts": FigureCounts(revised=1, rejected=2),
            "base": "",
        },
    )
    draft = Draft(Occasion.LOAD, by=by, confirmed_by=confirmed, reason=reason, load=note)
    return publish_on(region, draft)


def publish_on(region: Region, draft: Draft) -> Edition:
    """Publish on top of what is served."""
    with closing(System(prepare(region, _quiet))) as system:
        return publish_as_served(region, system, _quiet, draft)


def change(region: Region, file: str, before: str, after: str, draft=None) -> Edition:
    """Change a definition in its file and publish what follows; without a draft nobody signed."""
    path = region.config / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    return prepare(region, _quiet, draft)


def soften(region: Region) -> Edition:
    """A formula that nobody signed: every house counts as one with water."""
    file = "indicators/casas_con_agua.yaml"
    kept = (region.config / file).read_text(encoding="utf-8")
    changed = kept.replace("100 * casas_agua / casas", "100 * greatest(casas_agua, casas) / casas")
    (region.config / file).write_text(changed.replace("expected: 75", "expected: 100"), "utf-8")
    return prepare(region, _quiet)


def write_record(folder: Path) -> Region:
    """Five entries: first, a load (75 % becomes 80 %), its undoing, a formula, a threshold.

    The formula has neither name nor reason; the threshold has both.
    """
    region = write_region(folder)
    prepare(region, _quiet)
    load_houses(region, 176)
    undo = Draft(Occasion.UNDO, by=CONFIRMED, reason="El padrón era de otro año", undoes=2)
    publish_on(region, undo)
    soften(region)
    signed = Draft(by="Rosa", reason="Acuerdo de la asamblea")
    change(region, "thresholds.yaml", "on_track: 0.95", "on_track: 0.80", signed)
    return region
