"""What doesn't belong in our texts: words and turns, each with what to write instead."""

from typing import NamedTuple

PAST = (
    r"(?:belden?|betaalden?|deed|deden|gaf|gaven|keek|keken|koos|kozen|kreeg|kregen|las|lazen|logeerden?|maakten?"
    r"|nam|namen|noemden?|opende|planden?|schreef|schreven|sprak|spraken|sliep|telde|vertelden?|vonden?|vroeg(?:en)?"
    r"|vulden?|zagen?|zeiden?|zochten?|onderzochten?)"
)
WHO = r"(?:ik|u|wij|we|iemand|niemand|(?:uw|mijn) naaste)"
STORIES = frozenset({"experiences", "helped_others"})
"""Fields in which others tell what happened to them, one thing after the other: there the past is right."""


class Rule(NamedTuple):
    """Something that doesn't belong in a text, and what to do."""

    name: str
    wrong: str
    advice: str


RULES = (
    Rule("men", r"\bmen\b", "schrijf wie het doet, niet 'men'"),
    Rule("stiff", r"\b(?:dien(?:t|en) te|middels|teneinde|indien|alsmede|betreffende|tevens)\b", "zeg het gewoon"),
    Rule("exclamation", "!", "schrijf een punt, geen uitroepteken"),
    Rule(
        "shortened",
        r"\b(?:(?:bijv|bv|evt|etc|enz|incl|excl|max|nr|tel|ca|resp)\.|(?:o\.a|d\.w\.z|m\.b\.t|i\.v\.m|i\.p\.v|e\.a|t/m)\b)",
        "schrijf dit woord voluit",
    ),
    Rule("must", r"\b(?:u moet|moet u)\b", "schrijf 'u kunt', of wat er gebeurt"),
    Rule("patient", r"\b(?:cliënt|patiënt|zorgvrager)(?:en)?\b", "schrijf 'uw naaste'"),
    Rule(
        "perfect",
        rf"\b(?:{WHO} {PAST}|{PAST} {WHO})\b|\bging(?:en)? (?:\w+ )?(?:niet |wel )?goed\b|\bmisging",
        "schrijf wat er gebeurd is: 'u hebt gekozen', niet 'u koos'",
    ),
    Rule("honest", r"\b(?:vertel|wees|zeg) eerlijk\b", "schrijf 'precies': 'eerlijk' klinkt als wantrouwen"),
    Rule(
        "drop_out",
        r"\b(?:valt? (?:u |ik )?uit|uitvalt?)\b",
        "schrijf 'niet meer kunt zorgen': uitvallen is ook snauwen",
    ),
    Rule("toilet", r"\bwc\b", "schrijf overal 'toilet'"),
    Rule("opeens", r"\b(?:ineens|plotseling)\b", "schrijf overal 'opeens'"),
    Rule("hoogstens", r"\b(?:maximaal|maximum|ten hoogste|hooguit)\b", "schrijf overal 'hoogstens'"),
)
