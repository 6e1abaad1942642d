"""Everything that Python can still reach, searched for texts without holding any of them."""

import gc
import re
import types
import zlib
from collections.abc import Iterable, Iterator

MARKUP = re.compile(r"<[^>]*>|\n")
LONG_ENOUGH = 12
"""Letters of a text that is somebody's own; a shorter one may be anybody's."""
NOT_LOOKED_INTO = (types.CodeType, types.BuiltinFunctionType)


def pieces(text: str) -> Iterator[str]:
    """Give the texts between the tags of HTML; of any other text, its lines."""
    return (piece.strip() for piece in MARKUP.split(text) if len(piece.strip()) >= LONG_ENOUGH)


def marks(texts: Iterable[str]) -> set[int]:
    """Mark texts by a hash of each piece: it tells them apart and holds nothing of them itself."""
    return {hash(piece) for text in texts for piece in pieces(text)}


def texts_in_memory() -> Iterator[str]:
    """Give every text that can be reached from what the garbage collector follows, also where it is packed."""
    gc.unfreeze()  # what conftest.py froze would be left out, and with it all that it holds
    gc.collect()
    seen: set[int] = set()
    waiting = gc.get_objects()
    while waiting:
        # One look at many objects at once: one by one would take minutes.
        referents, waiting = gc.get_referents(*waiting), []
        for referent in referents:
            if id(referent) in seen or isinstance(referent, NOT_LOOKED_INTO):
                continue
            seen.add(id(referent))
            if isinstance(referent, str):
                yield referent
            elif isinstance(referent, bytes | bytearray):
                yield _unpacked(bytes(referent))
            elif not gc.is_tracked(referent):  # what is tracked was among the first
                waiting.append(referent)


def left_of(theirs: set[int], before: set[int]) -> list[str]:
    """The texts in memory that are among these, and weren't there before."""
    wanted = theirs - before
    return sorted({piece for text in texts_in_memory() for piece in pieces(text) if hash(piece) in wanted})


def _unpacked(data: bytes) -> str:
    try:
        return zlib.decompress(data).decode()
    except (zlib.error, UnicodeDecodeError):
        return data.decode("utf-8", "ignore")
