# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Numbers that are somebody's own, and whether they gave them to the user (method.md 5.4, G7)."""

from __future__ import annotations

import re

_PRIVATE = re.compile(r"\b(?:home|private|personal)\b", re.IGNORECASE)
_GIVEN = re.compile(r"\b(?:given|gave)\b", re.IGNORECASE)


def is_private(label: str) -> bool:
    """Say whether a label marks a number as private without saying that they gave it."""
    return bool(_PRIVATE.search(label)) and not _GIVEN.search(label)
