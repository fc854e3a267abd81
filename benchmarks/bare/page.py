"""A bare page: the recorded elements of a real one, as constants. Run by Streamlit."""

import json
import os
from pathlib import Path

import streamlit as st

from benchmarks.bare.recording import read

st.set_page_config(layout="wide")
st.html(Path(__file__).parent.parent.parent / "ui" / "static" / "smd.css")
st.title("Página desnuda")
chosen = st.segmented_control(
    "Comparar", ["2027", "2030", "2040"], default="2027", key="marca", bind="query-params"
)
for number, element in enumerate(read(Path(os.environ["SMD_BARE"]))):
    match element.kind:
        case "html":
            st.html(element.content)
        case "chart":
            st.plotly_chart(json.loads(element.content), key=f"c{number}", theme=None)
        case "segments":
            st.segmented_control("Elegir", element.content, key=f"s{number}")
        case "select":
            st.selectbox("Elegir", element.content, key=f"b{number}")
        case "text":
            st.text_input(element.content, key=f"t{number}")
        case "button":
            st.button(element.content, key=f"d{number}")
st.html(f"<p class='smd'>Marca {chosen}</p>")
