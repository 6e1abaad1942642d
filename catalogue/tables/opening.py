"""Files of others, opened: not too large, and as text in the encoding that they say they have."""

from pathlib import Path

MOST_BYTES = 20_000_000
BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class TableError(Exception):
    """A file that can't be read as a table; holds the code of a sentence in messages.yaml."""

    def __init__(self, code: str, **details: object) -> None:
        """Keep the code and what fills its blanks."""
        self.code, self.details = code, {name: str(value) for name, value in details.items()}
        super().__init__(code)


def bytes_of(path: Path, most: int = MOST_BYTES) -> bytes:
    """Read a file that isn't too large.

    Raises:
        TableError: where it can't be read, or has more bytes than may be.
    """
    try:
        if path.stat().st_size > most:
            raise TableError("file_too_large", limit=most // 1_000_000)
        return path.read_bytes()
    except OSError:
        raise TableError("unreadable", file=path.name) from None


def decoded(data: bytes) -> str:
    """The text of a file: a byte order mark decides, else strict UTF-8, else Windows-1252.

    Raises:
        TableError: where none of these fits.
    """
    marked = next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None)
    for encoding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.lstrip("\ufeff")
    raise TableError("no_text")
