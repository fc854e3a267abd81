"""Who the visitor is: by our own cookie or by the provider Streamlit asked, nothing else.

A header, an address or a form says nothing. Most visitors have neither cookie: for them the
database of accounts is not even opened.
"""

from collections.abc import Mapping

import streamlit as st

from access.right import Identity, Right, Via, allowed, unknown_visitor, without_right
from ui.drawing import show
from ui.language import gettext as _
from ui.navigation import address
from ui.saying import say

COOKIE = "smd_sesion"


def visitor() -> Identity | None:
    """Account and roles as they are now; None for the public. Ask again at every run."""
    token = st.context.cookies.get(COOKIE)
    if isinstance(token, str) and token:
        from access.sessions import identify  # noqa: PLC0415 most visitors need no database

        found = identify(token)
        if found is not None:
            return found
    return _visitor_of_provider()


def has_providers() -> bool:
    """Whether somebody configured a provider (`[auth]` in secrets.toml)."""
    return bool(_providers())


def permitted_visitor(right: Right, path: str) -> Identity | None:
    """The visitor who may, or None after saying calmly who may and how to enter.

    `path` is the page to come back to.
    """
    found = visitor()
    if allowed(found, right):
        return found
    text = unknown_visitor(right) if found is None else without_right(right)
    show("access/denied.html", text=say(text))
    sign_in_panel(path, found)
    return None


def sign_in_panel(path: str, found: Identity | None = None) -> None:
    """How to enter, or who entered and how to leave."""
    if found is not None:
        show("access/entered.html", name=found.name, roles=sorted(found.roles))
        sign_out_button(found)
        return
    outside = _claimed_name()
    if outside:
        show("access/unknown.html", name=outside)
        if st.button(_("Salir"), key="access_leave"):
            st.logout()
        return
    show("access/enter.html", link=address("entrar", {"next": path}))
    for provider in _providers():
        if st.button(_provider_words(provider), key=f"access_{provider}"):
            st.login(None if provider == _UNNAMED else provider)


def sign_out_button(found: Identity) -> None:
    """A button that ends the session here, and at the provider where there is one."""
    if st.button(_("Salir"), key="access_leave"):
        sign_out(found)


def sign_out(found: Identity) -> None:
    """End the session at once, in every tab; the cookie that stays opens nothing any more."""
    from access.sessions import end_session  # noqa: PLC0415

    end_session(found)
    if found.via is Via.OIDC:
        st.logout()
    else:
        st.rerun()


_UNNAMED = "default"


def _providers() -> list[str]:
    """Names of the configured providers; `default` is the one without a name."""
    if not st.secrets.load_if_toml_exists():
        return []
    auth = st.secrets.get("auth")
    if not isinstance(auth, Mapping):
        return []
    named = [name for name, part in auth.items() if isinstance(part, Mapping)]
    return ([_UNNAMED] if "client_id" in auth else []) + [
        n for n in named if "client_id" in auth[n]
    ]


def _provider_words(provider: str) -> str:
    if provider == _UNNAMED:
        return _("Entrar con la cuenta de su institución")
    return _("Entrar con {provider}").format(provider=provider)


def _claims() -> Mapping[str, object]:
    """What the provider said, once Streamlit has checked its own signed cookie."""
    said = st.user.to_dict()
    return said if said.get("is_logged_in") is True else {}


def _claimed_name() -> str:
    said = _claims()
    return str(said.get("email") or said.get("name") or _("alguien")) if said else ""


def _visitor_of_provider() -> Identity | None:
    said = _claims()
    if not said:
        return None
    from access.providers import identify_claims, read_claims  # noqa: PLC0415

    claims = read_claims(said)
    return identify_claims(claims, only_provider=len(_providers()) <= 1) if claims else None
