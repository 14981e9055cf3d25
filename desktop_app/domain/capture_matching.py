# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which known names a typed name fits."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.domain.capture_words import words
from desktop_app.domain.folding import fold
from desktop_app.domain.turned_names import turned

if TYPE_CHECKING:
    from collections.abc import Sequence

HONORIFICS = words("mr mrs ms miss mx dr prof sir herr hr frau fr")
_WORD = re.compile(r"[^\W_]+")


def folded_words(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded; "&" and "and" count as nothing, "Mr" as little."""
    found = tuple(fold(word) for word in _WORD.findall(name))
    bare = tuple(word for word in found if word != "and")
    return bare[1:] if len(bare) > 1 and bare[0] in HONORIFICS else bare


def is_titled(name: str) -> bool:
    """Say whether a name begins with a title: "Frau Becker", "Dr. Ueda"."""
    first, _, rest = fold(name).partition(" ")
    return bool(rest) and first.rstrip(".") in HONORIFICS


remembered_words = lru_cache(maxsize=1 << 16)(folded_words)
"""The same, remembered: 30,000 names are compared at every keystroke."""


@lru_cache(maxsize=1 << 16)
def words_as_said(name: str) -> tuple[str, ...]:
    """Return the words of a known name as it is said: "Abara, Carmen" is Carmen Abara."""
    return folded_words(turned(name) if "," in name else name)


def match_names(typed: str, known: Sequence[tuple[int, str]]) -> tuple[int, ...]:
    """Return the ids of the known names that fit what was typed, blind to case and accents.

    The same name beats one that goes on with further words, that beats one whose last typed word
    is unfinished, and that one whose words begin so anywhere in it ("reyes" for "Dana Reyes").
    All of the best class are returned: with two, the user chooses.
    """
    sought = words_as_said(typed)
    if not sought:
        return ()
    best, ids = len(_CLASSES), list[int]()
    for known_id, name in known:
        words_of_name = words_as_said(name)
        rank = next((n for n, fits in enumerate(_CLASSES) if fits(sought, words_of_name)), 99)
        if rank < best:
            best, ids = rank, []
        if rank == best < len(_CLASSES):
            ids.append(known_id)
    return tuple(ids)


def _same(sought: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return sought == name


def _begins(sought: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return name[: len(sought)] == sought


def _begins_unfinished(sought: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return _says_enough(sought) and " ".join(name).startswith(" ".join(sought))


def _begins_words(sought: tuple[str, ...], name: tuple[str, ...]) -> bool:
    rest = iter(name)
    return _says_enough(sought) and all(any(word.startswith(s) for word in rest) for s in sought)


def _says_enough(sought: tuple[str, ...]) -> bool:
    # Two letters begin too many names to say that one is meant.
    return sum(map(len, sought)) > 2


_CLASSES = (_same, _begins, _begins_unfinished, _begins_words)
