"""What all commands have in common: how they end, and messages beside the results."""

import sys

from indicators.message import Message

DONE, PROBLEMS, WRONG_USE = 0, 1, 2


def say(text: object) -> None:
    """A line for the person who typed the command; what goes on to a file or pipe is printed."""
    print(text, file=sys.stderr)


def tell(_share: float, what: Message) -> None:
    """Progress as lines."""
    say(what)
