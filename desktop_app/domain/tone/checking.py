# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The check itself: structure first, then phrases, measures and warmth (method.md 7.2)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.tone.matching import family_findings
from desktop_app.domain.tone.measures import measured_findings, warmth
from desktop_app.domain.tone.model import Finding, Kind, MessageFacts, StepFacts, Verdict, Weight
from desktop_app.domain.tone.overall import in_sum
from desktop_app.domain.tone.preparation import prepare
from desktop_app.domain.tone.structure import step_findings

if TYPE_CHECKING:
    from datetime import date

_VAGUE = frozenset({"VAG01", "VAG02", "VAG03", "VAG06"})
_GRAVITY = {Weight.STOP: 0, Weight.FIX: 1, Weight.HINT: 2}


def judge(
    text: str, *, kind: Kind, today: date, step: StepFacts | None, facts: MessageFacts
) -> Verdict:
    """Return the verdict; see `desktop_app.domain.tone.check`."""
    prepared = prepare(text, (*facts.names, facts.my_name))
    if not prepared.text.strip():
        return Verdict()
    found = step_findings(prepared, kind, today, step, facts)
    raw = family_findings(prepared, kind)
    found += in_sum(prepared, raw, [_softer(one, found) for one in raw])
    found += measured_findings(prepared, kind, facts)
    if not any(one.weight is not Weight.HINT for one in found):
        cold = warmth(prepared)
        found += [cold] if cold else []
    return Verdict(tuple(_distinct(found)))


def _softer(one: Finding, found: list[Finding]) -> Finding:
    """Return vague words as a hint where they stand beside a dated step, or none is asked for."""
    if one.id not in _VAGUE or any(other.id in {"NXT01", "NXT05"} for other in found):
        return one
    return replace(one, weight=Weight.HINT)


def _distinct(found: list[Finding]) -> list[Finding]:
    """Return the findings in order; of those on the same words only the gravest is kept."""
    kept: list[Finding] = []
    for one in sorted(found, key=lambda finding: (_GRAVITY[finding.weight], finding.start)):
        if not any(_same_place(one, other) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda finding: (finding.start, finding.end))


def _same_place(one: Finding, other: Finding) -> bool:
    if one.start == one.end or other.start == other.end or one.id[:3] in {"NXT", "LEN"}:
        return one.id == other.id and one.start == other.start
    if other.id[:3] in {"NXT", "LEN"}:
        return False
    return one.start < other.end and other.start < one.end
