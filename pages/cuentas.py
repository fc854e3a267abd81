"""Accounts, their roles and what happened to them: for who administers, and nobody else."""

import streamlit as st

from ui.accounts.screen import show_accounts
from ui.language import gettext as _

st.title(_("Cuentas"))
show_accounts()
