"""Sentences of the core: a Spanish template and its values, worded by whoever shows them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType

from indicators.period import Period


@dataclass(frozen=True)
class Message:
    """A sentence for people.

    `template` is Spanish and is also the message id for translation; `values` fill its
    `{names}` and may be messages themselves. A published number is a `Decimal` with its digits,
    and a `Period` stands for itself: whoever shows the sentence words them.
    """

    template: str
    values: Mapping[str, "str | float | Message | Decimal | Period"] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def render(
        self,
        translate: Callable[[str], str] = str,
        show: Callable[["Decimal | Period"], str] = str,
    ) -> str:
        """The sentence in the language of `translate`, numbers and periods by `show`."""
        filled: dict[str, str | float] = {}
        for name, value in self.values.items():
            if isinstance(value, Message):
                filled[name] = value.render(translate, show)
            elif isinstance(value, Decimal | Period):
                filled[name] = show(value)
            else:
                filled[name] = value
        return translate(self.template).format(**filled)

    def __str__(self) -> str:
        return self.render()


Value = str | float | Message | Decimal | Period


def N_(template: str, /, **values: Value) -> Message:  # noqa: N802
    """A message; the name is the one message extraction looks for."""
    return Message(template, MappingProxyType(values))
