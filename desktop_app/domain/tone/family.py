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


class Turn(NamedTuple):
    """A turn of phrase that means nothing alone; what it says beside others is learned.

    Attributes:
        name: under which its weight is kept.
        theme: as of a family; empty where it speaks for a message.
        pattern: over a sentence of prepared text.
    """

    name: str
    theme: str
    pattern: str
