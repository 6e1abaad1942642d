"""Everything that leaves a browser or a server while somebody is at work, written down to be searched."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, Request, Response

WATCHING_SERVER = '''"""Write down each file opened for writing, each connection made and each program started."""
import os, sys
out = os.open(os.environ["WATCHED"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND

def note(event, arguments):
    if event == "open" and (arguments[2] or 0) & writing or event in NOTED:
        os.write(out, (event + " " + repr(arguments)[:2000] + chr(10)).encode("utf-8", "replace"))

NOTED = {"socket.connect", "socket.getaddrinfo", "socket.sendto", "subprocess.Popen", "os.system", "os.posix_spawn",
         "os.exec", "os.mkdir", "os.rename", "tempfile.mkstemp", "tempfile.mkdtemp", "shutil.move", "smtplib.connect"}
sys.addaudithook(note)
'''
"""Python runs a sitecustomize.py before anything else."""


@dataclass
class Watched:
    """What was seen, in pieces: where, and the text."""

    seen: list[tuple[str, str]] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Note addresses, headers, what is sent, and what the page says on its console."""
        page.on("request", self._request)
        page.on("response", self._response)
        page.on("console", lambda line: self.seen.append(("console", line.text)))
        page.on("websocket", lambda socket: self.seen.append(("address of the socket", socket.url)))
        page.on("framenavigated", lambda frame: self.seen.append(("address", frame.url)))
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        for event in ("Network.webSocketWillSendHandshakeRequest", "Network.webSocketHandshakeResponseReceived"):
            session.on(event, lambda sent: self.seen.append(("handshake", str(sent))))
        session.on("Network.requestWillBeSentExtraInfo", lambda sent: self.seen.append(("headers", str(sent))))
        session.on("Network.responseReceivedExtraInfo", lambda sent: self.seen.append(("headers", str(sent))))

    def add_file(self, path: Path) -> None:
        """Note what stands in a file, and what it is called."""
        self.seen.append((f"file {path}", f"{path}\n{path.read_bytes().decode('utf-8', 'replace')}"))

    def _request(self, request: Request) -> None:
        sent = (request.post_data_buffer or b"").decode("utf-8", "replace")
        self.seen.append(("request", f"{request.url}\n{request.headers}\n{sent}"))

    def _response(self, response: Response) -> None:
        self.seen.append(("response", f"{response.url}\n{response.headers}"))


def places_to_write(folder: Path) -> Mapping[str, str]:
    """The environment of a server that has a home and folders of its own, and is watched."""
    made = {name: folder / name for name in ("home", "temp", "watching")}
    for path in made.values():
        path.mkdir()
    (made["watching"] / "sitecustomize.py").write_text(WATCHING_SERVER, encoding="utf-8")
    return {
        "HOME": str(made["home"]),
        "TMPDIR": str(made["temp"]),
        "PYTHONPATH": str(made["watching"]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "WATCHED": str(folder / "watched"),
    }


def command_lines(word: str) -> str:
    """The command line and environment of every process of this machine that has a word among its arguments."""
    lines = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            line = (process / "cmdline").read_bytes()
            if word.encode() in line and int(process.name) != os.getpid():
                lines.append((line + b"\0" + (process / "environ").read_bytes()).decode("utf-8", "replace"))
        except OSError:
            continue  # it has ended since
    return "\n".join(lines)
