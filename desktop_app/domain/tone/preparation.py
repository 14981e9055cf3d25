# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Text made plain for matching, each character of it knowing where it came from.

Lower case, straight quotes, no accents, contractions written out ("I'll" and "ill call" become
"i will"), names masked by x, quoted lines left out (method.md 7.2).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from desktop_app.domain.tone.contractions import expand

MASK = "ꙮ"
"""Stands for each letter of a name: a letter of no living alphabet, so no pattern knows it."""
_BLANK = frozenset({" ", "\n"})
MOST_CHARACTERS = 20_000
"""What lies beyond is not looked at: no message is as long."""

_QUOTED = re.compile(
    r"^[ \t]*(?:>|\|)[^\n]*$|^On [^\n]{5,90} wrote:[ \t]*$|^-{2,} ?Original Message.*",
    re.MULTILINE,
)
_SIMPLE = re.compile(r"[!-_a-~]+")
"""Characters that stand for themselves, but for their case."""
_TITLED = re.compile(r"[A-Z][a-z'’]+(?:(?: (?:of|and|the|for|&))? [A-Z][a-z'’]+)+")
_NO_NAME_WORDS = (
    "monday tuesday wednesday thursday friday saturday sunday january february march "
    "april may june july august september october november december mon tue tues wed thu "
    "thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec director manager "
    "ceo officer board head chief hr i human resources please call me you your the this "
    "that not never kind regards best dear hello hi hey thanks thank if and but so we "
    "they my no yes linkedin glassdoor just sorry"
)
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
"""Capitalised words that make no name of their neighbours."""
_PLAIN = {
    "‘": "'", "’": "'", "‛": "'", "`": "'", "´": "'", "ʼ": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "…": "...", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": "", "\u2060": "",
    "\t": " ", "\r": " ", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the prepared text, by its place in it."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """A message made plain.

    Attributes:
        text: what patterns look at.
        starts: for each character of `text`, where its source begins in the original.
        ends: for each character of `text`, where its source ends in the original.
    """

    original: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[Sentence, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the original of a stretch of the prepared text."""
        if not self.starts:
            return 0, 0
        while start < end - 1 and self.text[start] == " ":
            start += 1
        while end - 1 > start and self.text[end - 1] == " ":
            end -= 1
        first = min(start, len(self.starts) - 1)
        if end <= start:
            return self.starts[first], self.starts[first]
        return self.starts[first], self.ends[min(end, len(self.ends)) - 1]

    def sentence_at(self, place: int) -> Sentence:
        """Return the sentence that holds a place of the prepared text."""
        for sentence in self.sentences:
            if place < sentence.end:
                return sentence
        return self.sentences[-1] if self.sentences else Sentence(0, 0, "")


def prepare(original: str, names: tuple[str, ...] = ()) -> Prepared:
    """Return a message made plain; `names` and titled names in it are masked."""
    visible = _mask_titled(without_quoted(original[:MOST_CHARACTERS]))
    text, starts, ends = _plain(visible)
    text, starts, ends = expand(text, starts, ends)
    text = _mask_names(text, names)
    return Prepared(original, text, tuple(starts), tuple(ends), _sentences(text, starts, original))


def without_quoted(text: str) -> str:
    """Return a message with blanks for what it quotes of earlier ones (method.md 7.2)."""
    if ">" not in text and "|" not in text and "wrote:" not in text and "Original" not in text:
        return text
    return _QUOTED.sub(lambda found: "\n" * len(found.group()), text)


def _mask_titled(text: str) -> str:
    """Mask what reads as a name: capitalised words in a row that are no dates and no titles.

    A sentence begins with a capital anyway, so there it takes three of them.
    """

    def mask(found: re.Match[str]) -> str:
        words = found.group().split()
        first = "" if words[0].lower() not in _NO_NAME else words[0]
        rest = found.group()[len(first) :]
        few = len(words) < 3 or (first and len(words) < 4)
        if any(word.lower() in _NO_NAME for word in rest.split()):
            return found.group()
        if few and (first or _starts_sentence(text, found.start())):
            return found.group()
        return first + re.sub(r"\w", MASK, rest)

    return _TITLED.sub(mask, text)


def _starts_sentence(text: str, place: int) -> bool:
    before = text[:place].rstrip(" \"'(“‘")
    return not before or before[-1] in ".!?:\n,;"


@cache
def _plain_character(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    if character == "\n":
        return "\n"
    if character.isspace():
        return " "
    apart = unicodedata.normalize("NFKD", character)
    bare = "".join(c for c in apart if not unicodedata.combining(c)).lower()
    return "".join(_PLAIN.get(c, c) for c in bare)


def _plain(text: str) -> tuple[str, list[int], list[int]]:
    """Return the text in plain characters, one blank between words, a newline for a paragraph."""
    made: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = breaks = 0
    while place < len(text):
        simple = _SIMPLE.match(text, place)
        if simple:
            made.extend(simple.group().lower())
            starts.extend(range(place, simple.end()))
            ends.extend(range(place + 1, simple.end() + 1))
            place, breaks = simple.end(), 0
            continue
        for plain in _plain_character(text[place]):
            breaks = breaks + (plain == "\n") if plain in _BLANK else 0
            if plain not in _BLANK or (made and made[-1] not in _BLANK):
                made.append(" " if plain in _BLANK else plain)
                starts.append(place)
                ends.append(place + 1)
            elif made and breaks > 1:
                made[-1] = "\n"
        place += 1
    return "".join(made), starts, ends


def _mask_names(text: str, names: tuple[str, ...]) -> str:
    plain = {_plain(name)[0].strip() for name in names}
    wanted = sorted((name for name in plain if len(name) > 1), key=len, reverse=True)
    if not wanted:
        return text
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wanted))})(?!\w)")
    return pattern.sub(lambda found: re.sub(r"\w", MASK, found.group()), text)


_END = re.compile(r"[.!?]+[\"')\]]*(?= |\n|$)|\n|; ")
_ABBREVIATED = re.compile(
    r"(?:^|[ \n(])(?:mr|mrs|ms|dr|prof|st|no|nr|ref|approx|resp|dept|ext|tel|vs|e\.g|i\.e|etc"
    r"|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|a\.m|p\.m|[a-z]|\d{1,2})$"
)


def _sentences(text: str, starts: list[int], original: str) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    begin = 0
    for end in _END.finditer(text):
        if end.group() == "." and _goes_on(text, end, starts, original):
            continue
        if text[begin : end.end()].strip():
            found.append(Sentence(begin, end.end(), text[begin : end.end()]))
            begin = end.end()
    if text[begin:].strip():
        found.append(Sentence(begin, len(text), text[begin:]))
    return tuple(found)


def _goes_on(text: str, end: re.Match[str], starts: list[int], original: str) -> bool:
    """Say whether a full stop belongs to an abbreviation rather than to the sentence."""
    before = _ABBREVIATED.search(text, max(0, end.start() - 8), end.start())
    if before is None:
        return False
    word = before.group().strip(" \n(")
    following = end.end() + 1
    if following >= len(starts):
        return True
    if word in {"mr", "mrs", "ms", "dr", "prof", "st", "e.g", "i.e"}:
        return True
    return not original[starts[following]].isupper()
