"""The parts of the log's page, put on screen."""

from collections.abc import Mapping

import streamlit as st

from indicators.evidence.chain import Chain
from intake.record import GoneError
from system import System
from ui.drawing import show
from ui.language import gettext as _
from ui.record.checking import digest_in, standing, whose
from ui.record.comparing import comparison, comparison_file
from ui.record.controls import ask_for_a_digest, draw_filters, draw_pair
from ui.record.entry_view import whole
from ui.record.listing import draw_list
from ui.record.naming import Names
from ui.record.query import Query
from ui.record.reading import compare
from ui.record.recipe import LOG, recipe


def show_standing(system: System, chain: Chain) -> None:
    """Whether the chain holds at this very moment."""
    show("record/standing.html", standing=standing(chain, system.edition.digest), log=LOG)


def show_entries(system: System, chain: Chain, query: Query, kept: Mapping[int, str]) -> None:
    """The entry that is asked for, or the filters and the list."""
    names = Names(system)
    if query.entry:
        show("record/entry.html", entry=whole(chain, query.entry, names, kept))
        return
    if chain.entries:
        draw_filters(chain, query, names)
    st.html(draw_list(system, chain, query))


def show_comparison(system: System, chain: Chain, query: Query, kept: Mapping[int, str]) -> None:
    """Two editions side by side, once two are chosen."""
    st.header(_("Comparar dos ediciones"), anchor="comparar")
    if len(chain.entries) < 2:
        show("record/words.html", text=_("Hacen falta dos ediciones y todavía no las hay."))
        return
    draw_pair(chain, query, kept)
    before, after = query.before, query.after
    if not (before and after):
        words = _("Elija dos entradas y verá qué cifras, definiciones y estados cambian.")
        show("record/words.html", text=words)
        return
    if before == after:
        show("record/words.html", text=_("Son la misma edición: elija dos distintas."))
        return
    try:
        with st.spinner(_("Comparando…")):
            compared = compare(before, after, kept)
    except GoneError as gone:
        words = _(
            "El archivo de la edición de la entrada {n} ya no se guarda: no se puede comparar "
            "cifra por cifra. Lo que cambió sigue escrito en la bitácora."
        )
        show("notice.html", text=words.format(n=gone.args[0]))
        return
    found = comparison(compared, Names(system), before, after)
    show("record/comparison.html", compare=found)
    if compared.changed:
        st.download_button(
            _("Descargar las cifras que cambian (CSV)"),
            lambda: comparison_file(compared),
            file_name=f"entradas_{before}_{after}.csv",
            mime="text/csv",
            on_click="ignore",
        )


def show_checking(chain: Chain, query: Query) -> None:
    """The recipe for whoever trusts nobody."""
    st.header(_("Verificar en cinco minutos, sin creerle a nadie"), anchor="verificar")
    words = _("1. Que la huella que usted guardó es de esta bitácora")
    show("record/step.html", title=words)
    ask_for_a_digest(query.digest)
    show("record/answer.html", answer=whose(chain, query.digest))
    here = str(getattr(st.context, "url", "") or "")
    show("record/recipe.html", recipe=recipe(here, digest_in(query.digest)))
