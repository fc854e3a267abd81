"""Rules of bringing data in: what they name is in the repository, and can be compared."""

from collections.abc import Iterator

from indicators.catalogue import Catalogue
from indicators.definition.loading import Ceiling
from indicators.definition.scorecard import Scorecard
from indicators.message import N_
from indicators.problem import Finding, Path
from indicators.rules.strategy import Named, unknown


def check_loading(scorecard: Scorecard, catalogue: Catalogue) -> Iterator[Finding]:
    """All findings about ceilings and about the posts of institutions."""
    if scorecard.loading is None:
        return
    for number, pair in enumerate(scorecard.loading.not_above):
        yield from _ceiling(("loading", "not_above", number), pair, scorecard, catalogue)
    institutions = {entry.institution for entry in catalogue.variables.values()}
    for number, steward in enumerate(scorecard.loading.stewards):
        if steward.institution not in institutions:
            yield unknown(
                Named(
                    ("loading", "stewards", number, "institution"),
                    steward.institution,
                    institutions,
                    N_("la institución"),
                )
            )


def _ceiling(
    path: Path, pair: Ceiling, scorecard: Scorecard, catalogue: Catalogue
) -> Iterator[Finding]:
    variables = catalogue.variables
    missing = [key for key in ("amount", "ceiling") if getattr(pair, key) not in variables]
    for key in missing:
        yield unknown(Named((*path, key), getattr(pair, key), variables, N_("la variable")))
    if missing:
        return
    amount, ceiling = variables[pair.amount], variables[pair.ceiling]
    if pair.amount == pair.ceiling or not _alike(scorecard, amount.unit, ceiling.unit):
        yield Finding(
            path,
            N_("«{amount}» y «{ceiling}» no se comparan.", amount=amount.id, ceiling=ceiling.id),
            N_("Un monto y su tope son dos variables que se cuentan en lo mismo."),
            N_("Corrija una de las dos, o quite el par."),
        )


def _alike(scorecard: Scorecard, one: str, other: str) -> bool:
    """Whether two units count the same, such as votes and people on the roll."""
    found = [scorecard.unit[name].expression for name in (one, other) if name in scorecard.unit]
    return one == other or (len(found) == 2 and found[0] is not None and found[0] == found[1])
