# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Cells in which people write that they know nothing."""

from __future__ import annotations

_NOTHING = frozenset({
    "n/a", "n.a.", "n.a", "#n/a", "na", "-", "--", "---", "–", "—", ".", "?", "??", "???", "/",
    "unknown", "not known", "not available", "not applicable", "none", "null", "nil", "tbd",
    "tba", "(none)", "(unknown)", "(blank)", "#name?", "#ref!", "#value!", "unbekannt", "k.a.",
    "k. a.", "keine angabe", "inconnu", "desconocido",
})  # fmt: skip


def holds(cell: str) -> bool:
    """Say whether a cell holds something: "n/a" and "-" are as good as empty."""
    return bool(cell) and cell.strip().casefold() not in _NOTHING


def held(cell: str) -> str:
    """Return a cell, empty where it says only that nothing is known."""
    return cell if holds(cell) else ""
