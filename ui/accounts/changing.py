"""Giving and taking roles: buttons whose writes ask for the right again."""

from collections.abc import Callable, Sequence

import streamlit as st

from access.accounts import (
    Account,
    AccountError,
    block_account,
    give_role,
    take_role,
    unblock_account,
)
from access.right import ROLE_WORDS, DeniedError, Identity, Role
from ui.drawing import show
from ui.identity import visitor
from ui.language import gettext as _
from ui.saying import say

_REFUSAL = "accounts_refusal"


def change_accounts(accounts: Sequence[Account]) -> None:
    """One account at a time: its roles as switches, and whether it may enter."""
    refusal = st.session_state.pop(_REFUSAL, None)
    if refusal:
        show("notice.html", text=refusal)
    names = [account.name for account in accounts]
    chosen = st.selectbox(_("Cuenta"), names, key="accounts_chosen")
    account = next((one for one in accounts if one.name == chosen), None)
    if account is None:
        return
    show("loading/note.html", text=" · ".join(say(ROLE_WORDS[role]) for role in Role))
    row = st.container(horizontal=True)
    for role in Role:
        held = role in account.roles
        words = _("Quitar el rol {role}") if held else _("Dar el rol {role}")
        row.button(
            words.format(role=f"«{role}»"),
            key=f"accounts_{role}",
            on_click=_change,
            args=(take_role if held else give_role, account.name, role),
        )
    row.button(
        _("Desbloquear la cuenta") if account.blocked else _("Bloquear la cuenta y sacarla ahora"),
        key="accounts_block",
        on_click=_change,
        args=(unblock_account if account.blocked else block_account, account.name),
    )


def _change(change: Callable[..., None], *what: object) -> None:
    # Who presses is asked again: the button was drawn for somebody a while ago.
    identity: Identity | None = visitor()
    try:
        change(identity, *what)
    except (AccountError, DeniedError) as error:
        st.session_state[_REFUSAL] = say(error.message)
