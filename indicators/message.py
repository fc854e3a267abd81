"""Sentences of the core: a Spanish template and its values, worded by whoever shows them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True)
class Message:
    """A sentence for people.

    `template` is Spanish and is also the message id for translation; `values` fill its
    `{names}` and may be messages themselves.
    """

    template: str
    values: Mapping[str, "str | float | Message"] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def render(self, translate: Callable[[str], str] = str) -> str:
        """The sentence in the language of `translate`; Spanish without it."""
        filled = {
            name: value.render(translate) if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        return translate(self.template).format(**filled)

    def __str__(self) -> str:
        return self.render()


def N_(template: str, /, **values: str | float | Message) -> Message:  # noqa: N802
    """A message; the name is the one message extraction looks for."""
    return Message(template, MappingProxyType(values))
