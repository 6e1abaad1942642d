"""Look whether every text in content/ is easy to read, and say with file and line where it isn't.

Run in the root of the project: `python -m development.leescheck` (with `--figures` for the figures of every file).
It looks at texts, not at readers: it finds long sentences and hard words. Whether people understand, they must tell.
"""

import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from pyphen import Pyphen
from wordfreq import zipf_frequency

from development.reading_rules import RULES, STORIES
from development.reading_words import WORD, Exemptions, KnownWords, load_exemptions, load_known_words, simpler_forms
from development.written_texts import Fault, Text, find_texts

CONTENT = Path(__file__).parents[1] / "content"
MOST_WORDS = 20  # in one sentence
MOST_WORDS_ON_AVERAGE = 12  # over the sentences of one file
LEAST_EASE = 65  # Flesch-Douma
WORDS_FOR_EASE = 40  # a shorter text says too little about its ease
COMMON = 3.5  # Zipf: about three times in a million words

SENTENCE_END = re.compile(r"(?<=[.?!…])['’)\"]*\s+(?=['(\"{]?[A-ZÀ-Þ0-9€])")
COUNTED = re.compile(r"\w[\w'’.,:/-]*")
HELPER = re.compile(r"\b(?:word(?:t|en)?|werd(?:en)?|(?:is|zijn|was|waren)\b.*\bdoor)\b", re.IGNORECASE)
PARTICIPLE = re.compile(
    r"\b(?:(?:aan|af|bij|door|goed|in|mee|na|om|op|over|samen|terug|toe|uit|vast|voor|weg)?ge[a-zë]{3,}(?:d|t|en)"
    r"|(?:be|er|her|ont|ver)[a-zë]{3,}(?:d|t|en))\b"
)


class Figures(NamedTuple):
    """How one file, or all of them, reads."""

    sentences: int
    mean: float
    longest: int
    ease: float  # of the hardest text of forty words or more
    together: float  # of all sentences as one text


def sentences(text: str) -> list[str]:
    """Split a text where a sentence ends and another begins."""
    return [part for part in SENTENCE_END.split(text.strip()) if part]


def count_words(sentence: str) -> int:
    """Count the words that a person reads, numbers among them."""
    return len(COUNTED.findall(sentence))


def ease(text: str) -> float:
    """The reading ease after Flesch and Douma: 100 is very easy, 30 very hard."""
    words = COUNTED.findall(text)
    parts = sum(_syllables(word.lower()) for word in words)
    return 206.84 - 0.93 * len(words) / len(sentences(text)) - 77 * parts / len(words)


@cache
def _syllables(word: str) -> int:
    return 1 if word[0].isdigit() else len(_hyphens().positions(word)) + 1


@cache
def _hyphens() -> Pyphen:
    return Pyphen(lang="nl", left=1, right=1)


def faults(texts: Iterable[Text], known: KnownWords, exempt: Exemptions) -> list[Fault]:
    """Find every fault in the texts, in the order of files and lines."""
    texts = list(texts)
    all_faults = {fault for text in texts for fault in _faults_in(text, known, exempt)}
    for file, of_file in by_file(texts).items():
        if (mean := figures(of_file).mean) > MOST_WORDS_ON_AVERAGE:
            advice = f"maak zinnen korter, gemiddeld hoogstens {MOST_WORDS_ON_AVERAGE} woorden"
            all_faults.add(Fault(file, 1, f"gemiddeld {mean:.1f} woorden per zin", advice))
    return sorted(all_faults)


def _faults_in(text: Text, known: KnownWords, exempt: Exemptions) -> Iterator[Fault]:
    for sentence in sentences(text.printed):
        if (words := count_words(sentence)) > MOST_WORDS:
            yield text.fault(sentence, f"maak hier twee zinnen van ({words} woorden, hoogstens {MOST_WORDS})")
        yield from _passives(text, sentence, exempt)
    if count_words(text.printed) >= WORDS_FOR_EASE and (score := ease(text.printed)) < LEAST_EASE:
        yield text.fault(text.printed, f"schrijf makkelijker (Flesch-Douma {score:.0f}, minstens {LEAST_EASE})")
    for rule in RULES:
        story = rule.name == "perfect" and not STORIES.isdisjoint(text.keys)
        if not story and not exempt.cover(rule.name, text.file, text.printed):
            for match in re.finditer(rule.wrong, text.printed, re.IGNORECASE):
                yield text.fault(match[0], rule.advice)
    for word in WORD.findall(known.without_names(text.printed)):
        if is_hard(word, known):
            frequency = zipf_frequency(word, "nl")
            advice = f"kies een gewoner woord (Zipf {frequency:.1f}), of zet het in glossary.yaml of word_list.yaml"
            yield text.fault(word, advice)


def _passives(text: Text, sentence: str, exempt: Exemptions) -> Iterator[Fault]:
    """Find 'wordt ... gedaan' and 'is ... gedaan door', as far as a pattern can see them."""
    for clause in re.split(r"[,;:(]", sentence):
        participles = set(PARTICIPLE.findall(clause.lower())) - exempt.not_participles
        if participles and HELPER.search(clause) and not exempt.cover("passive", text.file, sentence):
            yield text.fault(clause.strip(), "schrijf wie het doet")


def is_hard(word: str, known: KnownWords) -> bool:
    """Tell whether a word, and all that it may be a form of, is uncommon (below COMMON) and explained nowhere."""
    if known.is_name(word) or known.has(word):
        return False
    if "-" in word:
        return any(is_hard(part, known) for part in word.split("-"))
    letters = word.isupper() and len(word) > 1
    return letters or all(zipf_frequency(form, "nl") < COMMON for form in simpler_forms(word.lower()))


def by_file(texts: Iterable[Text]) -> Mapping[str, list[Text]]:
    """Sort texts by the file they stand in."""
    files = defaultdict(list)
    for text in texts:
        files[text.file].append(text)
    return files


def figures(texts: Iterable[Text]) -> Figures:
    """Measure texts together; a label that is no sentence would flatter the mean, so it doesn't count there."""
    whole = [text.printed for text in texts]
    whole_sentences = [part for text in whole for part in sentences(text) if part.endswith((".", "?", "!"))]
    lengths = [count_words(part) for part in whole_sentences]
    scores = [ease(text) for text in whole if count_words(text) >= WORDS_FOR_EASE]
    together = ease(" ".join(whole_sentences)) if sum(lengths) >= WORDS_FOR_EASE else math.nan
    return Figures(
        len(lengths), fmean(lengths or [0]), max(lengths, default=0), min(scores, default=math.nan), together
    )


def main() -> int:
    """Print every fault and the figures, and return 1 where there is a fault."""
    texts = list(find_texts(CONTENT))
    hard = faults(texts, load_known_words(CONTENT), load_exemptions(CONTENT))
    lines = [str(fault) for fault in hard]
    if "--figures" in sys.argv:
        lines += [f"{file}: {_in_words(figures(of_file))}" for file, of_file in by_file(texts).items()]
    lines.append(f"{len(texts)} teksten: {_in_words(figures(texts))}. Te verbeteren: {len(hard)}.")
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if hard else 0


def _in_words(of: Figures) -> str:
    together = "" if math.isnan(of.together) else f", samen Flesch-Douma {of.together:.0f}"
    lowest = "" if math.isnan(of.ease) else f", laagste {of.ease:.0f}"
    return f"{of.sentences} zinnen, gemiddeld {of.mean:.1f} woorden, langste {of.longest}{together}{lowest}"


if __name__ == "__main__":
    sys.exit(main())
