"""Sentences of the core in the words of a visitor."""

from indicators.message import Message
from ui.language import gettext
from ui.quantities import show_exactly


def say(message: Message) -> str:
    """A sentence of the core in the visitor's language, its values put in."""
    return message.render(gettext, show_exactly)
