"""The apps that are put under load: ours, and two of Streamlit's own kind to compare it with."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.load.people import Person, open_page, press_again, slide, take_or_leave, walk
from benchmarks.tables import EMPTY, OURS, THIRTY

PROJECT = Path(__file__).parents[2]
EMPTY_SOURCE = """import streamlit as st
st.title("Empty")
st.button("again", key="again")
"""
THIRTY_SOURCE = """import pandas as pd
import streamlit as st
st.title("Thirty widgets and a chart")
chosen = [st.slider(f"Number {number}", 0, 100, key=f"slider_{number}") for number in range(30)]
st.line_chart(pd.DataFrame({"chosen": chosen}))
"""
AS_SHIPPED = "raise ModuleNotFoundError"
"""What stands in the place of uvloop for apps that aren't ours: Streamlit as shipped has none."""
Act = Callable[[Person], Awaitable[None]]


@dataclass(frozen=True)
class App:
    """One app: how it is called in the table, what it says (ours has its own files), and what people do there."""

    name: str
    come: Act
    click: Act
    source: str = ""

    def written(self, folder: Path) -> tuple[Path, str]:
        """Where it stands and the name of its script; those that aren't ours are written into a folder."""
        if not self.source:
            return PROJECT, "app.py"
        script = self.name.replace(" ", "_") + ".py"
        (folder / script).write_text(self.source, encoding="utf-8")
        (folder / "uvloop.py").write_text(AS_SHIPPED, encoding="utf-8")
        return folder, script


APPS = (
    App(EMPTY, open_page, press_again, EMPTY_SOURCE),
    App(OURS, walk, take_or_leave),
    App(THIRTY, open_page, slide, THIRTY_SOURCE),
)
