# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Finds the families and the weak signs in a prepared message."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.domain.tone import cues
from desktop_app.domain.tone.context import GUARDS
from desktop_app.domain.tone.families import (
    anxiety,
    claims,
    desperation,
    digs,
    frustration,
    guilt,
    limits,
    manner,
    pleas,
    pressure,
    reproach,
    sarcasm,
    self_deprecation,
    slights,
)
from desktop_app.domain.tone.family import Cue, Family
from desktop_app.domain.tone.model import Finding, Kind, Weight
from desktop_app.domain.tone.preparation import Prepared, Sentence
from desktop_app.domain.tone.screening import Screen, compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator


FAMILIES: tuple[Family, ...] = tuple(
    family
    for table in (
        frustration, reproach, pressure, claims, anxiety, desperation, pleas, guilt, sarcasm, digs,
        self_deprecation, slights, limits, manner,
    )
    for family in table.FAMILIES
)  # fmt: skip


@cache
def _family_screen() -> Screen:
    return Screen(tuple(family.pattern for family in FAMILIES))


@cache
def _cue_screen() -> Screen:
    return Screen(tuple(cue.pattern for cue in cues.CUES))


def family_findings(prepared: Prepared, kind: Kind) -> list[Finding]:
    """Return what the families find, each at most once a sentence."""
    found: list[Finding] = []
    for number, patterns in _family_screen().awake(prepared.text).items():
        family = FAMILIES[number]
        if family.kinds and kind not in family.kinds.split():
            continue
        marked: set[int] = set()
        for match in _matches(family, patterns, prepared):
            sentence = prepared.sentence_at(match.start())
            if sentence.start not in marked:
                marked.add(sentence.start)
                found.append(_family_finding(prepared, family, match))
    return found


def _matches(
    family: Family, patterns: list[re.Pattern[str]], prepared: Prepared
) -> Iterator[re.Match[str]]:
    """Yield the matches of a family that its context does not excuse."""
    guard = GUARDS.get(family.guard)
    for pattern in patterns:
        for match in pattern.finditer(prepared.text):
            sentence = prepared.sentence_at(match.start())
            excused = guard is not None and guard(sentence, match.start(), match.end())
            if match.end() > match.start() and not excused:
                yield match


def _family_finding(prepared: Prepared, family: Family, match: re.Match[str]) -> Finding:
    start, end = prepared.span(match.start(), match.end())
    args = (("theme", family.theme), ("said", prepared.original[start:end]))
    return Finding(family.id, family.weight, family.category, start, end, args)


@dataclass(frozen=True, slots=True)
class _Signs:
    """The weak signs of one sentence, the strongest first."""

    sentence: Sentence
    cues: tuple[Cue, ...]
    start: int
    end: int

    @property
    def points(self) -> float:
        total = sum(cue.points for cue in self.cues)
        return total - (cues.WARMTH if compiled(cues.WARM).search(self.sentence.text) else 0)


def cue_findings(prepared: Prepared, taken: list[Finding]) -> list[Finding]:
    """Return the sentences whose weak signs add up; those with a finding already are left out."""
    spans = [(finding.start, finding.end) for finding in taken]
    signs = [sign for sign in _signs(prepared) if not _covered(prepared, sign.sentence, spans)]
    heavy = [sign for sign in signs if sign.points >= cues.IN_SENTENCE]
    if heavy:
        return [_finding(prepared, sign, "CUE01") for sign in heavy]
    names = {cue.name: cue.points for sign in signs if sign.points > 0 for cue in sign.cues}
    if sum(names.values()) >= cues.IN_MESSAGE:
        return [_finding(prepared, max(signs, key=lambda sign: sign.points), "CUE02")]
    return []


def _covered(prepared: Prepared, sentence: Sentence, spans: list[tuple[int, int]]) -> bool:
    start, end = prepared.span(sentence.start, sentence.end)
    return any(first < end and last > start for first, last in spans)


def _signs(prepared: Prepared) -> Iterator[_Signs]:
    awake = _cue_screen().awake(prepared.text)
    waking = [(cues.CUES[number], tuple(patterns)) for number, patterns in awake.items()]
    for sentence in prepared.sentences:
        seen: list[tuple[Cue, int, int]] = []
        for cue, patterns in waking:
            place = _first(patterns, sentence, cue)
            if place is not None:
                seen.append((cue, *place))
        if seen:
            yield _Signs(
                sentence,
                tuple(cue for cue, _, _ in sorted(seen, key=lambda one: -one[0].points)),
                min(start for _, start, _ in seen),
                max(end for _, _, end in seen),
            )


def _first(
    patterns: tuple[re.Pattern[str], ...], sentence: Sentence, cue: Cue
) -> tuple[int, int] | None:
    """Return where a sign stands in a sentence, unless its context excuses it."""
    guard = GUARDS.get(cue.guard)
    for pattern in patterns:
        match = pattern.search(sentence.text)
        if match is not None:
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if guard is None or not guard(sentence, start, end):
                return start, end
    return None


def _finding(prepared: Prepared, sign: _Signs, code: str) -> Finding:
    start, end = prepared.span(sign.start, sign.end)
    first = sign.cues[0]
    args = (("theme", first.theme), ("signs", ",".join(cue.name for cue in sign.cues)))
    return Finding(code, Weight.FIX, first.category, start, end, args)
