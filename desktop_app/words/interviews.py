# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The interview card in words: when it is, what to ask, what to answer after (R04, R35, R40)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.agenda import place
from desktop_app.services.interview_cards import Phase
from desktop_app.words import places
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import clock, day

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.interview_cards import InterviewCard
    from desktop_app.words.places import Reader


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


def begins(card: InterviewCard, reader: Reader) -> str:
    """Return when an interview begins for the user; the day alone once it is past (R08)."""
    at = _moment(card)
    on = places.day_here(at, reader)
    if on is not None and on < reader.today:
        return day(on, reader.today)
    return places.due_here(at, reader)


def begins_there(card: InterviewCard, reader: Reader) -> str:
    """Return the hour at its own place, "" where the user's clock shows the same (R08)."""
    return places.there(_moment(card), reader)


def _moment(card: InterviewCard) -> places.Moment:
    interview = card.interview
    return places.Moment(interview.on_date, interview.starts, interview.zone)


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
