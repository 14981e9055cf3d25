# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is said about reminders that were put off together (method.md 6.1)."""

from __future__ import annotations

from desktop_app.words.catalogue import ngettext
from desktop_app.words.catalogue import text as _


def snoozed(count: int, skipped: int, at: str, *, promised: int = 0) -> str:
    """Return how many reminders come again at a time, and which of the user's words among them.

    `promised` of them were told to somebody for later today; `skipped` were left as they are.
    """
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
    if promised:
        parts.append(
            ngettext(
                "{n} of them is promised for today.",
                "{n} of them are promised for today.",
                promised,
                n=promised,
            )
        )
    if skipped:
        parts.append(
            ngettext(
                "{n} promise was left as it is: by then your word would be late.",
                "{n} promises were left as they are: by then your word would be late.",
                skipped,
                n=skipped,
            )
        )
    return " ".join(parts)


def snooze_all() -> str:
    """Return the name of putting all reminders off, for menus, tips and undo."""
    return _("Remind me of all in an hour")
