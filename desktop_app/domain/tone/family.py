# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A family of phrases: a pattern over prepared text, its weight, and what speaks against it."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.tone.model import Weight

STOP, FIX, HINT = Weight.STOP, Weight.FIX, Weight.HINT


class Family(NamedTuple):
    """Phrases that do one thing.

    Attributes:
        theme: under which `words` keeps the reason and the replacement.
        pattern: over prepared text (see `preparation`); ``<NAMES>`` are of `vocabulary`.
        guard: names the context in which the phrase is right (see `context`).
        kinds: the kinds of message in which it counts, as a space-separated list; all if empty.
    """

    id: str
    weight: Weight
    category: str
    theme: str
    pattern: str
    guard: str = ""
    kinds: str = ""


class Cue(NamedTuple):
    """A weak sign: alone at most a hint, two in one sentence a finding.

    Attributes:
        name: shown to say why the sentence was marked.
        points: 2 in a sentence, or 3 in a message, make a finding.
    """

    name: str
    points: float
    category: str
    theme: str
    pattern: str
    guard: str = ""
