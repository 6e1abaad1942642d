"""An entry in another language: which of its texts are said anew, and the entry with those texts."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from matching.authoring.problems import Keys
from matching.entries.caching import remembered
from matching.entries.fields import MayStay, Translated

Saying = Callable[[Keys, str], str]
"""Gives what another language says at a place, for the Dutch text that stands there."""


def texts(entry: BaseModel) -> dict[Keys, str]:
    """Every text of an entry that a person reads, by the way to it, in the order of its fields."""
    texts_by_way: dict[Keys, str] = {}
    # Nothing is replaced: what would be is noted.
    replace_texts(entry, texts_by_way.setdefault)
    return texts_by_way


def replace_texts(entry: BaseModel, say: Saying, keys: Keys = ()) -> BaseModel:
    """An entry with each of its texts replaced by what *say* gives for it."""
    names = text_fields(type(entry))
    new = {name: _anew(getattr(entry, name), say, (*keys, name), is_text) for name, is_text in names.items()}
    return entry.model_copy(update=new)


def _anew(value: Any, say: Saying, keys: Keys, is_text: bool) -> Any:  # noqa: ANN401, FBT001 - what a field holds
    if isinstance(value, BaseModel):
        return replace_texts(value, say, keys)
    if isinstance(value, tuple):
        return tuple(_anew(inner, say, (*keys, index), is_text) for index, inner in enumerate(value))
    if isinstance(value, Mapping):
        return {name: _anew(inner, say, (*keys, name), is_text) for name, inner in value.items()}
    return say(keys, value) if is_text and isinstance(value, str) else value


@remembered(100, "content")
def text_fields(model: type[BaseModel]) -> dict[str, bool]:
    """The fields of a model that may hold texts: True where the text stands in the field itself."""
    fields = model.model_fields
    fields_with_texts = {
        name: _mentions((field.annotation, *field.metadata), Translated) for name, field in fields.items()
    }
    inner = {name for name, field in fields.items() if _mentions(field.annotation, BaseModel)}
    return {name: is_text for name, is_text in fields_with_texts.items() if is_text or name in inner}


def may_stay(entry: BaseModel, keys: Keys) -> bool:
    """True for a text that may stay as it is in every language: one in a field of the entry itself (`MayStay`)."""
    field = type(entry).model_fields.get(str(keys[0]))
    return len(keys) == 1 and field is not None and _mentions(field.metadata, MayStay)


def _mentions(written: Any, wanted: type) -> bool:  # noqa: ANN401 - a type as it is written, or part of one
    if isinstance(written, wanted) or (isinstance(written, type) and issubclass(written, wanted)):
        return True
    parts = written if isinstance(written, tuple | list) else get_args(written)
    return any(_mentions(part, wanted) for part in parts)
