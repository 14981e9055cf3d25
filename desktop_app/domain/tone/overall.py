# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Weighs what single phrases found against what the whole message says.

A phrase that reads badly alone may be right in a message that is warm and plain as a whole: then it
is only a hint. A message with no such phrase may still wear on its reader: then the words that do
it are named.
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

WEARS = 0.12
"""Score from which a message wears on its reader."""
SAID = {Weight.FIX: 0.6, Weight.STOP: 0.8, Weight.HINT: 0.0}
"""What a phrase that reads badly alone adds to the score, once for each weight."""
_PLAIN = "unfriendly"
"""The theme where words wear and no turn of phrase is among them."""
_NAME = re.compile(r"<\w+>")
_THEMES = {f"<{turn.name}>": turn.theme for turn in TURNS}


def in_sum(prepared: Prepared, said: list[Finding]) -> list[Finding]:
    """Return the findings of phrases, softened or added to by what the message says in sum.

    The borders were chosen where messages by authors who had not seen the rules part best.
    """
    total = lean(prepared)
    weights = {one.weight for one in said} - {Weight.HINT}
    wears = total.score + sum(SAID[weight] for weight in weights) >= WEARS
    if weights:
        return said if wears else [_hint(one) for one in said]
    against = [(sign, share) for sign, share in total.shares if share > 0 and sign.end > sign.start]
    if not (wears and against):
        return said
    turns = [one for one in against if theme_of(one[0])]
    turn = max(turns or against, key=lambda one: one[1])[0]
    return [*said, _wearing(prepared, turn, heaviest(prepared, total, turn))]


def theme_of(sign: Sign) -> str:
    """Return what a turn of phrase does; empty for plain words and for what speaks well."""
    return next((theme for name in _NAME.findall(sign.name) if (theme := _THEMES.get(name))), "")


def _hint(one: Finding) -> Finding:
    return replace(one, weight=Weight.HINT)


def _wearing(prepared: Prepared, turn: Sign, signs: tuple[Sign, ...]) -> Finding:
    """Return the finding that names the words which wear most."""
    start, end = prepared.span(signs[0].start, max(sign.end for sign in signs))
    said = prepared.original
    named = ", ".join(
        said[first:last] for first, last in (prepared.span(one.start, one.end) for one in signs)
    )
    args = (("theme", theme_of(turn) or _PLAIN), ("said", said[start:end]), ("signs", named))
    return Finding("SUM01", Weight.FIX, "tone", start, end, args)
