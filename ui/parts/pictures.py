"""The colours of a theme by its name: drawings are kept for each of the two."""

from ui.theme import DARK, LIGHT, Palette, visitor_palette


def visitor_theme() -> str:
    """`dark` or `light`, as the visitor's device or choice has it."""
    return "dark" if visitor_palette() is DARK else "light"


def palette_of(theme: str) -> Palette:
    return DARK if theme == "dark" else LIGHT
