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

WEARS = 0.2
"""Score from which a message wears on its reader."""
PHRASE, THREAT = 0.7, 2.0
"""What a phrase that reads badly alone adds to the score, and what a plain threat adds."""
_THREATS = frozenset({"escalation", "public", "siege", "ultimatum"})
"""Themes that no well-meant message was ever found to have, so they hardly soften."""
_PLAIN = "unfriendly"
"""The theme where words wear and no turn of phrase is among them."""
_NAME = re.compile(r"<\w+>")
_THEMES = {f"<{turn.name}>": turn.theme for turn in TURNS}


def in_sum(prepared: Prepared, said: list[Finding]) -> list[Finding]:
    """Return the findings of phrases, softened or added to by what the message says in sum.

    The borders were chosen where messages by authors who had not seen the rules part best.
    """
    total = lean(prepared)
    wrong = [one for one in said if one.weight is not Weight.HINT]
    wears = total.score + max(map(_gravity, wrong), default=0.0) >= WEARS
    if wrong:
        return said if wears else [_hint(one) for one in said]
    against = [(sign, share) for sign, share in total.shares if share > 0 and sign.end > sign.start]
    if not (wears and against):
        return said
    turns = [one for one in against if theme_of(one[0])]
    turn = max(turns or _in_worst(prepared, against), key=lambda one: one[1])[0]
    return [*said, _wearing(prepared, turn, heaviest(prepared, total, turn))]


def _in_worst(prepared: Prepared, against: list[tuple[Sign, float]]) -> list[tuple[Sign, float]]:
    """Return what speaks against a message in that sentence of it which wears most."""
    sums: dict[int, float] = {}
    places = [prepared.sentence_at(sign.start).start for sign, _ in against]
    for place, (_, share) in zip(places, against, strict=True):
        sums[place] = sums.get(place, 0.0) + share
    worst = max(sums, key=lambda place: sums[place])
    return [one for place, one in zip(places, against, strict=True) if place == worst]


def theme_of(sign: Sign) -> str:
    """Return what a turn of phrase does; empty for plain words and for what speaks well."""
    return next((theme for name in _NAME.findall(sign.name) if (theme := _THEMES.get(name))), "")


def _gravity(one: Finding) -> float:
    return THREAT if one.theme in _THREATS else PHRASE


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
