"""What is missing and what is wrong: a list of debts, each with its owner."""

import streamlit as st

from clock import today
from ui.page import open_page
from ui.parts.emphasis import plain_markdown
from ui.parts.view import territory_view
from ui.quality.drawn import draw_quality

page = open_page()
title, body = draw_quality(page.system, territory_view(page.system, page.selection), today())
st.title(plain_markdown(title))
st.html(body)
