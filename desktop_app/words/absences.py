# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What an absence means: words that would be broken, plans that move (method.md R42)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.words.catalogue import ngettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import due, short_date
from desktop_app.words.lines import SEPARATOR, pursuit_name
from desktop_app.words.steps import action

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.away import Away
    from desktop_app.services.away import Given, Outlook


def given_line(given: Given, today: date) -> str:
    """Return one word that would be broken: what, to whom, on which day, where it could go."""
    step = given.step
    when = due(step.due_on, step.due_time, today)
    what = action(step.action, contact=given.row.person, channel=step.channel)
    shape = _("{when}: {what}, {who}; tell them {to}")
    if not given.said:
        shape = _("{when}: {what}, {who}; agreed with them, so nothing moves it but you")
    return shape.format(when=when, what=what, who=pursuit_name(given.row), to=short_date(given.to))


def outlook_lines(outlook: Outlook, today: date) -> list[str]:
    """Return everything that others count on in these days, line by line."""
    lines = [given_line(given, today) for given in outlook.given]
    for interview, row in outlook.interviews:
        when = due(interview.on_date, interview.starts, today)
        lines.append(_("{when}: interview, {who}").format(when=when, who=pursuit_name(row)))
    return lines


def summary(outlook: Outlook) -> str:
    """Return in one sentence each what would be broken and what would move."""
    given, moves = len(outlook.given), len(outlook.moves)
    parts = [
        ngettext(
            "{n} word you gave falls into these days",
            "{n} words you gave fall into these days",
            given,
            n=given,
        )
        if given
        else _("No word you gave falls into these days")
    ]
    if outlook.interviews:
        n = len(outlook.interviews)
        parts.append(ngettext("{n} interview", "{n} interviews", n, n=n))
    parts.append(
        ngettext("{n} plan of your own moves on", "{n} plans of your own move on", moves, n=moves)
        if moves
        else _("no plan of yours has to move")
    )
    return SEPARATOR.join(parts)


def in_force(away: Away) -> str:
    """Return that the user is away, until when and why."""
    last = short_date(away.last)
    if away.reason:
        return _("You are away until {last}: {reason}", last=last, reason=away.reason)
    return _("You are away until {last}", last=last)
