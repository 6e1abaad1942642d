"""The one HTML page that Streamlit serves, in our language and without its advertisements."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

from streamlit.file_util import get_static_dir

from pages.parts.state.mode import is_kiosk
from server import PROJECT

STATIC = PROJECT / "static"
STREAMLIT = Path(get_static_dir())
COMPONENT = "/_stcore/bidi-components/adempauze.bridge"
"""Where Streamlit's front end asks for the scripts of our one component."""
FIRST_TEXT = "<!-- first text -->"
"""Where what somebody reads first comes to stand; content may change while the server runs."""
WITHOUT = (
    r"<title>.*?</title>\s*",
    r'<link rel="service-desc"[^>]*>\s*',
    r'<link rel="shortcut icon"[^>]*>\s*',
    # Our own font is loaded instead: a fifth of the size.
    r'<link\s+rel="preload"\s+href="[^"]*SourceSans[^>]*>\s*',
)
"""What we leave out of Streamlit's page where it has it: nothing breaks by any of it."""
KIOSK_MARK = ' data-mode="kiosk"'
SHEET = re.compile(r'<link rel="stylesheet" href="\./app/(?P<path>[^"?]+)\?v=\{version\}"(?P<media> media="\w+")? />')
SCRIPT = re.compile(r'<script src="\./app/(?P<path>[^"?]+)\?v=\{version\}"></script>')
RELATIVE = re.compile(r'url\("\.\./')
ONLY_IN_A_KIOSK = {"bridge/kiosk.js", "bridge/selftest.js"}
ON_EVERY_PAGE = (
    "../lib/src/components/elements/Html/Html.tsx",
    "../lib/src/components/widgets/BidiComponent/BidiComponent.tsx",
)


def first_html() -> str:
    """Make our first page out of the installed Streamlit's index.html.

    Raises ValueError when a new version of Streamlit no longer has a part that we replace.
    """
    html = (STREAMLIT / "index.html").read_text(encoding="utf-8")
    html = re.sub(r"<!--.*?-->\s*", "", html, flags=re.DOTALL)
    for pattern in WITHOUT:
        html = re.sub(pattern, "", html, flags=re.DOTALL)
    for pattern, ours in _replacements().items():
        html, count = re.subn(pattern, _always(ours), html, flags=re.DOTALL)
        if count != 1:
            message = f"index.html of Streamlit holds {count} times what we replace once: {pattern}"
            raise ValueError(message)
    return html


def _always(text: str) -> Callable[[re.Match[str]], str]:
    """A replacement that is taken literally: in a plain text a backslash would mean something to `re.sub`."""
    return lambda _: text


def inline_scripts(html: str) -> list[str]:
    """Give the text of each script that stands in the page itself."""
    return re.findall(r"<script>(.*?)</script>", html, flags=re.DOTALL)


def bridge_scripts() -> list[str]:
    """Give the scripts of our component, as its folder knows them."""
    return ["bridge.js", *sorted(f"bridge/{path.name}" for path in (STATIC / "bridge").glob("*.js"))]


def style_version() -> str:
    """Give a short text that changes whenever a file of the head does, so that browsers may keep them for a year."""
    sheets = sorted((*(STATIC / "style").glob("*.css"), *STATIC.glob("*before.js")))
    return hashlib.sha256(b"".join(sheet.read_bytes() for sheet in sheets)).hexdigest()[:12]


def _replacements() -> dict[str, str]:
    heads = ["head.html", *(["kiosk.html"] if is_kiosk() else [])]
    head = "".join((STATIC / name).read_text(encoding="utf-8") for name in heads)
    head = SHEET.sub(_inlined_sheet, SCRIPT.sub(_inlined_script, head)).replace("{version}", style_version())
    return {
        r'<html lang="en">': f'<html lang="nl" dir="ltr" data-spoken="nl"{KIOSK_MARK if is_kiosk() else ""}>',
        # At the end, so that our style sheets have the last word.
        r"(?=</head>)": head + _preloads(),
        r'(?=<div id="root">)': FIRST_TEXT,
        r"(?<=<noscript>).*?(?=</noscript>)": (STATIC / "noscript.html").read_text(encoding="utf-8"),
    }


def _inlined_sheet(link: re.Match[str]) -> str:
    """A style sheet in the place of its link: on a slow line the text would wait for two dozen files.

    A browser that comes back gets none of it anew: the page has a mark of its own (`server/files.py`).
    """
    text = (STATIC / link["path"]).read_text(encoding="utf-8")
    inside = RELATIVE.sub('url("./app/', text)
    return f"<style{link['media'] or ''}>{inside}</style>"


def _inlined_script(script: re.Match[str]) -> str:
    return f"<script>{(STATIC / script['path']).read_text(encoding='utf-8')}</script>"


def _preloads() -> str:
    """Ask early for scripts of every page, which Streamlit would only ask for once it knows what to draw."""
    manifest = STREAMLIT / "manifest.json"
    parts = json.loads(manifest.read_text(encoding="utf-8")) if manifest.is_file() else {}
    early = [part for part in ON_EVERY_PAGE if part in parts]  # another version may call its parts otherwise
    wanted = {name for part in early for name in (part, *parts[part].get("imports", ()))}
    known = {"index.html", *parts.get("index.html", {}).get("imports", ())}
    links = [
        f'<link rel="modulepreload" crossorigin href="./{parts[name]["file"]}">' for name in sorted(wanted - known)
    ]
    scripts = [script for script in bridge_scripts() if is_kiosk() or script not in ONLY_IN_A_KIOSK]
    links += [f'<link rel="modulepreload" href=".{COMPONENT}/{name}">' for name in scripts]
    return "    " + "\n    ".join(links) + "\n  "
