"""Content with few places: what holds where little is known doesn't change when somebody adds a house."""

from collections.abc import Mapping

from matching.entries.content import Content
from matching.entries.providers import Provider
from tests.shared.persona_files import CONTENT

KEPT = (
    *("azora", "breda_regio", "buitenhuis", "cazhem", "cicero_brunssum", "coord_drenthe", "handen_in_huis"),
    *("hw_heemzicht", "kennemerland_netwerk", "logeerhuizen_amsterdam", "plezant", "respijthuis_alkmaar"),
    *("saar_aan_huis", "tandem", "twente_alerta", "wijkpension_alerimus"),
)


def with_places(providers: Mapping[str, Provider]) -> Content:
    """Replace all places of our content by these."""
    return CONTENT.model_copy(update={"providers": providers})


FEW_PLACES = with_places({name: CONTENT.providers[name] for name in KEPT})
