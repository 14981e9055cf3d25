# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How the words somebody looks for must stand in a text."""

from __future__ import annotations

_SHORT = 3
"""Letters of a word that would be in half of all texts, somewhere inside a longer word."""


def begins_words(sought: str) -> frozenset[str]:
    """Return those of several words that must begin a word: the short ones, "de la" of a name.

    A word alone may stand anywhere, "water" in "Brightwater", as a longer one and figures may.
    """
    words = sought.split()
    if len(words) == 1:
        return frozenset()
    return frozenset(word for word in words if len(word) <= _SHORT and word.isalpha())


def is_held(word: str, text: str, *, begins: bool) -> bool:
    """Say whether a text holds a word; where it `begins`, no letter or figure stands before it."""
    at = text.find(word)
    while begins and at > 0 and text[at - 1].isalnum():
        at = text.find(word, at + 1)
    return at >= 0
