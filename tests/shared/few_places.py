"""The content with few places: what holds where little is known doesn't change when somebody adds a house."""

from tests.shared.persona_files import CONTENT

KEPT = (
    *("azora", "breda_regio", "buitenhuis", "cazhem", "cicero_brunssum", "coord_drenthe", "handen_in_huis"),
    *("hw_heemzicht", "kennemerland_netwerk", "logeerhuizen_amsterdam", "plezant", "respijthuis_alkmaar"),
    *("saar_aan_huis", "tandem", "twente_alerta", "wijkpension_alerimus"),
)
FEW_PLACES = CONTENT.model_copy(update={"providers": {name: CONTENT.providers[name] for name in KEPT}})
