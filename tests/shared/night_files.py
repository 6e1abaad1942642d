"""Files with free nights, made for a test."""

from pathlib import Path

EVENT = "BEGIN:VEVENT\r\nUID:{uid}@x\r\nDTSTAMP:20261120T120000Z\r\nSUMMARY:{dates}\r\n{more}END:VEVENT\r\n"


def calendar(*events: str) -> bytes:
    """A calendar with these events or times."""
    return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//NL\r\n" + "".join(events) + "END:VCALENDAR\r\n").encode()


def event(dates: str, *more: str) -> str:
    """One event."""
    return EVENT.format(uid=abs(hash((dates, more))), dates=dates, more="".join(f"{line}\r\n" for line in more))


def written(folder: Path, name: str, data: bytes | str) -> Path:
    """Write a file."""
    path = folder / name
    path.write_bytes(data.encode("cp1252") if isinstance(data, str) else data)
    return path
