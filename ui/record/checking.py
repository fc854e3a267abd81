"""What anybody can check: whether the chain holds, and whose a digest is."""

from dataclasses import dataclass

from indicators.evidence.chain import DIGITS, Chain, runs_in
from ui.language import gettext as _
from ui.language import ngettext
from ui.moments import moment_of
from ui.record.fingerprint import groups_of
from ui.record.query import entry_link
from ui.saying import say

_FEWEST = 12


@dataclass(frozen=True)
class Standing:
    """Whether the chain holds, in a line, with the digest that vouches for it."""

    holds: bool
    line: str
    more: str
    head: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """Whose a digest is; `good` is None where nothing is proved."""

    good: bool | None
    line: str
    link: str = ""


def standing(chain: Chain, shown: str) -> Standing:
    """Read at this moment: nothing of it is kept. `shown` is the digest of the edition on screen.

    Entries cut off at the end leave a chain that holds, but not the edition that is shown.
    """
    count, head = len(chain.entries), groups_of(chain.head)
    if chain.broken is not None:
        line = _("La cadena se rompe en la entrada {n}. {why}").format(
            n=chain.broken.number, why=say(chain.broken.why)
        )
        more = _(
            "Desde ahí nada es de fiar ni se muestra, y la cambiada puede ser la entrada {n}. Solo "
            "vale lo que coincide con una huella guardada fuera de aquí."
        ).format(n=chain.broken.number - 1)
        if not count:
            more = _("Ninguna entrada se sostiene: no se muestra ninguna.")
        return Standing(holds=False, line=line, more=more, head=head if count else ())
    if not count:
        return Standing(
            holds=True, line=_("La bitácora todavía no tiene entradas."), more="", head=()
        )
    if not is_logged(chain, shown):
        return Standing(
            holds=False,
            line=_("A la bitácora le faltan entradas: no está la de la edición que se muestra."),
            more=_("Las que hay continúan una a otra, pero alguien quitó las últimas."),
            head=head,
        )
    words = ngettext(
        "La cadena se sostiene: {n} entrada, del {day}.",
        "La cadena se sostiene: {n} entradas, la última del {day}.",
        count,
    )
    return Standing(
        holds=True,
        line=words.format(n=count, day=moment_of(chain.entries[-1].at).day),
        more=_("Se acaba de comprobar, entrada por entrada, al abrir esta página."),
        head=head,
    )


def is_logged(chain: Chain, shown: str) -> bool:
    """Whether the log has the entry of the edition with this digest."""
    return chain.number_of(shown) is not None


def digest_in(text: str) -> str:
    """The digest in a copied text; empty where there is none as a whole."""
    return next((run[-DIGITS:] for run in runs_in(text) if len(run) >= DIGITS), "")


def whose(chain: Chain, text: str) -> Answer:
    """Whose the digest is that somebody copied, with whatever stands around it."""
    if not text.strip():
        return Answer(None, "")
    if number := chain.number_in(text):
        return _of_an_entry(chain, number)
    longest = max(runs_in(text), key=len, default="")
    if len(longest) >= DIGITS:
        line = _("No es la huella de ninguna entrada de esta bitácora.")
        return Answer(good=False, line=line)
    alike = [n for n, digest in enumerate(chain.digests, 1) if digest.startswith(longest)]
    if len(longest) >= _FEWEST and len(alike) == 1:
        words = _(
            "Empieza igual que la huella de la entrada {n}, pero tiene {has} signos de {all}: "
            "copie también los otros para estar seguro."
        )
        line = words.format(n=alike[0], has=len(longest), all=DIGITS)
        return Answer(None, line, entry_link(alike[0]))
    words = _(
        "Así no se puede comparar. Una huella tiene {all} signos seguidos, del 0 al 9 y de la «a» "
        "a la «f»; lo más largo que hay aquí tiene {has}. La letra «o» no existe: es un cero."
    )
    return Answer(None, words.format(all=DIGITS, has=len(longest)))


def _of_an_entry(chain: Chain, number: int) -> Answer:
    day, later = moment_of(chain.entries[number - 1].at).day, len(chain.entries) - number
    if later:
        words = ngettext(
            "Es la huella de la entrada {n}, del {day}; después hubo {later} más. Hasta esa "
            "entrada, la bitácora es la misma que entonces.",
            "Es la huella de la entrada {n}, del {day}; después hubo {later} más. Hasta esa "
            "entrada, la bitácora es la misma que entonces.",
            later,
        )
    else:
        words = _(
            "Es la huella de la entrada {n}, del {day}, que es la última: la bitácora es la misma "
            "que entonces."
        )
    line = words.format(n=number, day=day, later=later)
    return Answer(good=True, line=line, link=entry_link(number))
