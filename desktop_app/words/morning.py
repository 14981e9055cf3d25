# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the morning run says (product.md, moment 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.words.catalogue import ngettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import short_date
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from datetime import date


def progress(number: int, total: int) -> str:
    """Return where the run stands."""
    return _("{n} of {total}", n=number, total=total)


def end(open_count: int, needs: int) -> str:
    """Return the one sentence that should hold at the end, with the count (R02)."""
    if needs:
        return ngettext(
            "{n} open pursuit waits for your yes to its next step",
            "{n} open pursuits wait for your yes to their next step",
            needs,
            n=needs,
        )
    if not open_count:
        return _("No open pursuit yet")
    return _("Every open pursuit has a next step")


def counted(open_count: int) -> str:
    """Return how many pursuits are open."""
    n = grouped(open_count)
    return ngettext("{n} pursuit is open.", "{n} pursuits are open.", open_count, n=n)


def gone_through(total: int, skipped: int) -> str:
    """Return what became of what was due."""
    if not total:
        return _("Nothing is due today. A good moment to write to someone new, or to rest.")
    if not skipped:
        return _("What was due is done. Go and do something else; you will be reminded.")
    return ngettext(
        "{n} was skipped and is still due.", "{n} were skipped and are still due.", skipped,
        n=skipped,
    )  # fmt: skip


def promised_today() -> str:
    """Return what skipping a word that was given means (6.3)."""
    return _(
        "You told them today. Follow up now, or move it with a short note (M). Press S again to "
        "leave it for later today; after today it counts as late."
    )


def promised_before() -> str:
    """Return what is right for a word whose day has passed (M2)."""
    return _(
        "The day you told them has passed. Follow up now: the text makes up for it. Press S again "
        "to leave it for later."
    )


def proposed(what: str) -> str:
    """Return what a step says to do that nobody said yes to yet (R02)."""
    return _("Proposed: {what}", what=what)


def accepted_on(on: date | None, today: date) -> str:
    """Return where a yes puts a step whose proposed day has passed; "" where it stays (R35)."""
    if on is None:
        return ""
    if on == today:
        return _("Its day has passed: accepting it puts it on today.")
    return _("Its day has passed: accepting it puts it on {day}.", day=short_date(on))


def sentence(reason: str) -> str:
    """Return a reason as a sentence of its own; "" stays empty."""
    return _("{reason}.", reason=reason) if reason and not reason.endswith((".", "…")) else reason
