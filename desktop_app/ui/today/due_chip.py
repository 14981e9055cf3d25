# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which colour a date wears: warm ones are used for nothing but what is due (look.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


def due_role(on: date | None, today: date) -> str:
    """Return the style role of a chip that shows a due date."""
    if on is None:
        return "chip-quiet"
    if on < today:
        return "chip-late"
    return "chip-today" if on == today else "chip-soon"
