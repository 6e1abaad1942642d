"""Which numbers may be printed of a study: those of its fields and of its sources, and nothing else."""

import re
from collections.abc import Iterable

from matching.entries.evidence import Study
from matching.telling.evidence import fates, moved_of_a_hundred, time_text
from tests.shared.persona_files import CONTENT

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def numbers_of(study: Study) -> set[str]:
    """Every number that may be printed of a study: those of its fields, in the ways in which they are told."""
    loose = set(NUMBER.findall(study.model_dump_json())) | {"100"}
    grouped = {f"{int(digits):,}".replace(",", ".") for digits in loose if digits.isdigit()}
    moments = study.same_time.moments if study.same_time else ()
    times_in_words = [
        time_text(CONTENT, finding.months, finding.weeks)
        for finding in study.findings
        if finding.months or finding.weeks
    ]
    times_in_words += [time_text(CONTENT, moment.months) for moment in (*study.course, *moments)]
    times = {number for time in times_in_words for number in NUMBER.findall(time)}
    shares = {share for moment in study.course for share in (*fates(moment).values(), fates(moment)["at_home"])}
    shares |= {share for moment in moments for share in moved_of_a_hundred(moment)}
    shares |= {finding.per_hundred for finding in study.findings if finding.per_hundred is not None}
    return loose | grouped | times | {str(percentage) for share in shares for percentage in (share, 100 - share)}


def numbers_not_of(names: Iterable[str], drawn: str) -> set[str]:
    """The numbers in what is drawn that none of these studies, nor a source of theirs, gives."""
    studies = [CONTENT.evidence[name] for name in names]
    known = {number for study in studies for number in numbers_of(study)}
    sources = {source for study in studies for source in study.source}
    known |= {number for name in sources for number in NUMBER.findall(str(CONTENT.sources[name]))}
    return set(NUMBER.findall(drawn)) - known
