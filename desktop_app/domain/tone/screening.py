# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Keeps most patterns asleep: one is compiled and run only where a word it needs is in the text.

A pattern is taken apart at its outermost ``|``; of each part the words are found without which
it cannot match. Looking for a word costs a hundredth of what running the pattern does.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.tone.vocabulary import spelled

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMON = frozenset(
    [
        "you",
        "your",
        "the",
        "not",
        "that",
        "this",
        "have",
        "has",
        "will",
        "for",
        "and",
        "are",
        "was",
        "with",
        "from",
        "but",
        "what",
        "can",
        "all",
        "one",
        "any",
        "who",
        "how",
        "would",
        "could",
        "been",
        "does",
        "did",
        "they",
        "them",
    ]
)
_OPTIONAL = re.compile(r"[?*]|\{0?,")
_QUANTIFIER = re.compile(r"(?:[?*+]|\{\d*,?\d*\})\??")
_LOOK_AROUND = ("(?!", "(?=", "(?<!", "(?<=")
_LEAST_LETTERS = 2


class Part(NamedTuple):
    """One outermost alternative of a pattern, and the words of which it needs one."""

    owner: int
    source: str
    needs: tuple[str, ...]


class Screen:
    """Many patterns at once: tells which parts of them a text may match."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self.parts = tuple(
            Part(owner, source, tuple(_needs(source) or ()))
            for owner, pattern in enumerate(patterns)
            for source in _alternatives(spelled(pattern))
        )
        self._always = [place for place, part in enumerate(self.parts) if not part.needs]
        self._by_word: dict[str, list[int]] = {}
        for place, part in enumerate(self.parts):
            for word in part.needs:
                self._by_word.setdefault(word, []).append(place)

    def awake(self, text: str) -> dict[int, list[re.Pattern[str]]]:
        """Return, by the number of the pattern, its compiled parts that may match a text."""
        places = set(self._always)
        for word in [word for word in self._by_word if word in text]:
            places.update(self._by_word[word])
        found: dict[int, list[re.Pattern[str]]] = {}
        for place in sorted(places):
            part = self.parts[place]
            found.setdefault(part.owner, []).append(compiled(part.source))
        return found


@cache
def compiled(source: str) -> re.Pattern[str]:
    """Return a compiled pattern, compiled at first use and kept."""
    return re.compile(source)


def _alternatives(pattern: str) -> list[str]:
    """Return what the outermost ``|`` of a pattern part."""
    found: list[str] = []
    begin = 0
    for place, depth, character in _walk(pattern):
        if character == "|" and depth == 0:
            found.append(pattern[begin:place])
            begin = place + 1
    return [*found, pattern[begin:]]


def _walk(pattern: str) -> Iterator[tuple[int, int, str]]:
    """Yield each plain character with its depth in groups; escapes and classes are stepped over."""
    place = depth = 0
    while place < len(pattern):
        character = pattern[place]
        if character == "\\":
            place += 2
            continue
        if character == "[":
            place = _class_end(pattern, place)
            continue
        depth -= character == ")"
        yield place, depth, character
        depth += character == "("
        place += 1


def _class_end(pattern: str, start: int) -> int:
    place = start + 2 if pattern[start + 1 : start + 2] in {"^", "]"} else start + 1
    while pattern[place] != "]":
        place += 2 if pattern[place] == "\\" else 1
    return place + 1


def _needs(pattern: str) -> frozenset[str] | None:
    """Return words of which one must occur where the pattern matches; None if none must."""
    choices = [choice for choice in _candidates(pattern) if choice]
    return min(choices, key=_cost, default=None)


def _cost(words: frozenset[str]) -> int:
    """Rate how often a set of words occurs by chance: short and common ones do."""
    return sum(40 if w.strip() in _COMMON else max(1, 12 - 2 * len(w.strip())) for w in words)


def _candidates(pattern: str) -> Iterator[frozenset[str]]:
    run = ""
    place = 0
    while place < len(pattern):
        character, end = pattern[place], _atom_end(pattern, place)
        quantifier = _QUANTIFIER.match(pattern, end)
        optional = bool(quantifier and _OPTIONAL.match(quantifier.group()))
        if character.isalnum() or character in " '-":
            if not quantifier:
                run += character
            else:
                yield _word(run)
                run = "" if optional else character
        else:
            yield _word(run)
            run = ""
            if character == "(" and not optional:
                yield _group(pattern[place:end])
        place = quantifier.end() if quantifier else end
    yield _word(run)


def _atom_end(pattern: str, place: int) -> int:
    character = pattern[place]
    if character == "\\":
        return place + 2
    if character == "[":
        return _class_end(pattern, place)
    if character != "(":
        return place + 1
    for inner, depth, found in _walk(pattern[place:]):
        if found == ")" and depth == 0:
            return place + inner + 1
    return len(pattern)


def _word(run: str) -> frozenset[str]:
    return frozenset({run}) if len(run.strip()) >= _LEAST_LETTERS else frozenset()


def _group(group: str) -> frozenset[str]:
    """Return what a group needs: a word of each of its alternatives."""
    if group.startswith(_LOOK_AROUND):
        return frozenset()
    inside = re.sub(r"^\((?:\?:|\?P<\w+>)?", "", group)[:-1]
    words: set[str] = set()
    for alternative in _alternatives(inside):
        needed = _needs(alternative)
        if needed is None:
            return frozenset()
        words |= needed
    return frozenset(words)
