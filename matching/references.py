"""What one file says of another: every name that is mentioned must exist, and every rule must be able to hold."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import BaseModel

from matching.conditions import Comparison, Condition
from matching.content import Municipality, PlaceFact, Provider
from matching.dated import Parameter
from matching.places import find, municipality
from matching.reading import Keys, Problem
from matching.wording import BLANK, OWN_BLANKS

if TYPE_CHECKING:
    from matching.loading import Content, Found

NAMED_IN = {
    "source": ("sources", "no_such_source"),
    "routes": ("routes", "no_such_route"),
    "forms": ("forms", "no_such_form"),
    "barriers": ("barriers", "no_such_barrier"),
    "help_lines": ("help_lines", "no_such_help_line"),
    "help_line": ("help_lines", "no_such_help_line"),
    "parameter": ("parameters", "no_such_parameter"),
    "use": ("conditions", "no_such_shared_condition"),
}
"""Which field names entries of which kind."""

DERIVED = {"nights_this_year": "number", "nights_over_limit": "yes_no", "stale_facts": "yes_no"}
COMPARISONS_FOR = {
    "yes_no": ("is_",),
    "choice": ("one_of", "none_of"),
    "choices": ("one_of", "none_of"),
    "number": ("at_least", "at_most", "at_least_of", "at_most_of"),
    "place": ("one_of", "none_of"),
    "text": ("one_of", "none_of"),
    "weights": (),
}
PHONE = re.compile(r"\b(?:0800|0900|088|085|0\d{2})[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}\b|\b0[89]00[ -]?\d{4}\b")
Said = tuple[Keys, str, dict[str, object]]


def check_references(content: "Content", found: "Found") -> Iterator[Problem]:
    """Return a problem for every mention that leads nowhere."""
    for (kind, name), (source, prefix) in found.files.items():
        entry = getattr(content, kind)[name]
        for keys, code, details in _wrong_in(content, kind, entry):
            yield source.problem((*prefix, *keys), code, **details)


def _wrong_in(content: "Content", kind: str, entry: BaseModel) -> Iterator[Said]:
    for keys, value in walk(entry, ()):
        yield from _wrong_names(content, keys, value)
        if isinstance(value, str):
            yield from _wrong_text(content, kind, keys, value)
        if isinstance(value, Condition):
            yield from _wrong_condition(content, keys, value)
        if isinstance(value, PlaceFact):
            yield from _wrong_fact(content, entry, keys)
        if isinstance(value, Provider | Municipality):
            yield from _wrong_places(content, value)
        if isinstance(value, Parameter):
            yield from _wrong_values(value)


def walk(value: object, keys: Keys) -> Iterator[tuple[Keys, object]]:
    """Return every value inside an entry, with the way to it."""
    yield keys, value
    if isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            yield from walk(getattr(value, name), (*keys, info.alias or name))
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from walk(inner, (*keys, name))
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from walk(inner, (*keys, place))


def _wrong_names(content: "Content", keys: Keys, value: object) -> Iterator[Said]:
    field = next((str(key) for key in reversed(keys) if isinstance(key, str)), "")
    if field not in NAMED_IN or not isinstance(value, str) or "words" in keys:
        return
    kind, code = NAMED_IN[field]
    known = getattr(content, kind)
    if value not in known:
        yield keys, code, {"given": value, "choices": ", ".join(known)}


def _wrong_text(content: "Content", kind: str, keys: Keys, text: str) -> Iterator[Said]:
    if kind != "help_lines" and PHONE.search(text):
        yield keys, "phone_number", {}
    for name in () if "streamlit" in keys else BLANK.findall(text):
        if name not in OWN_BLANKS and name not in content.parameters:
            yield keys, "unknown_placeholder", {"given": name, "choices": ", ".join((*OWN_BLANKS, *content.parameters))}


def _wrong_condition(content: "Content", keys: Keys, condition: Condition) -> Iterator[Said]:
    for place, branch in enumerate(condition.branches()):
        inner = (*keys, "any_of", place) if condition.any_of else keys
        yield from _wrong_comparison(content, inner, branch)
    if condition.any_of and kind_of(content, condition.about) is None:
        yield (*keys, "about"), "no_such_answer", {"given": condition.about, "choices": _facts(content)}


def _wrong_comparison(content: "Content", keys: Keys, branch: Comparison) -> Iterator[Said]:
    kind = kind_of(content, branch.about)
    if kind is None:
        yield (*keys, "about"), "no_such_answer", {"given": branch.about, "choices": _facts(content)}
        return
    allowed = COMPARISONS_FOR[kind]
    if not any(getattr(branch, name) is not None for name in allowed):
        yield (*keys, "about"), "wrong_comparison", {"given": kind, "choices": ", ".join(name.strip("_") for name in allowed)}
    yield from _wrong_options(content, keys, branch)
    limit = branch.compared_with()
    if limit and limit not in content.parameters and limit not in content.facts:
        field = "at_least_of" if branch.at_least_of else "at_most_of"
        yield (*keys, field), "no_such_parameter", {"given": limit, "choices": _facts(content, *content.parameters)}


def _wrong_options(content: "Content", keys: Keys, branch: Comparison) -> Iterator[Said]:
    options = options_of(content, branch.about)
    for field in ("one_of", "none_of"):
        for option in getattr(branch, field) or ():
            if options and option not in options:
                yield (*keys, field), "no_such_option", {"given": option, "choices": ", ".join(options)}


def kind_of(content: "Content", about: str) -> str | None:
    """Return what kind of fact a name stands for, or None where there is no such fact."""
    if about in content.questions:
        return content.questions[about].kind
    return content.facts[about].kind if about in content.facts else DERIVED.get(about)


def options_of(content: "Content", about: str) -> tuple[str, ...]:
    """Return the values that a fact can have, where they are a closed list."""
    if about in content.questions:
        return tuple(content.questions[about].options)
    return tuple(content.facts[about].options) if about in content.facts else ()


def _facts(content: "Content", *more: str) -> str:
    return ", ".join((*content.questions, *content.facts, *DERIVED, *more))


def _wrong_fact(content: "Content", entry: BaseModel, keys: Keys) -> Iterator[Said]:
    name = ("municipality." if isinstance(entry, Municipality) else "place.") + str(keys[-1])
    if name not in content.facts:
        yield keys, "no_such_fact", {"given": name, "choices": ", ".join(content.facts)}


def _wrong_places(content: "Content", entry: Provider | Municipality) -> Iterator[Said]:
    names = {"name": (entry.name,)} if isinstance(entry, Municipality) else {}
    if isinstance(entry, Provider):
        names = {"serves.municipalities": entry.serves.municipalities, "serves.perhaps": entry.serves.perhaps}
        provinces = {place.province for place in content.places.municipalities.values()}
        for wrong in set(entry.serves.provinces) - provinces:
            yield ("serves", "provinces"), "no_such_province", {"given": wrong, "choices": ", ".join(sorted(provinces))}
        if entry.located_in and not find(entry.located_in, content.places).matches:
            yield ("located_in",), "no_such_place", {"given": entry.located_in}
    for field, given in names.items():
        for name in given:
            if (place := municipality(name, content.places)) is None or place.municipality != name:
                yield tuple(field.split(".")), "no_such_municipality", {"given": name}


def _wrong_values(parameter: Parameter) -> Iterator[Said]:
    ordered = sorted(parameter.values, key=lambda value: value.valid_from)
    for place, value in enumerate(ordered):
        if value.valid_until and value.valid_until < value.valid_from:
            yield ("values", place), "ends_before_it_starts", {}
        following = ordered[place + 1] if place + 1 < len(ordered) else None
        if following and (value.valid_until is None or following.valid_from <= value.valid_until):
            yield ("values", place), "overlapping_values", {"given": following.valid_from}
