# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The interview card in words: when it is, what to ask, what to answer after (R04, R35, R40)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.agenda import place
from desktop_app.services.interview_cards import Phase
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import clock, day

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.interview_cards import InterviewCard


def when(card: InterviewCard, today: date) -> str:
    """Return the day and the hours of an interview, at its own place."""
    interview = card.interview
    on = day(interview.on_date, today)
    if interview.starts is None:
        return on
    begins = clock(interview.starts)
    if interview.ends is None:
        return _("{day} {time}", day=on, time=begins)
    ends = clock(interview.ends)
    return _("{day} {start} to {end}", day=on, start=begins, end=ends)


def begins(card: InterviewCard, today: date) -> str:
    """Return the day and the hour at which an interview begins; the day alone once it is past."""
    on, starts = card.interview.on_date, card.interview.starts
    if starts is None or on < today:
        return day(on, today)
    return _("{day} {time}", day=day(on, today), time=clock(starts))


def at_home(card: InterviewCard, user_zone: str) -> str:
    """Return when it begins on the user's own clock, "" where that is the same."""
    interview = card.interview
    if interview.starts is None or not interview.zone:
        return ""
    mine = card.begins.astimezone(place("", user_zone))
    there = card.begins.astimezone(place(interview.zone, user_zone))
    if mine.utcoffset() == there.utcoffset():
        return ""
    at = clock(mine.time().replace(tzinfo=None))
    zone = interview.zone.replace("_", " ")
    return _("{zone}; {time} on your clock", zone=zone, time=at)


def ask(phase: Phase) -> str:
    """Return what a card asks for."""
    if phase is Phase.AFTER:
        return _("Which date did you leave yourself?")
    if phase is Phase.SOON:
        return _("Within the hour: ask for the next step, and set your own date")
    return _("Interview: have the question ready that obtains a date")


def headline(phase: Phase) -> str:
    """Return the head of a banner."""
    heads = {
        Phase.AHEAD: _("Interview coming up"),
        Phase.SOON: _("Interview within the hour"),
        Phase.AFTER: _("Which date did you leave yourself?"),
    }
    return heads[phase]
