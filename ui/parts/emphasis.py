"""Sentences in which the numbers stand out, and sentences that Markdown must leave alone."""

import re

from markupsafe import Markup

from indicators.message import Message
from ui.language import gettext as _
from ui.saying import say

_SPECIAL = re.compile(r"([\\`*_\[\]#:$~<>|])")


def emphasise(message: Message, *names: str) -> Markup:
    """A sentence as HTML, what was put in under these names in bold; everything is escaped."""
    values = {
        name: Markup("<strong>{}</strong>").format(word) if name in names else word
        for name, word in (
            (name, say(value) if isinstance(value, Message) else value)
            for name, value in message.values.items()
        )
    }
    return Markup.escape(_(message.template)).format(**values)


def plain_markdown(text: str) -> str:
    """The text for a title or a label of Streamlit, which reads Markdown, as it is written."""
    return _SPECIAL.sub(r"\\\1", text)
