"""Visit a page on the web as a polite guest: under an own name, where robots may come, one at a time, never long."""

import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Literal
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

NAME = "AdempauzeLook/1.0 (checks whether phone numbers of respite care still stand there)"
SECONDS, PAUSE = 20.0, 2.0
"""How long a page may take, and how long a host is left alone between two pages."""
LARGEST = 2 * 1024 * 1024
FORBIDDEN, GONE = (401, 403), (404, 410)

Answer = Literal["page", "gone", "refused", "unreachable"]


@dataclass(frozen=True)
class Visit:
    """What came of a visit: the page as text, and where it stood in the end."""

    answer: Answer
    url: str
    text: str = ""


@dataclass
class Visitor:
    """Who visits pages, and remembers of each host what it allows and when it was asked last."""

    pause: float = PAUSE
    seconds: float = SECONDS
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def visit(self, url: str) -> Visit:
        """Fetch a page, within its site's robots.txt: the final address and its text, or why there is none."""
        if not self._may(url):
            return Visit("refused", url)
        return self._get(url)

    def _may(self, url: str) -> bool:
        parts = urlsplit(url)
        host = f"{parts.scheme}://{parts.netloc}"
        if host not in self._robots:
            rules = RobotFileParser()
            robots = self._get(f"{host}/robots.txt")
            if robots.answer == "refused":
                rules.parse(["User-agent: *", "Disallow: /"])
            else:
                rules.parse(robots.text.splitlines())
            self._robots[host] = rules
        return self._robots[host].can_fetch(NAME, url)

    def _get(self, url: str) -> Visit:
        host = urlsplit(url).netloc
        waits = self._asked.get(host, -self.pause) + self.pause - self.clock()
        if waits > 0:
            self.sleep(waits)
        request = urllib.request.Request(url, headers={"User-Agent": NAME, "Accept": "text/html, text/plain"})  # noqa: S310 - http or https, as content asks
        try:
            with urllib.request.urlopen(request, timeout=self.seconds) as page:  # noqa: S310 - likewise
                charset = page.headers.get_content_charset() or "utf-8"
                return Visit("page", page.url, _decoded(page.read(LARGEST), charset))
        except urllib.error.HTTPError as error:
            error.close()
            answer: Answer = "gone" if error.code in GONE else "refused" if error.code in FORBIDDEN else "unreachable"
            return Visit(answer, url)
        except (OSError, HTTPException, ValueError):  # no such host, no certificate, too slow, or no HTTP at all
            return Visit("unreachable", url)
        finally:
            self._asked[host] = self.clock()


def _decoded(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset, "replace")
    except LookupError:
        return data.decode("utf-8", "replace")
