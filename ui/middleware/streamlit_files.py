"""Where the installed Streamlit keeps the files of its browser side."""

from pathlib import Path

import streamlit

STREAMLIT_FILES = Path(streamlit.__file__).parent / "static"
STREAMLIT_PAGE = STREAMLIT_FILES / "index.html"
