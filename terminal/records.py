"""`smd.py verify`, `publish`, `bundle` and `due`: the record, and what is owed to it."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from terminal.saying import DONE, PROBLEMS, WRONG_USE, say, tell


def add_record_commands(commands: Any) -> None:
    """Add the commands to the subparsers of `smd.py`; each has its `run`."""

    def command(
        name: str, run: Callable[[argparse.Namespace], int], text: str
    ) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        return added

    verified = command("verify", _verify, "Compute everything anew: do log and content hold?")
    verified.add_argument("--published", default="", metavar="DIGEST", help="seen on a photograph")
    published = command("publish", _publish, "Publish changed files, signed and with the reason.")
    published.add_argument("--by", required=True, metavar="NAME")
    published.add_argument("--reason", required=True)
    bundled = command("bundle", _bundle, "Everything needed to verify on another computer.")
    bundled.add_argument("out", type=Path, metavar="FILE.zip")
    bundled.add_argument("--originals", action="store_true", help="also the files as brought")
    due = command("due", _due, "What is late by its own frequency, by institution and post.")
    due.add_argument("--institution", metavar="NAME", help="only those whose name has this in it")


def _verify(asked: argparse.Namespace) -> int:
    from region import Region, verify_region  # noqa: PLC0415

    found = verify_region(Region.from_environment(), asked.published, lambda _share, _what: None)
    print(found.line)
    for notice in found.notices:
        say(notice)
    return DONE if found.holds else PROBLEMS


def _publish(asked: argparse.Namespace) -> int:
    from region import Draft, Region, prepare  # noqa: PLC0415

    if not asked.by.strip() or not asked.reason.strip():
        say("Diga quién publica (--by) y por qué (--reason): no pueden ir vacíos.")
        return WRONG_USE
    draft = Draft(by=f"{asked.by.strip()} (terminal)", reason=asked.reason.strip())
    edition = prepare(Region.from_environment(), tell, draft)
    for problem in edition.problems:
        say(problem)
    say(f"Se muestra la edición {edition.name}, entrada {edition.entry}")
    say(f"Huella: {edition.digest}")
    return PROBLEMS if edition.problems else DONE


def _bundle(asked: argparse.Namespace) -> int:
    from open_data.bundle import write_bundle  # noqa: PLC0415
    from region import Region, open_system  # noqa: PLC0415

    region = Region.from_environment()
    system = open_system(region, tell)
    with asked.out.open("wb") as out:
        write_bundle(region, system, out, originals=asked.originals)
    say(asked.out)
    return DONE


def _due(asked: argparse.Namespace) -> int:
    from region import Region, open_system  # noqa: PLC0415
    from terminal.due_words import say_due  # noqa: PLC0415

    system = open_system(Region.from_environment(), tell)
    print(say_due(system, asked.institution or ""), end="")
    return DONE
