"""The language of formulas, one line each."""

from collections.abc import Mapping, Sequence

from indicators.formula.tree import FUNCTIONS
from indicators.message import N_, Message
from ui.saying import say

WORDS: Mapping[str, tuple[str, Message]] = {
    "+ - * /": ("100 * x / y", N_("Las cuatro operaciones. Dividir entre cero no da valor.")),
    "at": ("at(x, 'sexo=mujer')", N_("Una sola parte de un desglose, en vez del total.")),
    "prev": ("prev(x, 1)", N_("El valor de tantos periodos antes; nada si ese periodo falta.")),
    "cumulative": ("cumulative(x)", N_("La suma desde el comienzo de la serie, sin huecos.")),
    "rolling_mean": (
        "rolling_mean(x, 3)",
        N_("El promedio de los últimos periodos, si están todos."),
    ),
    "coalesce": ("coalesce(x, y)", N_("El primero que tenga valor.")),
    "abs": ("abs(x)", N_("El valor sin su signo.")),
    "least": ("least(x, y)", N_("El menor.")),
    "greatest": ("greatest(x, y)", N_("El mayor.")),
}
"""By the name in formulas: an example and the meaning."""


def formula_words() -> Sequence[tuple[str, str]]:
    """Example and meaning of everything a formula may hold."""
    return [
        (example, say(meaning))
        for name, (example, meaning) in WORDS.items()
        if name in FUNCTIONS or name in ("+ - * /", "at")
    ]
