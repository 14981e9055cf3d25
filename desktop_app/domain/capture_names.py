# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Where known and quoted names stand in a line, and the words no name begins with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop_app.domain.capture_matching import remembered_words, words_as_said
from desktop_app.domain.capture_words import MONTHS, WEEKDAYS, Wording, words
from desktop_app.domain.folding import fold
from desktop_app.domain.turned_names import turned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Words of the capture line: none begins an unquoted name, and each ends one.
STOP_WORDS = words(
    "left no not said says spoke talked about re regarding concerning for as at with on by via "
    "through but then they she he who got was were will would want wants wanted asked told again "
    "twice once back to from of over voicemail vm lvm message msg reached answered replied me us "
    "him her them it i we you today yesterday tomorrow call called calls email emailed mail send "
    "sent try tried ask follow followed wrote write met meet had has have is are because since "
    "after before when if so also just still yet soon later next this last and or out up there "
    "here home work lunch didn don can couldn won isn rang phoned texted messaged text ring phone "
    "busy unavailable reply answer rejected offered offer in per application applied interview "
    "interviewed the my their his our in every each until till not straight nobody never online "
    "ran bumped thanked gave handed dropped posted promised nothing please instead"
)
_QUOTED = re.compile(r'"([^"\n]{1,80})"|“([^”\n]{1,80})”|«([^»\n]{1,80})»')
# What stands in quotation marks after these is what somebody said, not a name.
_SAYING = Wording(r"\b(?:said|says|told|saying|me|us|answered|replied|wrote)[:,]?\s*$")
_WORD = re.compile(r"[^\W_]+")
_LINK = re.compile(r"[\s&.'’+-]{1,3}")
_LINK_WITH_COMMA = re.compile(r"[\s&,.'’+-]{1,3}")
_NAMING = Wording(
    r"(?:\b(?:called|rang|phoned|emailed|messaged|texted|met|applied|visited|to|with|at|from|for"
    r"|reached|call|email|message)|[&@])\s+$"
)
_NUMBER_NEXT = re.compile(r"\.?\s*[0-9]")
LEGAL_FORMS = words(
    "inc incorporated ltd limited llc llp plc gmbh mbh kg ohg ag se ug corp corporation co company "
    "sa sas sarl srl spa bv nv oy oyj ab as aps pty pte"
)
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_PLAIN_WORDS = STOP_WORDS | WEEKDAYS.keys() | MONTHS.keys()


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Where a name stands in a line: its words, and the same with quotation marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int


class KnownNames:
    """Known names by their first word, folded, longest first."""

    def __init__(self, names: Sequence[str], others: Sequence[str] = ()) -> None:
        """Hold `names`; `others` are found only where they stand whole, and no begun one is."""
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        self._whole: dict[str, list[tuple[str, ...]]] = {}
        self._with_comma: set[tuple[str, ...]] = set()
        for name in names:
            words_of_name = remembered_words(name)
            if words_of_name:
                self._by_first.setdefault(words_of_name[0], []).append(words_of_name)
                if "," in name:
                    self._with_comma.add(words_of_name)
                    self._by_first.setdefault((said := words_as_said(name))[0], []).append(said)
        for name in others:
            for way in _ways_typed(name):
                self._whole.setdefault(way[0], []).append(way)
        for several in (*self._by_first.values(), *self._whole.values()):
            several.sort(key=len, reverse=True)

    def length_at(self, sought: Sequence[str]) -> int:
        """Return how many of the words make a whole known name, the longest there is."""
        held = (*self._by_first.get(sought[0], ()), *self._whole.get(sought[0], ()))
        return max((len(one) for one in held if one == tuple(sought[: len(one)])), default=0)

    def holds_comma(self, name: tuple[str, ...]) -> bool:
        """Return whether the known name is written with a comma."""
        return name in self._with_comma

    def begun_by(self, sought: Sequence[str]) -> int:
        """Return how many of the words, at most, begin a known name."""
        longest = 0
        for name in self._by_first.get(sought[0], ()):
            same = sum(1 for _ in _common(name, sought))
            longest = max(longest, same)
        return longest


def _common(one: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    for a, b in zip(one, other, strict=False):
        if a != b:
            return
        yield a


def _ways_typed(name: str) -> set[tuple[str, ...]]:
    """Return the words of a name of several as it may be typed: without "Inc.", "ue" for "ü"."""
    said = turned(name)
    bare = remembered_words(said)
    while len(bare) > 1 and bare[-1] in LEGAL_FORMS:
        bare = bare[:-1]
    spelt = remembered_words(said.translate(_SPELT_OUT))
    ways = {remembered_words(said), bare, spelt, spelt[: len(bare)]}
    return {way for way in ways if len(way) > 1}


@lru_cache(maxsize=4)
def known_names(names: tuple[str, ...], others: tuple[str, ...] = ()) -> KnownNames:
    """Return the names made ready for reading; the last few lists are remembered."""
    return KnownNames(names, others)


def protected_names(text: str, known: KnownNames) -> list[NameSpan]:
    """Return where quoted and whole known names stand in `text`, in order, none overlapping."""
    spans = _quoted(text)
    taken = [(span.outer_start, span.outer_end) for span in spans]
    found = [m for m in _WORD.finditer(text) if m.group().lower() != "and"]
    folded = [fold(m.group()) for m in found]
    i = 0
    while i < len(found):
        count = known.length_at(folded[i : i + 12])
        start, end = found[i].start(), found[i + max(count, 1) - 1].end()
        link = _LINK_WITH_COMMA if known.holds_comma(tuple(folded[i : i + count])) else _LINK
        if count and _is_name(text, found[i : i + count], link) and not _inside(start, end, taken):
            spans.append(NameSpan(start, end, start, end))
            i += count
        else:
            i += 1
    return sorted(spans, key=lambda span: span.start)


def _quoted(text: str) -> list[NameSpan]:
    spans = []
    for match in _QUOTED.finditer(text):
        group = match.lastindex or 1
        start, end = match.span(group)
        if text[start:end].strip() and not _SAYING.search(
            text, max(0, match.start() - 20), match.start()
        ):
            spans.append(NameSpan(start, end, *match.span()))
    return spans


def _inside(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < last and first < end for first, last in taken)


def _is_name(text: str, found: Sequence[re.Match[str]], link: re.Pattern[str]) -> bool:
    """Return whether words that make a known name are meant as that name where they stand."""
    for one, other in pairwise(found):
        between = re.sub(r"\band\b", "&", text[one.end() : other.start()], flags=re.IGNORECASE)
        if not link.fullmatch(between):
            return False
    start, end = found[0].start(), found[-1].end()
    if text[start - 1 : start] in {"@", "/"} or text[end : end + 1] == "@":
        return False
    if len(found) > 1 or (fold(found[0].group()) not in _PLAIN_WORDS and end - start > 1):
        return True
    # A firm called "Sun", a person called "May": only where a name is due and no day is.
    return bool(_NAMING.search(text, max(0, start - 20), start)) and not _NUMBER_NEXT.match(
        text, end
    )
