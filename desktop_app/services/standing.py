# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The touches that count: one that was put right by a later one counts for nothing (6.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.records import Touch

if TYPE_CHECKING:
    from desktop_app.services.edits import Edits


def standing(edits: Edits, **equal: object) -> list[Touch]:
    """Return the touches whose fields equal these and that were not corrected, lowest id first."""
    return edits.all(Touch, corrected_by_id=None, **equal)
