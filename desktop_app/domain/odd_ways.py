# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is surely no number or address, seen at a glance: of thousands no library is asked."""

from __future__ import annotations

import re

_FEWEST_DIGITS, _MOST_DIGITS = 3, 17
_ADDRESS = re.compile(r"[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+")
_WORD = re.compile(r"[^\W\d_]{4}")


def is_no_email(text: str) -> bool:
    """Say whether mail can't reach it: "not-an-email", "bad@@mail"."""
    return bool(text) and _ADDRESS.fullmatch(text.strip()) is None


def is_no_phone(text: str) -> bool:
    """Say whether a phone can't dial it: "call me"."""
    if not text:
        return False
    digits = sum(char.isdigit() for char in text)
    return not _FEWEST_DIGITS <= digits <= _MOST_DIGITS or _WORD.search(text) is not None
