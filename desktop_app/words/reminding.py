# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is said about reminders that were put off together, or are paused (method.md 6.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.words.catalogue import ngettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import clock, due

if TYPE_CHECKING:
    from datetime import date, datetime


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


def pause() -> str:
    """Return the name of pausing all reminders, for menus."""
    return _("Pause reminders")


def pause_spans() -> dict[str, str]:
    """Return the lengths of a pause by their codes, in the order of the menus."""
    return {
        "hour": _("For an hour"),
        "morning": _("Until tomorrow morning"),
        "open": _("Until I resume"),
    }


def resume() -> str:
    """Return the name of ending the pause."""
    return _("Resume reminders")


def paused(until: datetime | None, today: date) -> str:
    """Return that reminders are paused, and until when; `until` is wall time where the user is."""
    if until is None:
        return _("Reminders are paused until you resume them")
    at = until.time()
    when = clock(at) if until.date() == today else due(until.date(), at, today)
    return _("Reminders are paused until {when}").format(when=when)


def meanwhile(promised: int, interviews: int) -> str:
    """Return what a pause keeps silent about; empty where nobody counts on anything."""
    parts: list[str] = []
    if promised:
        parts.append(
            ngettext(
                "{n} promise falls due meanwhile.",
                "{n} promises fall due meanwhile.",
                promised,
                n=promised,
            )
        )
    if interviews:
        parts.append(
            ngettext(
                "{n} interview begins meanwhile.",
                "{n} interviews begin meanwhile.",
                interviews,
                n=interviews,
            )
        )
    return " ".join(parts)
