"""`smd.py account …`: the first administrator, and everything about accounts from a terminal."""

import argparse
from collections.abc import Callable
from typing import Any

from access.right import Role

_ABOUT = "Accounts of who loads, confirms and administers; reading needs none."


def add_account_commands(commands: Any) -> None:
    """Add `account` with its commands to the subparsers of `smd.py`; each has its `run`."""
    account = commands.add_parser("account", help=_ABOUT, description=_ABOUT)
    below = account.add_subparsers(required=True, metavar="WHAT")

    def command(name: str, text: str, *, named: bool = True) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = below.add_parser(name, help=text, description=text)
        added.set_defaults(run=_run(name))
        if named:
            added.add_argument("name", metavar="NAME", help="the account, or an e-mail with --oidc")
        return added

    added = command("add", "Add an account; the password is asked twice and not shown.")
    added.add_argument("--role", action="append", default=[], choices=list(Role), type=Role)
    entering = added.add_mutually_exclusive_group()
    entering.add_argument(
        "--oidc",
        nargs="?",
        const="",
        metavar="ISSUER",
        help="enters by a provider; without ISSUER the first that vouches for the e-mail is kept",
    )
    _take_password(entering)
    command("list", "All accounts with their roles.", named=False)
    changed = command("role", "Give or take roles.")
    changed.add_argument("--give", action="append", default=[], choices=list(Role), type=Role)
    changed.add_argument("--take", action="append", default=[], choices=list(Role), type=Role)
    command("block", "Block an account; whoever entered with it is put out at once.")
    command("unblock", "Let a blocked account enter again.")
    _take_password(command("password", "Change a password; its sessions end."))
    logged = command("log", "What happened to accounts, newest first.", named=False)
    logged.add_argument("--most", type=int, default=50, metavar="N")


def _take_password(parser: Any) -> None:
    parser.add_argument(
        "--password-stdin",
        action="store_true",
        help="read the password from the first line of standard input",
    )


def _run(name: str) -> Callable[[argparse.Namespace], int]:
    def run(asked: argparse.Namespace) -> int:
        # The database of accounts is not loaded for commands that need none.
        from terminal import account_changes  # noqa: PLC0415

        done: int = account_changes.run(name, asked)
        return done

    return run
