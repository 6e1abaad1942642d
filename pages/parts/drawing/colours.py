"""The colours of pictures, by name: Vega can't take them from the style sheets."""

from collections.abc import Mapping

from matching.entries.colours import SHEETS

PICTURES: Mapping[str, Mapping[str, str]] = {
    "light": SHEETS["light"] | {"weekend": "#c9bfa8", "weekday": "#ece5d6"},
    "dark": SHEETS["dark"] | {"weekend": "#4d5f62", "weekday": "#2a3739"},
}
"""On light and on dark paper: those of the style sheets, and of days at home (petrol has 3:1 or more beside both)."""

SIGNAL, TRACK = "#2f8290", SHEETS["dark"]["line"]
"""Have 3:1 or more on light and on dark paper."""

LAND, TEAL, BLUE, OLIVE, RED, BROWN = "#b9b2a3", "#0b5c5e", "#2f4b8f", "#6b5b00", "#9c2a1f", "#7a3b12"
"""The dots of the country, and the marks on it."""
