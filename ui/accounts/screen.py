"""The screen of accounts."""

import streamlit as st

from access.accounts import list_accounts
from access.log import newest_entries
from access.right import DeniedError, Right
from ui.accounts.changing import change_accounts
from ui.accounts.listing import account_lines, happenings
from ui.drawing import show
from ui.identity import permitted_visitor, sign_in_panel
from ui.language import gettext as _


def show_accounts() -> None:
    """Everything for an administrator; for others how to enter."""
    identity = permitted_visitor(Right.MANAGE, "cuentas")
    if identity is None:
        return
    try:
        accounts = list_accounts(identity)
    except DeniedError:
        # Taken away between two lines of this page.
        st.rerun()
    sign_in_panel("cuentas", identity)
    show("access/accounts.html", lines=account_lines(accounts))
    st.header(_("Cambiar una cuenta"), anchor="cambiar")
    change_accounts(accounts)
    st.header(_("Agregar una cuenta"), anchor="agregar")
    show("access/adding.html")
    st.header(_("Registro de accesos"), anchor="registro")
    show("access/log.html", happenings=happenings(newest_entries()))
