"""Look whether every text in content/ is easy to read, and say with file and line where it isn't.

Run in the root of the project: `python -m development.leescheck` (with `--figures` for the figures of every file).
A check of texts, not of readers: it finds long sentences and hard words. Whether people understand is for people to say.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from pyphen import Pyphen
from wordfreq import zipf_frequency

from development.reading_words import Exceptions, KnownWords, load_exceptions, load_known_words, simpler_forms
from development.written_texts import Text, find_texts, printed

CONTENT = Path(__file__).parents[1] / "content"
MOST_WORDS = 20  # in one sentence
MOST_WORDS_ON_AVERAGE = 12  # over the sentences of one file
LEAST_EASE = 65  # Flesch-Douma
WORDS_FOR_EASE = 40  # a shorter text says too little about its ease
COMMON = 3.5  # Zipf: about three times in a million words

SENTENCE_END = re.compile(r"(?<=[.?!…])['’)\"]*\s+(?=['‘(\"{]?[A-ZÀ-Þ0-9{€'])")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
COUNTED = re.compile(r"[\w€][\w'’.,:/-]*")
PARTICIPLE = re.compile(
    r"\b(?:(?:aan|af|bij|door|goed|in|mee|na|om|op|over|terug|toe|uit|vast|voor|weg|samen)?ge[a-zë]{3,}(?:d|t|en)"
    r"|(?:be|er|her|ont|ver)[a-zë]{3,}(?:d|t|en))\b"
)
WHOLE = {
    "men": (re.compile(r"\bmen\b", re.IGNORECASE), "schrijf wie het doet, niet 'men'"),
    "stiff": (
        re.compile(r"\b(?:dien(?:t|en) te|middels|teneinde|indien|alsmede|betreffende|desgewenst|tevens)\b", re.IGNORECASE),
        "gebruik een gewoon woord",
    ),
    "exclamation": (re.compile("!"), "schrijf een punt, geen uitroepteken"),
    "shortened": (
        re.compile(r"\b(?:bijv|bv|o\.a|d\.w\.z|m\.b\.t|i\.v\.m|i\.p\.v|evt|etc|enz|incl|excl|max|min|nr|tel|ca|resp|e\.a|t/m)\b\.?"),
        "schrijf dit woord voluit",
    ),
    "must": (re.compile(r"\b(?:u moet|moet u)\b", re.IGNORECASE), "schrijf 'u kunt', of wat er gebeurt"),
    "patient": (re.compile(r"\b(?:cliënt|patiënt|zorgvrager)(?:en)?\b", re.IGNORECASE), "schrijf 'uw naaste'"),
    "hoogstens": (re.compile(r"\b(?:maximaal|maximum|ten hoogste|hooguit)\b", re.IGNORECASE), "schrijf overal 'hoogstens'"),
}
"""Rules about what stands in a text: name -> what is wrong, and what to do."""


class Fault(NamedTuple):
    """One place that can be easier: where, what stands there, and what to do."""

    file: str
    line: int
    found: str
    advice: str

    def __str__(self) -> str:
        """Return the fault as one line."""
        return f"{self.file}:{self.line}: {self.found}: {self.advice}"


class Figures(NamedTuple):
    """How one file, or all of them, reads."""

    sentences: int
    mean: float
    longest: int
    ease: float


def sentences(text: str) -> list[str]:
    """Split a text at the full stops, question marks and exclamation marks that end a sentence."""
    return [part for part in SENTENCE_END.split(text.strip()) if part]


def count_words(sentence: str) -> int:
    """Count the words that a person reads, numbers among them."""
    return len(COUNTED.findall(sentence))


def ease(text: str) -> float:
    """Return the reading ease after Flesch and Douma: 100 is very easy, 30 very hard."""
    words = [word for word in COUNTED.findall(text) if word != "€"]
    parts = sum(_syllables(word.lower()) for word in words)
    return 206.84 - 0.93 * len(words) / max(1, len(sentences(text))) - 77 * parts / len(words)


@cache
def _syllables(word: str) -> int:
    return 1 if word[0].isdigit() else len(_hyphens().positions(word)) + 1


@cache
def _hyphens() -> Pyphen:
    return Pyphen(lang="nl", left=1, right=1)


def faults(texts: Iterable[Text], known: KnownWords, exceptions: Exceptions) -> list[Fault]:
    """Return every fault in the texts, in the order of files and lines."""
    texts = list(texts)
    found = [fault for text in texts for fault in _faults_in(text, known, exceptions)]
    for file, of_file in by_file(texts).items():
        mean = figures(of_file).mean
        if mean > MOST_WORDS_ON_AVERAGE:
            advice = f"maak zinnen korter, gemiddeld hoogstens {MOST_WORDS_ON_AVERAGE} woorden"
            found.append(Fault(file, 1, f"gemiddeld {mean:.1f} woorden per zin", advice))
    return sorted(set(found))


def _faults_in(text: Text, known: KnownWords, exceptions: Exceptions) -> Iterator[Fault]:
    for sentence in sentences(text.printed):
        if (words := count_words(sentence)) > MOST_WORDS:
            yield text.fault(sentence, f"maak hier twee zinnen van ({words} woorden, hoogstens {MOST_WORDS})", Fault)
        yield from _passive(text, sentence, exceptions)
    if count_words(text.printed) >= WORDS_FOR_EASE and (score := ease(text.printed)) < LEAST_EASE:
        yield text.fault(text.printed[:60], f"schrijf makkelijker (Flesch-Douma {score:.0f}, minstens {LEAST_EASE})", Fault)
    for name, (wrong, advice) in WHOLE.items():
        for match in wrong.finditer(text.printed):
            if not exceptions.cover(name, text.file, text.printed, match[0]):
                yield text.fault(match[0], advice, Fault)
    yield from _hard_words(text, known)


def _passive(text: Text, sentence: str, exceptions: Exceptions) -> Iterator[Fault]:
    """Find 'wordt ... gedaan' and 'is ... gedaan door', as far as a pattern can see them."""
    for clause in re.split(r"[,;:(]", sentence):
        helper = re.search(r"\b(?:word(?:t|en)?|werd(?:en)?|(?:is|zijn|was|waren)\b.*\bdoor)\b", clause, re.IGNORECASE)
        participles = [word for word in PARTICIPLE.findall(clause.lower()) if not exceptions.no_participle(word)]
        if helper and participles and not exceptions.cover("passive", text.file, sentence, clause.strip()):
            yield text.fault(clause.strip(), "schrijf wie het doet", Fault)


def _hard_words(text: Text, known: KnownWords) -> Iterator[Fault]:
    for match in WORD.finditer(known.without_names(text.printed)):
        word = match[0]
        if is_hard(word, known):
            frequency = zipf_frequency(word.lower(), "nl")
            advice = f"kies een gewoner woord (Zipf {frequency:.1f}), of zet het in glossary.yaml of word_list.yaml"
            yield text.fault(word, advice, Fault)


def is_hard(word: str, known: KnownWords) -> bool:
    """Return whether a word, and all that it may be a form of, is uncommon and explained nowhere."""
    if known.is_name(word) or any(known.has(form) for form in simpler_forms(word)):
        return False
    if "-" in word:
        return any(is_hard(part, known) for part in word.split("-"))
    shortened = word.isupper() and len(word) > 1
    return shortened or all(zipf_frequency(form, "nl") < COMMON for form in simpler_forms(word.lower()))


def by_file(texts: Iterable[Text]) -> dict[str, list[Text]]:
    """Sort texts by the file they stand in."""
    files: dict[str, list[Text]] = {}
    for text in texts:
        files.setdefault(text.file, []).append(text)
    return files


def figures(texts: Iterable[Text]) -> Figures:
    """Measure texts together; a label that is no sentence would flatter the mean, so it doesn't count there."""
    texts = list(texts)
    lengths = [count_words(part) for text in texts for part in sentences(text.printed) if part[-1:] in ".?!"]
    long = [ease(text.printed) for text in texts if count_words(text.printed) >= WORDS_FOR_EASE]
    return Figures(len(lengths), fmean(lengths or [0]), max(lengths, default=0), min(long, default=float("nan")))


def main() -> int:
    """Print every fault, and return 1 where there is one."""
    texts = list(find_texts(CONTENT))
    known, exceptions = load_known_words(CONTENT), load_exceptions(CONTENT)
    found = faults(texts, known, exceptions)
    lines = [str(fault) for fault in found]
    if "--figures" in sys.argv:
        lines += [f"{file}: {_said(figures(of_file))}" for file, of_file in by_file(texts).items()]
    lines.append(f"{len(texts)} teksten: {_said(figures(texts))}. Te verbeteren: {len(found)}.")
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if found else 0


def _said(of: Figures) -> str:
    longest = f"langste {of.longest}, laagste Flesch-Douma {of.ease:.0f}"
    return f"{of.sentences} zinnen, gemiddeld {of.mean:.1f} woorden, {longest}"


if __name__ == "__main__":
    sys.exit(main())
