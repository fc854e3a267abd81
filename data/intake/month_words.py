"""Words of time in Spanish tables (and the English months of foreign ones)."""

_MONTHS = (
    "ene enero jan january",
    "feb febrero february",
    "mar marzo march",
    "abr abril apr april",
    "may mayo",
    "jun junio june",
    "jul julio july",
    "ago agosto aug august",
    "set setiembre sep sept septiembre september",
    "oct octubre october",
    "nov noviembre november",
    "dic diciembre dec december",
)
MONTHS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}

QUARTER = frozenset({"t", "q", "trim", "trimestre"})
HALF = frozenset({"s", "sem", "semestre"})

ORDINALS = {
    word: number
    for number, words in enumerate(
        ("i primer 1er", "ii segundo 2do", "iii tercer 3er", "iv cuarto 4to"), 1
    )
    for word in words.split()
}
FILLERS = frozenset({"de", "del", "ano", "al", "a", "periodo", "campana", "er", "do", "to", "ro"})
MOVING = frozenset({"trimestre", "trim", "movil"})
