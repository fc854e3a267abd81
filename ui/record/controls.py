"""What can be chosen on the log; every choice stands in the address."""

from collections.abc import Mapping

import streamlit as st

from indicators.evidence.chain import Chain
from indicators.evidence.entry import Occasion
from ui.language import gettext as _
from ui.moments import moment_of
from ui.parts.choices import choose_from_list, choose_side_by_side
from ui.parts.emphasis import plain_markdown
from ui.parts.search import write_words
from ui.record.finding import count_improving, count_indicators, count_kinds
from ui.record.naming import Names
from ui.record.query import IMPROVING, Query
from ui.record.words import OCCASIONS
from ui.saying import say

_LONGEST_DIGEST = 400


def draw_filters(chain: Chain, query: Query, names: Names) -> None:
    """The filters, each with how many entries it leaves of all."""
    kinds, indicators = count_kinds(chain), count_indicators(chain, names)
    only = {
        "": _("Todo"),
        IMPROVING: _("Lo que mejora un estado ({n})").format(n=count_improving(chain)),
    }
    choose_side_by_side("solo", _("Qué mirar"), list(only), query.only, lambda name: only[name])
    words, kind, indicator = st.columns([2, 1, 1])
    with words:
        hint = _("Un nombre, un archivo, un motivo")
        write_words("buscar", _("Buscar en la bitácora"), query.search, hint)
    with kind:
        choose_from_list(
            "tipo",
            _("Tipo"),
            ["", *(occasion.value for occasion in OCCASIONS)],
            query.kind,
            lambda name: _kind(name, kinds),
        )
    with indicator:
        known = ["", *indicators]
        choose_from_list(
            "indicador",
            _("Indicador"),
            known if query.indicator in known else [*known, query.indicator],
            query.indicator,
            lambda name: (
                f"{names.indicator(name)} ({indicators.get(name, 0)})" if name else _("Todos")
            ),
        )


def _kind(name: str, kinds: Mapping[Occasion, int]) -> str:
    if not name:
        return _("Todos")
    occasion = Occasion(name)
    return f"{say(OCCASIONS[occasion])} ({kinds.get(occasion, 0)})"


def draw_pair(chain: Chain, query: Query, kept: Mapping[int, str]) -> None:
    """The two entries whose editions are compared."""
    numbers = [0, *(entry.number for entry in reversed(chain.entries))]

    def word(number: int) -> str:
        if not number:
            return _("Elija una entrada")
        entry = chain.entries[number - 1]
        text = _("Entrada {n} · {day} · {kind}").format(
            n=number, day=moment_of(entry.at).day, kind=say(OCCASIONS[entry.occasion])
        )
        return text if number in kept else _("{entry} (no se guarda)").format(entry=text)

    left, right = st.columns(2)
    with left:
        choose_from_list("antes", _("Antes"), numbers, query.before, word)
    with right:
        choose_from_list("despues", _("Después"), numbers, query.after, word)


def ask_for_a_digest(shown: str) -> None:
    """A box for a digest that somebody copied; it goes to the address when it is sent."""
    st.session_state["huella"] = shown
    st.text_input(
        plain_markdown(_("Huella que usted tiene")),
        key="huella",
        placeholder=_("Escríbala o péguela: no importan los espacios ni lo que haya alrededor"),
        on_change=_keep_digest,
        max_chars=_LONGEST_DIGEST,
        autocomplete="off",
    )


def _keep_digest() -> None:
    words = " ".join(str(st.session_state.get("huella", "")).split())
    if words:
        st.query_params["huella"] = words
    else:
        st.query_params.pop("huella", None)
