# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Finds the families in a prepared message."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

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
from desktop_app.domain.tone.model import Finding, Kind
from desktop_app.domain.tone.screening import Screen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from desktop_app.domain.tone.family import Family
    from desktop_app.domain.tone.preparation import Prepared


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
