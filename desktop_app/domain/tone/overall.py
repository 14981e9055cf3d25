# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Weighs what single phrases found against what the whole message and its worst sentence say.

A phrase that reads badly alone may be right where it stands: then it is only a hint. A message with
no such phrase may still wear on its reader: then the words of its worst sentence that do it are
named.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.tone.learned import TURNS, heaviest, lean
from desktop_app.domain.tone.model import Finding, Weight

if TYPE_CHECKING:
    from desktop_app.domain.tone.learned import Sign
    from desktop_app.domain.tone.preparation import Prepared

WEARS = 2.0
"""Score from which a message wears on its reader; chosen for few false alarms before all else."""
THREAT = 2.0
"""What a plain threat adds to the score."""
_THREATS = frozenset({"escalation", "public", "siege", "ultimatum"})
"""Themes that no well-meant message was ever found to have, so they hardly soften."""
_FORM = "format"
_PLAIN = "unfriendly"
"""The theme where words wear and no turn of phrase is among them."""
_NAME = re.compile(r"<\w+>")
_THEMES = {f"<{turn.name}>": turn.theme for turn in TURNS}


def in_sum(
    prepared: Prepared, raw: list[Finding], said: list[Finding] | None = None
) -> list[Finding]:
    """Return the findings of phrases, softened or added to by what the message says in sum.

    `said` are the findings as they are shown, where they differ from `raw`, those learned from.
    The borders were chosen where messages by authors who had not seen the rules part best.
    """
    shown = raw if said is None else said
    total = lean(prepared, raw)
    if total is None:
        return shown
    wrong = [one for one in shown if one.weight is not Weight.HINT]
    threat = THREAT if any(one.theme in _THREATS for one in wrong) else 0.0
    if total.score + threat < WEARS:
        return [_hint(one) for one in shown]
    against = [one for one in total.worst.shares if one[1] > 0 and one[0].end > one[0].start]
    if wrong or not against:
        return shown
    turns = [one for one in against if theme_of(one[0])]
    turn = max(turns or against, key=lambda one: one[1])[0]
    return [*shown, _wearing(prepared, turn, heaviest(prepared, total.worst, turn))]


def theme_of(sign: Sign) -> str:
    """Return what a turn of phrase does; empty for plain words and for what speaks well."""
    return next((theme for name in _NAME.findall(sign.name) if (theme := _THEMES.get(name))), "")


def _hint(one: Finding) -> Finding:
    """Return a finding as a hint; marks and capitals are measured, and excused by no kind word."""
    return one if one.category == _FORM else replace(one, weight=Weight.HINT)


def _wearing(prepared: Prepared, turn: Sign, signs: tuple[Sign, ...]) -> Finding:
    """Return the finding that names the words which wear most."""
    start, end = prepared.span(signs[0].start, max(sign.end for sign in signs))
    said = prepared.original
    named = ", ".join(
        said[first:last] for first, last in (prepared.span(one.start, one.end) for one in signs)
    )
    args = (("theme", theme_of(turn) or _PLAIN), ("said", said[start:end]), ("signs", named))
    return Finding("SUM01", Weight.FIX, "tone", start, end, args)
