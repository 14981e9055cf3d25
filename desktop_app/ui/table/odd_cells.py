# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a cell shows that its number or address is none; it is kept all the same."""

from __future__ import annotations

from desktop_app.words.particulars import hint

_MARK = "?"


def odd(is_none: bool) -> str:  # noqa: FBT001  # one fact
    """Return the mark before a number or an address that is none."""
    return _MARK if is_none else ""


def odd_tip(text: str, code: str) -> str:
    """Return the full text of such a cell, and why it is marked."""
    return f"{text}\n{hint(code)}"
