# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a message says in sum: learned weights of its words, word pairs and turns of phrase.

Two sums are taken: of the whole message, and of each sentence, of which the worst counts, so that
one faulty clause is not lost in a nice message. The weights come from messages good and bad
(`tests/tone/learn.py` makes them), lie in a small file and are read by the first check. They are
only added up, so every judgement can be taken apart into the words that made it: `heaviest` names
them (method.md 7.2, "explain in six words").
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations, pairwise
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from desktop_app import resources
from desktop_app.domain.tone.cues import CUES
from desktop_app.domain.tone.scenes import SCENES
from desktop_app.domain.tone.screening import Screen
from desktop_app.domain.tone.slots import SLOTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.domain.tone.family import Turn
    from desktop_app.domain.tone.model import Finding
    from desktop_app.domain.tone.preparation import Prepared, Sentence

_WORD = re.compile(r"[a-z]+|[?!]")
_STEP = re.compile(
    r"\b(?:i|we) (?:will|shall|am going to|plan to|am|intend to)(?: also| then| be| give you| give|"
    r" drop you| drop| send you| send)? (?:an? )?(?:short |brief |quick )?(?:try|trying|call|"
    r"calling|ring|ringing|phone|phoning|telephone|email|emailing|write|writing|message|"
    r"messaging|text|ping|bell|buzz|line|note|shout|check in|follow up|stop by|"
    r"drop in)\b(?: (?:you|again|back|in|here|"
    r"on|at|to|the \w+|your \w+))*"
    r"|\b(?:(?:on|by|this|next|until|the|of) )*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:january|february|march|april|may \d+|june|july|august|september|october|november|"
    r"december)\b"
)
"""The step says nothing of the tone, and fills more of a short message than of a long one."""
_STEM = 5
"""Letters after which words count as kin: "disappointed", "disappointing"."""
_THEM = frozenset({"you", "your"})
_DENIALS = frozenset({"not", "no", "never"})
_TURNS_ROUND = frozenset({"but", "though", "yet"})
WORST = 1.0
"""What the worst sentence counts beside the whole message."""
_NAMED, _LETTERS = 3, 3
"""How many words a finding names, and letters below which a word tells nobody anything."""
TURNS: tuple[Turn, ...] = (*CUES, *SLOTS, *SCENES)


class Sign(NamedTuple):
    """A word, a pair of words, a stem, a turn of phrase or a finding, by its place in the text.

    A turn is also a sign together with another of its sentence, and with who the sentence is
    about: "waiting" beside "you" is another thing than "waiting" alone.
    """

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Weights:
    """Learned weights.

    Attributes:
        rarity: of each known sign, larger the fewer messages have it.
        lean: of each known sign, above 0 where it speaks for a bad message.
    """

    rarity: dict[str, float]
    lean: dict[str, float]
    bias: float


@dataclass(frozen=True, slots=True)
class Learned:
    """The weights for whole messages, and those for single sentences."""

    message: Weights
    sentence: Weights


NOTHING = Weights({}, {}, 0.0)


@dataclass(frozen=True, slots=True)
class Sum:
    """What a message or a sentence says in sum.

    Attributes:
        score: above 0 where the words speak for a bad message, near 0 where they say little.
        shares: what each sign adds to the score.
    """

    score: float
    shares: tuple[tuple[Sign, float], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Judged:
    """What a message says as a whole and in its worst sentence.

    Attributes:
        place: where the worst sentence begins in the prepared text.
    """

    whole: Sum
    worst: Sum
    place: int

    @property
    def score(self) -> float:
        """Return both in one, larger the more the message wears on its reader."""
        return self.whole.score + WORST * self.worst.score


@cache
def weights() -> Learned | None:
    """Return the shipped weights, read at first use; None where the file is missing."""
    path = resources.path("tone_signs.json")
    return read(json.loads(path.read_text("utf-8"))) if path.is_file() else None


def read(kept: Mapping[str, Mapping[str, object]]) -> Learned:
    """Return weights as `tests/tone/learn.py` writes them."""
    return Learned(_read(kept.get("message", {})), _read(kept.get("sentence", {})))


def _read(kept: Mapping[str, object]) -> Weights:
    """Return weights kept as signs by how many samples have them."""
    samples, bias, by_count = kept.get("samples"), kept.get("bias"), kept.get("signs")
    if not isinstance(samples, int) or not isinstance(bias, float):
        return NOTHING
    rarity: dict[str, float] = {}
    lean: dict[str, float] = {}
    for count, signs in by_count.items() if isinstance(by_count, dict) else ():
        rare = rareness(samples, int(count))
        for name, hundredths in signs.items():
            rarity[name], lean[name] = rare, hundredths / 100
    return Weights(rarity, lean, bias)


def rareness(samples: int, having: int) -> float:
    """Return how much a sign says by being rare."""
    return log((1 + samples) / (1 + having)) + 1


@cache
def _screen() -> Screen:
    return Screen(tuple(turn.pattern for turn in TURNS))


def signs(prepared: Prepared) -> Iterator[Sign]:
    """Yield the signs of a message, sentence by sentence; a turn of phrase once a sentence."""
    awake = [(TURNS[number], found) for number, found in _screen().awake(prepared.text).items()]
    for sentence in prepared.sentences:
        words = list(_of_words(sentence))
        yield from words
        turns = []
        for turn, patterns in awake:
            match = next((m for p in patterns if (m := p.search(sentence.text))), None)
            if match is not None:
                begin = sentence.start
                turns.append(Sign(f"<{turn.name}>", begin + match.start(), begin + match.end()))
        yield from turns
        yield from _together(sentence, {word.name for word in words}, sorted(turns))


def found_signs(prepared: Prepared, found: Iterable[Finding]) -> Iterator[Sign]:
    """Yield what the families found as signs, whose weights are learned as those of words are."""
    for one in found:
        place = max(0, bisect_right(prepared.starts, one.start) - 1)
        for name in (f"!{one.id}", f"!!{one.weight}", f"!t{one.theme}"):
            yield Sign(name, place, place)


def by_sentence(prepared: Prepared, found: Iterable[Sign]) -> dict[int, list[Sign]]:
    """Return signs by where their sentence begins, in the order of the text."""
    sorted_: dict[int, list[Sign]] = {one.start: [] for one in prepared.sentences}
    begins = list(sorted_)
    for sign in found:
        sorted_[begins[max(0, bisect_right(begins, sign.start) - 1)]].append(sign)
    return sorted_


def _together(sentence: Sentence, words: set[str], turns: list[Sign]) -> Iterator[Sign]:
    """Yield who a sentence is about, and its turns beside that and beside each other."""
    who = ("I" if "i" in words else "") + ("Y" if words & _THEM else "")
    if who:
        tone = ("n" if words & _DENIALS else "") + ("b" if words & _TURNS_ROUND else "")
        yield Sign(f"@{who}{tone}", sentence.start, sentence.start)
    for turn in turns:
        yield Sign(turn.name + who, turn.start, turn.end)
    for one, other in combinations(turns, 2):
        yield Sign(one.name + other.name, one.start, one.end)


def _blanked(step: re.Match[str]) -> str:
    return " " * len(step.group())


def _of_words(sentence: Sentence) -> Iterator[Sign]:
    text = _STEP.sub(_blanked, sentence.text)
    words = [
        (match.group(), sentence.start + match.start(), sentence.start + match.end())
        for match in _WORD.finditer(text)
    ]
    for word, start, end in words:
        yield Sign(word, start, end)
        if len(word) > _STEM:
            yield Sign(f"{word[:_STEM]}*", start, end)
    for (word, start, _), (after, _, end) in pairwise(words):
        yield Sign(f"{word} {after}", start, end)
    for (word, start, _), (after, _, end) in zip(words, words[2:], strict=False):
        yield Sign(f"{word} _ {after}", start, end)


def weigh(found: Iterable[Sign], learned: Weights) -> Sum:
    """Return what signs say in sum; those never seen in learning say nothing."""
    places: dict[str, list[Sign]] = {}
    for sign in found:
        if sign.name in learned.rarity:
            places.setdefault(sign.name, []).append(sign)
    amounts = {name: (1 + log(len(own))) * learned.rarity[name] for name, own in places.items()}
    length = sqrt(sum(amount * amount for amount in amounts.values()))
    if not length:
        return Sum(learned.bias)
    shares = tuple(
        (sign, amounts[name] / length * learned.lean[name] / len(own))
        for name, own in places.items()
        for sign in own
    )
    return Sum(sum(share for _, share in shares) + learned.bias, shares)


def lean(prepared: Prepared, found: Iterable[Finding] = ()) -> Judged | None:
    """Return what a message says in sum, None without weights or without words.

    `found` is what the families found in it.
    """
    learned = weights()
    if learned is None or not learned.sentence.lean or not prepared.sentences:
        return None
    every = [*signs(prepared), *found_signs(prepared, found)]
    sums = {
        place: weigh(own, learned.sentence) for place, own in by_sentence(prepared, every).items()
    }
    place = max(sums, key=lambda one: sums[one].score)
    return Judged(weigh(every, learned.message), sums[place], place)


def heaviest(prepared: Prepared, total: Sum, turn: Sign) -> tuple[Sign, ...]:
    """Return a turn of phrase with the two heaviest other words of its sentence, in their order."""
    sentence = prepared.sentence_at(turn.start)
    chosen = [turn]
    for sign, share in sorted(total.shares, key=lambda one: -one[1]):
        inside = sentence.start <= sign.start < sentence.end and sign.end - sign.start > _LETTERS
        apart = all(sign.end <= one.start or one.end <= sign.start for one in chosen)
        if share > 0 and inside and apart and len(chosen) < _NAMED:
            chosen.append(sign)
    return tuple(sorted(chosen, key=lambda sign: sign.start))
