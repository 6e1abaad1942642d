"""Whom a call of the advice reaches: the name, the number and how old that is, for one person."""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from matching.advice.first_places import first_places, is_near_by
from matching.entries.advice import FirstCall
from matching.entries.contacts import Contact
from matching.entries.providers import Provider
from matching.judgement.judgement import Judgement
from matching.person.contacts import (
    municipalities_sharing,
    municipality_contact,
    posts_near,
    steunpunten_for,
    zorgkantoor_of,
)
from matching.person.situation import SERVES_YOU
from matching.verdicts.ordering import FRESH, LAPSED, age_class, age_limits
from matching.verdicts.verdict import Judged

if TYPE_CHECKING:
    from matching.entries.content import Content

WITHOUT_DECISION = "wmo_zonder_beschikking"


@dataclass(frozen=True)
class Callee:
    """Somebody to call. Where *name* is None the words of content name them, by *whom* or by *help_line*."""

    whom: str
    id: str | None = None
    """The place, desk, post or municipality that is meant."""
    name: str | None = None
    contact: Contact | None = None
    help_line: str | None = None
    shared_by: tuple[str, ...] = field(default=())
    """The municipalities that share this number, where there are several."""

    @property
    def phone(self) -> str | None:
        """The number to call; None where no source has it."""
        return self.contact.phone if self.contact else None

    @property
    def is_a_desk_of_its_own(self) -> bool:
        """It isn't the municipality itself, so that what holds for any municipality isn't said of it."""
        return self.whom == "municipality" and self.name is not None and self.contact is not None


def callee_of(content: "Content", judgement: Judgement, call: FirstCall) -> Callee | None:
    """Whom this call reaches for this person; None where nobody is known that it could be."""
    if call.whom == "provider":
        return _provider(content, judgement, call)
    if call.whom == "municipality":
        return _municipality(content, judgement)
    if call.whom == "steunpunt" and call.help_line is None:
        return _steunpunt(content, judgement, call)
    if call.whom == "zorgkantoor":
        return _zorgkantoor(content, judgement)
    if call.whom == "huisartsenspoedpost":
        return _post(content, judgement)
    return _by_help_line(content, call.whom, call.help_line)


def _by_help_line(content: "Content", whom: str, name: str | None) -> Callee:
    line = content.help_lines.get(name or "")
    if line is None:
        return Callee(whom)
    return Callee(whom, name, line.name, line.contact, name)


def _provider(content: "Content", judgement: Judgement, call: FirstCall) -> Callee | None:
    """The first place to call oneself; where the call has to be fresh, a place that needs no decision."""
    for judged in first_places(content, judgement):
        provider = content.providers[judged.id]
        if provider.contact and provider.contact.phone and _may_be_called(judgement, judged, provider, call):
            return Callee("provider", judged.id, provider.name, provider.contact)
    return None


def _may_be_called(judgement: Judgement, judged: Judged, provider: Provider, call: FirstCall) -> bool:
    if judged.known.get("place.audience") == "professionals" or not is_near_by(judgement, judged):
        return False
    if not call.fresh:
        return True
    without_decision = WITHOUT_DECISION in provider.routes and judged.known.get(SERVES_YOU) is True
    return without_decision and _age(judgement, provider.known_since) == FRESH


def _municipality(content: "Content", judgement: Judgement) -> Callee:
    home = judgement.person.home
    name = home.municipality if home else None
    contact = municipality_contact(content, name, judgement.person.on) if name else None
    if contact is None:
        return _by_help_line(content, "municipality", "gemeente")
    own = content.municipality_named(name)
    desk = own.desk if own and own.contact is contact else None
    shared = municipalities_sharing(content, contact.phone) if contact.phone else ()
    return Callee("municipality", name, desk, contact, "gemeente", shared if len(shared) > 1 else ())


def _steunpunt(content: "Content", judgement: Judgement, call: FirstCall) -> Callee | None:
    """The first support point with a number; one that surely serves here where the call has to be fresh."""
    if judgement.person.home is None:
        return None
    municipality = judgement.person.home.municipality
    for name, desk in steunpunten_for(content, municipality):
        age = _age(judgement, desk.contact.checked_on)
        is_sure = desk.certain and municipality in desk.municipalities and age == FRESH
        if desk.contact.phone and age != LAPSED and (is_sure or not call.fresh):
            return Callee("steunpunt", name, desk.name, desk.contact)
    return None


def _zorgkantoor(content: "Content", judgement: Judgement) -> Callee:
    home = judgement.person.home
    if not (home and (office := zorgkantoor_of(content, home.municipality))):
        return _by_help_line(content, "zorgkantoor", "zorgkantoor")
    return Callee("zorgkantoor", office[0], office[1].name, office[1].contact, "zorgkantoor")


def _post(content: "Content", judgement: Judgement) -> Callee:
    line = _by_help_line(content, "huisartsenspoedpost", "huisartsenspoedpost")
    home = judgement.person.home
    nearest = next(iter(posts_near(content, home, 1)), None) if home else None
    if nearest is None:
        return line
    organisation = content.spoedposten[nearest.organisation]
    return Callee(line.whom, nearest.organisation, nearest.post.name, organisation.contact, line.help_line)


def _age(judgement: Judgement, since: date | None) -> int:
    return age_class(age_limits(judgement.person), judgement.person.on, since)
