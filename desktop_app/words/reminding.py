# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is said about reminders that were put off together (method.md 6.1)."""

from __future__ import annotations

from desktop_app.words.catalogue import ngettext
from desktop_app.words.catalogue import text as _


def snoozed(count: int, skipped: int, at: str) -> str:
    """Return how many reminders come again at a time, and how many promises were left out."""
    if not count and not skipped:
        return _("No reminder is due just now.")
    parts: list[str] = []
    if count:
        parts.append(
            ngettext(
                "{n} reminder comes again at {time}.",
                "{n} reminders come again at {time}.",
                count,
                n=count,
                time=at,
            )
        )
    if skipped:
        parts.append(
            ngettext(
                "{n} promise was skipped: it would slip past today.",
                "{n} promises were skipped: they would slip past today.",
                skipped,
                n=skipped,
            )
        )
    return " ".join(parts)
