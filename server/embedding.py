"""Which websites may show Adempauze inside a page of theirs: none, unless whoever installs it names them.

`ADEMPAUZE_EMBED_HOSTS=www.gemeente.nl, zorgloket.nl` allows two. Only names of hosts, always over https.
"""

import os
import re

VARIABLE = "ADEMPAUZE_EMBED_HOSTS"
LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
# The last part has a letter: an address of numbers is no name.
HOST = re.compile(rf"(?:{LABEL}\.)+(?=[a-z0-9-]*[a-z]){LABEL}")
LONGEST_HOST = 253


def embedding_hosts() -> tuple[str, ...]:
    """Return the origins that may embed us, as a browser calls them.

    Raises ValueError for anything but names of hosts: a slip of the pen must never open the door to others.
    """
    found = re.split(r"[,\s]+", os.environ.get(VARIABLE, "").strip().lower())
    hosts = [one.removeprefix("https://").rstrip("/") for one in found if one]
    wrong = [one for one in hosts if len(one) > LONGEST_HOST or not HOST.fullmatch(one)]
    if wrong:
        message = f"{VARIABLE}: {', '.join(wrong)}"
        raise ValueError(message)
    return tuple(f"https://{one}" for one in dict.fromkeys(hosts))
