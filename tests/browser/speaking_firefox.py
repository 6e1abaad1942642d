"""Firefox as its makers ship it, for Playwright: `python -m tests.browser.speaking_firefox`, with Firefox's options.

Playwright speaks WebDriver BiDi to such a Firefox, and asks for one thing at each new window that Firefox 153 doesn't
know: what the window prefers of colours. Everything goes through here, and that alone is answered here.
"""

import json
import os
import re
import subprocess
import sys
from threading import Thread

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.sync.server import ServerConnection, serve

FIREFOX = "FIREFOX"
"""The variable that holds where Firefox is."""
LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
NOT_KNOWN = "emulation.setMediaFeaturesOverride"


def main() -> int:
    """Start Firefox, and stand between it and whoever connects, until it stops."""
    command = [os.environ[FIREFOX], *sys.argv[1:]]
    firefox = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    for line in firefox.stderr or ():
        if listens := LISTENS.search(line):
            Thread(target=_stand_between, args=(f"{listens[1]}/session",), daemon=True).start()
        else:
            sys.stderr.write(line)
    return firefox.wait()


def _stand_between(address: str) -> None:
    def talk(playwright: ServerConnection) -> None:
        with connect(address, max_size=None, compression=None, origin=None) as firefox:
            Thread(target=_hand_on, args=(firefox, playwright), daemon=True).start()
            for message in playwright:
                asked = json.loads(message)
                if asked["method"] == NOT_KNOWN:
                    playwright.send(json.dumps({"type": "success", "id": asked["id"], "result": {}}))
                else:
                    firefox.send(message)

    with serve(talk, "127.0.0.1", 0, max_size=None, compression=None) as server:
        port = server.socket.getsockname()[1]
        sys.stderr.write(f"WebDriver BiDi listening on ws://127.0.0.1:{port}\n")
        server.serve_forever()


def _hand_on(firefox: ClientConnection, playwright: ServerConnection) -> None:
    try:
        for message in firefox:
            playwright.send(message)
    except ConnectionClosed:
        return


if __name__ == "__main__":
    sys.exit(main())
