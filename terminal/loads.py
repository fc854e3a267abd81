"""`smd.py load` and what follows it: confirm, refuse, undo, template."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

_ABOUT = {
    "load": "Read files, check them, show what would change, and propose it as a load.",
    "loads": "The loads that wait for somebody to confirm them.",
    "confirm": "Publish a waiting load.",
    "refuse": "Take a waiting load away; it stays on record.",
    "undo": "Publish an edition without the load of an entry of the log.",
    "template": "Write the spreadsheet that can be filled in and loaded.",
}


def add_load_commands(commands: Any) -> None:
    """Add the commands to the subparsers of `smd.py`; each has its `run`."""

    def command(name: str) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = commands.add_parser(
            name, help=_ABOUT[name], description=_ABOUT[name]
        )
        added.set_defaults(run=_run(name))
        return added

    _take_files(command("load"))
    command("loads")
    for name, what in (("confirm", "LOAD"), ("refuse", "LOAD"), ("undo", "ENTRY")):
        decided = command(name)
        decided.add_argument("load", metavar=what, type=int if name == "undo" else str)
        decided.add_argument("--by", metavar="NAME", help="who decides")
        if name != "confirm":
            decided.add_argument("--reason", required=True)
        else:
            decided.add_argument("--dry-run", action="store_true", help="show it, change nothing")
    command("template").add_argument("out", type=Path, metavar="FILE.xlsx")


def _take_files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--mapping", metavar="M", help="a kept mapping by name, or a JSON file")
    parser.add_argument(
        "--answer", action="append", default=[], metavar="ID=VALUE", help="answer a question"
    )
    parser.add_argument("--save-mapping", metavar="NAME", help="keep the answers for such files")
    parser.add_argument("--dry-run", action="store_true", help="show everything, change nothing")
    parser.add_argument("--json", action="store_true", help="the whole answer as JSON")
    parser.add_argument("--annotated", type=Path, metavar="DIR", help="write the files annotated")
    parser.add_argument("--by", metavar="NAME", help="who proposes")
    parser.add_argument("--confirmed-by", metavar="NAME", help="who confirms at once")
    parser.add_argument("--reason", default="")
    parser.add_argument("--source", metavar="ID", help="a source of the repository; or a new one:")
    for name in ("institution", "title", "address", "read-on"):
        parser.add_argument(f"--{name}", default="")
    parser.add_argument("--confidence", choices=("A", "B", "C"), default="A")
    parser.add_argument(
        "--beside",
        action="store_true",
        help="what contradicts another source of equal confidence stands beside it",
    )
    parser.add_argument(
        "--accept", action="append", default=[], metavar="RULE=REASON", help="accept warnings"
    )


def _run(name: str) -> Callable[[argparse.Namespace], int]:
    def run(asked: argparse.Namespace) -> int:
        # Readers of files and the database of accounts are not loaded for other commands.
        from terminal import loading  # noqa: PLC0415

        done: int = loading.run(name, asked)
        return done

    return run
