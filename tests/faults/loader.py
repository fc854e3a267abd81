"""A loader in a process of its own: proposes and confirms one figure after the other.

    python -m tests.faults.loader CONFIG DATA NAME FIRST COUNT [BYTES]

The n-th load sets `casas` of 9001 in 2025 to n. It says `ready`, then a line for each load that
is published. BYTES is the largest file it may write.
"""

import os
import resource
import sys
from pathlib import Path

from access.permission import at_terminal
from data.opening.document import Document
from intake.confirming import confirm
from intake.desk import Desk
from intake.origin import new_origin
from intake.proposing import Intent, look_at, propose
from intake.vocabulary import OvertakenError
from region import Region, open_system


def _quiet(_share, _what):
    pass


def load_one(region: Region, who: str, value: int) -> int:
    """Load one figure, again whenever somebody else was quicker; the number of its entry."""
    while True:
        desk = Desk(region, open_system(region, _quiet))
        intent = Intent(new_origin("Registro (inventado)", f"Padrón {who}", "", "2026-11-20", "A"))
        text = f"variable,place,period,value\ncasas,9001,2025,{value}\n"
        documents = [Document(f"{who}.csv", text.encode())]
        examined = look_at(desk, documents, [], intent, _quiet)
        accepted = dict.fromkeys(examined.warnings, "inventado")
        note = propose(
            desk, at_terminal(who), examined, documents, intent, reason="prueba", accepted=accepted
        )
        try:
            return confirm(desk, at_terminal(f"otra que {who}"), note.id, _quiet).entry
        except OvertakenError:
            continue
        finally:
            desk.system.close()


def main() -> None:
    config, data, who, first, count, *most = sys.argv[1:]
    region = Region(Path(config), Path(data))
    os.environ["SMD_DATA"] = data
    print("ready", flush=True)
    sys.stdin.readline()
    if most:
        limit = int(most[0])
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    for value in range(int(first), int(first) + int(count)):
        try:
            print("published", value, load_one(region, who, value), flush=True)
        except OSError as error:
            print("stopped", value, type(error).__name__, flush=True)


if __name__ == "__main__":
    main()
