"""The document that `python -m matching` prints: everything judged, byte-stable for the same input."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from matching.advice.advising import advise
from matching.advice.first_calls import AdvisedCall
from matching.judgement.judgement import Judgement
from matching.person.situation import ABOUT_KM, SERVES_YOU
from matching.telling.calling import call_in_words
from matching.telling.explaining import asks, change_for, change_text, reasons
from matching.verdicts.verdict import Judged
from matching.what_if.next_questions import next_question
from matching.words.wording import fill

if TYPE_CHECKING:
    from matching.entries.content import Content


def report(content: "Content", judgement: Judgement, now: datetime | None = None) -> dict[str, Any]:
    """The whole judgement as plain values, as content's vocabulary names them.

    *now* is on the clock of the Netherlands; without it no hour is assumed.
    """
    following = next_question(content, judgement)
    return {
        "on": judgement.person.on.isoformat(),
        "urgency": judgement.urgency,
        "warnings": [
            {"id": name, "text": fill(content.warnings[name].text, content, judgement.person.on)}
            for name in judgement.warnings
        ],
        "routes": [_route(content, route, judgement) for route in judgement.routes],
        "forms": [_form(content, form, judgement, rank) for rank, form in enumerate(judgement.forms, 1)],
        "providers": [
            _provider(content, provider, judgement, rank) for rank, provider in enumerate(judgement.providers, 1)
        ],
        "next_question": {"answer": following.answer, "decides": following.decides} if following else None,
        "advice": _advice(content, judgement, now),
    }


def _advice(content: "Content", judgement: Judgement, now: datetime | None) -> dict[str, Any]:
    advice = advise(content, judgement, now)
    return {
        "door": advice.door,
        "calls": [_call(content, judgement, call) for call in advice.calls],
        "forms": [form.id for form in advice.forms],
        "also": [form.id for form in advice.also],
        "providers": [provider.id for provider in advice.providers],
        "nothing_near": advice.nothing_near,
        "ask_first": list(advice.ask_first),
    }


def _call(content: "Content", judgement: Judgement, call: AdvisedCall) -> dict[str, Any]:
    in_words = call_in_words(content, judgement, call)
    return {
        "whom": call.callee.whom,
        "id": call.callee.id,
        "name": in_words.name,
        "phone": call.callee.phone,
        "text": in_words.why,
        "say": in_words.say,
    }


def as_json(document: Mapping[str, Any], indent: int | None = 2) -> str:
    """Write the document as JSON, always in the same way; without *indent* on a single line."""
    return json.dumps(document, ensure_ascii=False, indent=indent)


def _route(content: "Content", judged: Judged, judgement: Judgement) -> dict[str, Any]:
    return {
        "id": judged.id,
        "verdict": judged.verdict,
        "reasons": [asdict(reason) for reason in reasons(content, judged, judgement.person)],
        "ask": [asdict(ask) for ask in asks(content, judged, judgement.person)],
    }


def _form(content: "Content", judged: Judged, judgement: Judgement, rank: int) -> dict[str, Any]:
    item = _route(content, judged, judgement)
    first = {"id": item.pop("id"), "verdict": item.pop("verdict"), "rank": rank}
    return first | item | _change(content, judged, judgement)


def _change(content: "Content", judged: Judged, judgement: Judgement) -> dict[str, Any]:
    change = change_for(content, judged, judgement.person)
    if change is None:
        return {"would_change": None}
    text = change_text(content, change, judged, judgement.person)
    return {"would_change": {"about": change.about, "from": change.before, "to": change.after, "text": text}}


def _provider(content: "Content", judged: Judged, judgement: Judgement, rank: int) -> dict[str, Any]:
    routes = {route.id for route in judgement.routes if route.verdict != "unsuitable"}
    provider = content.providers[judged.id]
    return _form(content, judged, judgement, rank) | {
        "kind": provider.kind,
        "serves": judged.known.get(SERVES_YOU),
        "phone": provider.contact.phone if provider.contact else None,
        "distance_km": judged.known.get(ABOUT_KM),
        "routes": [name for name in provider.routes if name in routes],
    }
