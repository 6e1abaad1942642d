"""The server: what the browser gets before Streamlit takes over. Start it with `streamlit run app.py`."""

import streamlit as st
from starlette.middleware import Middleware

from server.addresses import known_addresses, only_open_addresses
from server.errors import keep_answers_out_of_the_log, show_calm_page
from server.files import cached_files
from server.glossary import glossary_words
from server.headers import security_headers
from server.html import first_html
from server.life import lifespan

keep_answers_out_of_the_log()
html = first_html()

app = st.App(
    "pages/journey.py",
    middleware=[
        Middleware(security_headers, html=html),
        Middleware(only_open_addresses),
        Middleware(known_addresses),
        Middleware(glossary_words),
        Middleware(cached_files, html=html),
    ],
    on_script_error=show_calm_page,
    lifespan=lifespan,
)
