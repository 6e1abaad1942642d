"""For whoever writes content: a form for one place or point, what is wrong at its field, and what it becomes."""

from collections.abc import Mapping
from functools import partial
from typing import Literal

import streamlit as st
from markupsafe import Markup

from catalogue.importing.kinds import KINDS, Of
from catalogue.importing.proposing import ALL, SOURCE, Proposal, propose
from pages.parts.author.entry_shown import draw_shown
from pages.parts.drawing.choice import draw_held_radio, draw_many_pills, draw_radio
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, heading, paragraph, show
from pages.parts.state.content import FOLDER, content
from pages.parts.state.session import session_value, set_session_value, widget_value
from pages.parts.state.words import Words, words

Field = Literal["text", "area", "choice", "many", "fact"]
OF, FILLED, PROPOSED, WRITTEN = "entry_of", "entry_filled", "entry_proposed", "entry_written"
PLACE_FIELDS: Mapping[str, Field] = {
    "name": "text", "kind": "choice", "place": "text", "in_short": "area", "forms": "many", "routes": "many",
    "serves.municipalities": "text", "serves.only_these": "choice", "place.takes_dementia": "fact",
    "place.takes_wheelchair": "fact", "place.night_care": "fact", "place.beds": "text",
    "place.max_nights_in_a_row": "text", "who_pays": "area", "how_to_book": "area", "phone": "text", "email": "text",
    "website": "text", "known_since": "text",
}  # fmt: skip
DESK_FIELDS: Mapping[str, Field] = {
    "name": "text", "kind": "choice", "serves.municipalities": "text", "phone": "text", "email": "text",
    "website": "text", "url": "text", "known_since": "text",
}  # fmt: skip
FIELDS: Mapping[Of, Mapping[str, Field]] = {"places": PLACE_FIELDS, "desks": DESK_FIELDS}
BETWEEN = "; "
LONGEST = 1500


def draw_entry_form() -> None:
    """Draw the form; below it, once somebody had it checked, what it becomes."""
    texts = words("invoer")
    of: Of = draw_held_radio(texts["of"], {kind: texts[f"of_{kind}"] for kind in FIELDS}, OF, horizontal=True)
    proposal = _proposal(of)
    sentences_by_field = proposal.sentences if proposal else {}
    show(_wrong(sentences_by_field.get(ALL, ())))
    for name, field in FIELDS[of].items():
        _draw_field(of, name, field, texts)
        show(_wrong(sentences_by_field.get(name, ())))
    st.text_input(as_label(texts["field_source"]), max_chars=LONGEST, key=_key(of, SOURCE), help=texts["source_help"])
    show(_wrong(sentences_by_field.get(SOURCE, ())))
    st.button(as_label(texts["check"]), key="entry_check", type="primary", on_click=_check, args=(of,))
    if proposal:
        _draw_outcome(proposal, texts)


def _draw_field(of: Of, name: str, field: Field, texts: Words) -> None:
    key, label = _key(of, name), _label(name, texts)
    if field == "area":
        st.text_area(as_label(label), max_chars=LONGEST, key=key)
    elif field == "text":
        st.text_input(as_label(label), max_chars=LONGEST, key=key)
    elif field == "many":
        entries = content().forms if name == "forms" else content().routes
        labels = {identifier: entry.name for identifier, entry in entries.items()}
        draw_many_pills(label, labels, key, _filled(key).split(BETWEEN), partial(_take_many, key))
    else:
        labels = _options(of, name, texts)
        draw_radio(label, labels, key, _filled(key) or next(iter(labels)), partial(_take, key), horizontal=True)


def _label(name: str, texts: Words) -> str:
    fact = content().facts.get(name)
    return fact.label if fact else texts[f"field_{name.replace('.', '_')}"]


def _options(of: Of, name: str, texts: Words) -> dict[str, str]:
    """Labels of the options of a field, by value; the first one of a fact is that nobody knows it."""
    if name == "kind":
        return {kind: texts[f"kind_{kind}"] for kind in KINDS[of].kinds}
    fact = content().facts.get(name)
    choices = fact.options if fact and fact.options else {"ja": texts["yes"], "nee": texts["no"]}
    return {"?": texts["unknown"], **choices}


def _check(of: Of) -> None:
    """Read and check what stands in the fields now."""
    cells = {name: _cell(_key(of, name), field) for name, field in FIELDS[of].items()}
    cells["kind"] = cells["kind"] or KINDS[of].kinds[0]
    source = str(widget_value(_key(of, SOURCE)) or "").strip()
    set_session_value(PROPOSED, (of, propose(of, cells, source, content(), FOLDER)))
    set_session_value(WRITTEN, "")


def _cell(key: str, field: Field) -> str:
    return str(widget_value(key) or "") if field in ("text", "area") else _filled(key)


def _draw_outcome(proposal: Proposal, texts: Words) -> None:
    show(heading(texts["file"], 2), paragraph(texts.text("file_is", name=proposal.file)))
    st.code(proposal.data.decode(), language="yaml")
    if proposal.content is None:
        show(paragraph(texts["mend_first"], "ap-note"))
        return
    show(paragraph(texts["well"]))
    name = f"{proposal.id}.yaml"
    st.download_button(as_label(texts["download"]), proposal.data, name, "text/yaml", on_click="ignore")
    st.button(as_label(texts["write"]), key="entry_write", on_click=_write, args=(proposal,))
    if written := session_value(WRITTEN, ""):
        show(paragraph(texts.text(written, name=proposal.file)))
    draw_shown(proposal, proposal.content)


def _write(proposal: Proposal) -> None:
    """Put the file into the content of this installation; never over another one."""
    try:
        with (FOLDER / proposal.file).open("xb") as file:
            file.write(proposal.data)
    except FileExistsError:
        set_session_value(WRITTEN, "there_already")
    except OSError:
        set_session_value(WRITTEN, "not_written")
    else:
        set_session_value(WRITTEN, "written")


def _proposal(of: Of) -> Proposal | None:
    """The proposal checked last; None where it is about another kind of entry."""
    about, proposal = session_value(PROPOSED, (of, None))
    return proposal if about == of else None


def _wrong(sentences: tuple[str, ...]) -> Markup:
    lines = Markup().join(html("<li>{}</li>", text[:1].upper() + text[1:]) for text in sentences)
    return html('<ul class="ap-author" role="alert">{}</ul>', lines) if lines else Markup()


def _key(of: Of, name: str) -> str:
    return f"entry_{of}_{name}"


def _filled(key: str) -> str:
    return str(session_value(FILLED, {}).get(key, ""))


def _take(key: str, chosen: str) -> None:
    set_session_value(FILLED, {**session_value(FILLED, {}), key: chosen})


def _take_many(key: str, chosen: list[str]) -> None:
    _take(key, BETWEEN.join(chosen))
