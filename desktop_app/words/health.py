# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a check of the database found and mended, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.words.catalogue import ngettext, pgettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import clock, short_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desktop_app.services.health import Report


def health_lines(report: Report, backup_at: datetime | None) -> Sequence[str]:
    """Return what a check found, for people."""
    lines = [_("Database: {path}").format(path=report.path)]
    if report.sound:
        lines.append(_("Sound: every rule holds."))
    else:
        if report.integrity != "ok":
            lines.append(_("The file is damaged: {why}").format(why=report.integrity))
        rules = {
            "without_step": _("{n} open pursuits without a dated step"),
            "not_earliest": _("{n} pursuits that show a later step than their earliest"),
            "step_of_ended": _("{n} open steps of ended pursuits"),
            "step_past_a_no": _("{n} open steps towards someone who said no"),
            "listing_astray": _("{n} pursuits that may be sorted or found wrongly"),
        }
        lines += [rules[name].format(n=count) for name, count in report.broken.items()]
        if report.broken_keys:
            lines.append(_("{n} broken references").format(n=report.broken_keys))
    count = ngettext("{n} pursuit", "{n} pursuits", report.pursuits).format(n=report.pursuits)
    lines.append(count)
    if report.needs_step:
        lines.append(_("{n} of them need a step.").format(n=report.needs_step))
    if backup_at is None:
        lines.append(_("No checked backup yet."))
    else:
        lines.append(_("Last checked backup: {at}").format(at=_stamp(backup_at)))
    return lines


def mended_line(count: int) -> str:
    """Return that what the table sorts and finds by was made anew from the records."""
    return ngettext(
        "{n} pursuit could have been sorted or found wrongly; mended from the records.",
        "{n} pursuits could have been sorted or found wrongly; mended from the records.",
        count,
    ).format(n=count)


def _stamp(at: datetime) -> str:
    return pgettext(
        "day and time",
        "{day} {time}",
        day=short_date(at.date(), year=True),
        time=clock(at.time()),
    )
