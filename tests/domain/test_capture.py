# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The capture line: a table of lines and their traps, and what holds for every line."""

from __future__ import annotations

import time as clock_time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.capture import Capture, match_names, read_capture
from desktop_app.domain.dates import DayOrder, When, WorkingDays
from desktop_app.domain.outcomes import allowed_outcomes
from desktop_app.domain.records import Channel, Direction, Kind, Outcome

TODAY = date(2026, 11, 22)  # a Sunday
KNOWN = (
    "Alder & Finch",
    "Birch, Larch & Elm",
    "Quill & Co",
    "Dana Reyes",
    "Acme Fitters Ltd",
    "Sun",
    "May",
    "X",
    "Offer",
    "May Consulting",
    "Monday & Partners",
    "Łódź Glass",
    "?",
)


class Office:
    """Monday to Friday."""

    def is_working(self, day: date) -> bool:
        return day.weekday() < 5

    def roll(self, day: date) -> date:
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def add(self, day: date, count: int) -> date:
        for _ in range(count):
            day = self.roll(day + timedelta(days=1))
        return day


OFFICE: WorkingDays = Office()


def capture(line: str, today: date = TODAY, known: tuple[str, ...] = KNOWN) -> Capture:
    return read_capture(line, today=today, calendar=OFFICE, known=known)


def shown(*whens: When | None) -> str:
    return " | ".join(
        when.on.isoformat()[5:] + (f" {when.at:%H:%M}" if when.at is not None else "")
        for when in whens
        if when is not None
    )


def told(line: Capture) -> dict[str, object]:
    said: dict[str, object] = {
        "names": line.names,
        "person": line.person,
        "company": line.company,
        "outcome": line.outcome.value if line.outcome else "",
        "channel": line.channel.value if line.channel else "",
        "direction": "" if line.direction is Direction.OUT else "in",
        "happened": shown(line.happened),
        "whens": shown(*line.whens),
        "step": line.step_channel.value if line.step_channel else "",
        "action": line.action,
        "note": line.note,
        "vague": line.vague,
        "title": line.title,
    }
    return {key: value for key, value in said.items() if value}


def on(company: str = "", person: str = "", **said: object) -> dict[str, object]:
    """Return the fields a line is expected to fill."""
    names = tuple(name for name in (person, company) if name)
    base = {"names": names, "person": person, "company": company}
    return {key: value for key, value in (base | said).items() if value}


THU_10 = "11-26 10:00 | 12-10"
VOICEMAIL = {"outcome": "voicemail", "channel": "call"}
CALLED = {"channel": "call"}
EMAILED = {"outcome": "written", "channel": "email"}
ANSWERED = {"outcome": "answered", "direction": "in"}
NOBODY = {"outcome": "no_answer", "channel": "call"}
APPLIED = {"outcome": "applied", "channel": "email"}
HELPER = {"outcome": "assistant", "channel": "call"}

LINES: list[tuple[str, dict[str, object]]] = [
    # the line of the issue, and how hands vary it
    ("called Acme, left voicemail, thu 10", on("Acme", whens=THU_10, **VOICEMAIL)),
    ("Called ACME, left a voicemail, Thu 10", on("ACME", whens=THU_10, **VOICEMAIL)),
    ("called acme left voicemail thu 10", on("acme", whens=THU_10, **VOICEMAIL)),
    ("called Acme; vm; thu 10", on("Acme", whens=THU_10, **VOICEMAIL)),
    ("called Acme and left voicemail, thu 10", on("Acme", whens=THU_10, **VOICEMAIL)),
    ("Acme - left vm - thu 10", on("Acme", whens=THU_10, **VOICEMAIL)),
    ("Acme: called, left voicemail, thu 10", on("Acme", whens=THU_10, **VOICEMAIL)),
    ("thu 10: called Acme, left vm", on("Acme", happened="11-19 10:00", **VOICEMAIL)),
    ("left voicemail for Dana at Acme thu 10", on("Acme", "Dana", whens=THU_10, **VOICEMAIL)),
    ("called Acme, left message, thu", on("Acme", whens="11-26", **VOICEMAIL)),
    ("rang Acme, straight to voicemail, thu", on("Acme", whens="11-26", **VOICEMAIL)),
    ("called Acme, no answer, left vm, thu", on("Acme", whens="11-26", **VOICEMAIL)),
    # a call of which no outcome was said is asked about
    ("called Acme, thu 10", on("Acme", whens=THU_10, **CALLED)),
    ("called Acme", on("Acme", **CALLED)),
    ("called", on(**CALLED)),
    # nobody there
    (
        "called Acme, no answer, try again fri 3pm",
        on("Acme", whens="11-27 15:00", step="call", **NOBODY),
    ),
    ("called Acme, no voicemail, thu", on("Acme", whens="11-26", **NOBODY)),
    ("called Acme, left no message, thu", on("Acme", whens="11-26", **NOBODY)),
    ("called Acme, voicemail full, thu", on("Acme", whens="11-26", **NOBODY)),
    ("called Dana, didn't pick up, thu", on("Dana", whens="11-26", **NOBODY)),
    ("called Dana, didn’t reply, thu", on("Dana", whens="11-26", **NOBODY)),
    ("nobody answered at Acme, thu", on("Acme", whens="11-26", **NOBODY)),
    ("tried Acme again, line busy, tomorrow 9", on("Acme", whens="11-23 09:00", **NOBODY)),
    (
        "emailed Acme, no answer yet, call thu",
        on("Acme", whens="11-26", step="call", note="yet", **EMAILED),
    ),
    (
        "emailed Dana, hasn't replied, call thu",
        on("Dana", whens="11-26", step="call", note="hasn't replied", **EMAILED),
    ),
    (
        "haven't heard from Acme, call thu",
        on("Acme", whens="11-26", step="call", note="haven't heard"),
    ),
    # the assistant
    ("called Acme, left message with assistant, tue", on("Acme", whens="11-24", **HELPER)),
    ("left a message with Dana's assistant, thu", on("Dana", whens="11-26", **HELPER)),
    (
        "spoke to the receptionist at Acme, call back mon 9",
        on("Acme", whens="11-23 09:00", step="call", **HELPER),
    ),
    ("called HR at Acme, thu", on("Acme", whens="11-26", note="HR", **CALLED)),
    (
        "called the Acme switchboard, thu",
        on("Acme", whens="11-26", note="the switchboard", **CALLED),
    ),
    ("spoke to HR, thu", on(whens="11-26", outcome="reached", note="HR", **CALLED)),
    ("called Acme HR, thu", on("Acme", whens="11-26", note="HR", **CALLED)),
    ("called acme switchboard, thu", on("acme", whens="11-26", note="switchboard", **CALLED)),
    # spoken
    (
        "spoke to Dana at Acme, send portfolio thu",
        on("Acme", "Dana", outcome="reached", whens="11-26", action="send portfolio", **CALLED),
    ),
    (
        "called Acme, spoke to Dana Reyes, send CV fri",
        on("Acme", "Dana Reyes", outcome="reached", whens="11-27", action="send CV", **CALLED),
    ),
    (
        "called Acme and spoke with Dana Reyes about the night shift; email portfolio tomorrow",
        on(
            "Acme",
            "Dana Reyes",
            outcome="reached",
            whens="11-23",
            step="email",
            action="email portfolio",
            note="about the night shift",
            **CALLED,
        ),
    ),
    (
        "called Dana, she answered, meet fri 10",
        on("Dana", outcome="reached", whens="11-27 10:00", step="visit", **CALLED),
    ),
    ("called Dana, reached Dana, thu", on("Dana", outcome="reached", whens="11-26", **CALLED)),
    (
        "met Dana Reyes at the fair, email in two weeks",
        on(
            "Dana Reyes",
            outcome="met",
            channel="visit",
            whens="12-07",
            step="email",
            note="at the fair",
        ),
    ),
    (
        "sat with Dana at Acme, thu",
        on("Acme", "Dana", outcome="met", channel="visit", whens="11-26"),
    ),
    ("met Dana over video, thu", on("Dana", outcome="met", channel="call", whens="11-26")),
    (
        "interviewed with Dana at Acme for fitter, they decide by 4 dec, call 8 dec",
        on(
            "Acme",
            "Dana",
            outcome="interviewed",
            channel="visit",
            whens="12-08",
            step="call",
            note="they decide by 4 dec",
            title="fitter",
        ),
    ),
    ("phone screen with Acme, thu", on("Acme", outcome="screened", whens="11-26", **CALLED)),
    (
        "spoke to Dana at Acme, met Quill, thu",
        on("Acme", "Dana", outcome="met", channel="visit", whens="11-26", note="Quill"),
    ),
    (
        "met yesterday with Dana at Acme, thu",
        on("Acme", "Dana", outcome="met", channel="visit", happened="11-21", whens="11-26"),
    ),
    # written
    (
        "emailed Dana Reyes (Acme) about the fitter role, in two weeks",
        on("Acme", "Dana Reyes", whens="12-07", note="about the fitter role", **EMAILED),
    ),
    ("e-mailed Dana @ Acme, +5bd", on("Acme", "Dana", whens="11-27", **EMAILED)),
    ("wrote to dana@example.com, +5bd", on("dana@example.com", whens="11-27", **EMAILED)),
    ("sent Dana an email, thu", on("Dana", whens="11-26", **EMAILED)),
    ("replied to Dana, thu", on("Dana", whens="11-26", **EMAILED)),
    (
        "messaged Dana on LinkedIn, +5bd",
        on("Dana", outcome="written", channel="message", whens="11-27"),
    ),
    ("texted Dana, thu", on("Dana", outcome="written", channel="message", whens="11-26")),
    ("followed up with Dana, thu", on("Dana", whens="11-26", **EMAILED)),
    ("followed up with Dana by phone, thu", on("Dana", whens="11-26", **CALLED)),
    ("called Dana, emailed Acme, thu", on("Dana", whens="11-26", note="Acme", **EMAILED)),
    # applications
    (
        "applied to Acme for fitter, night shift, thu 10",
        on("Acme", whens=THU_10, title="fitter, night shift", **APPLIED),
    ),
    (
        "applied to Acme for fitter, good pay, thu 10",
        on("Acme", whens=THU_10, title="fitter", note="good pay", **APPLIED),
    ),
    (
        "applied to Acme for a fitter job, m/f/d, thu 10",
        on("Acme", whens=THU_10, title="fitter, m/f/d", **APPLIED),
    ),
    (
        "applied to Acme as senior fitter via website",
        on("Acme", title="senior fitter", note="via website", **APPLIED),
    ),
    ("applied for fitter at Acme, +10bd", on("Acme", whens="12-04", title="fitter", **APPLIED)),
    (
        "applied to Senior Fitter at Acme, +7bd",
        on("Acme", whens="12-01", title="Senior Fitter", **APPLIED),
    ),
    (
        'applied to Acme for "fitter, night shift"',
        on("Acme", title="fitter, night shift", **APPLIED),
    ),
    ("applied yesterday to Acme, +10bd", on("Acme", whens="12-04", happened="11-21", **APPLIED)),
    (
        "sent CV to Acme for fitter, in 2 weeks",
        on("Acme", whens="12-07", title="fitter", **APPLIED),
    ),
    (
        'applied to "Quill, Inc." for "fitter, night shift"',
        on("Quill, Inc.", title="fitter, night shift", **APPLIED),
    ),
    # they acted
    ("they answered, Acme, call mon", on("Acme", whens="11-23", step="call", **ANSWERED)),
    (
        "Acme called, call back mon",
        on("Acme", whens="11-23", channel="call", step="call", **ANSWERED),
    ),
    ("Dana called back", on("Dana", channel="call", **ANSWERED)),
    (
        "Dana from Acme emailed me about a fitter job, reply tomorrow",
        on(
            "Acme",
            "Dana",
            whens="11-23",
            channel="email",
            step="email",
            note="about a fitter job",
            action="reply",
            **ANSWERED,
        ),
    ),
    (
        "Dana Reyes replied, let's meet thu 10",
        on("Dana Reyes", whens=THU_10, channel="email", step="visit", **ANSWERED),
    ),
    ("she wrote back, call fri", on(whens="11-27", channel="email", step="call", **ANSWERED)),
    (
        "heard from Dana at Acme, meeting thu 10:00",
        on("Acme", "Dana", whens="11-26 10:00", step="visit", action="meeting", **ANSWERED),
    ),
    (
        "got a reply from Acme, interview thu 10",
        on("Acme", whens=THU_10, step="visit", action="interview", **ANSWERED),
    ),
    (
        "got a call from Acme, interview thu 10",
        on("Acme", whens=THU_10, channel="call", step="visit", action="interview", **ANSWERED),
    ),
    ("auto-reply from Acme", on("Acme", outcome="automatic", channel="email", direction="in")),
    (
        "out of office from Dana, thu",
        on("Dana", outcome="automatic", channel="email", direction="in", whens="11-26"),
    ),
    ("vm Acme, thu", on("Acme", whens="11-26", **VOICEMAIL)),
    ("no answer at Acme, thu", on("Acme", whens="11-26", **NOBODY)),
    (
        "had interview at Acme, thank-you tomorrow",
        on(
            "Acme",
            outcome="interviewed",
            channel="visit",
            whens="11-23",
            step="email",
            action="thank-you",
        ),
    ),
    (
        "interview went well with Dana at Acme, call in two weeks",
        on(
            "Acme",
            "Dana",
            outcome="interviewed",
            channel="visit",
            whens="12-07",
            step="call",
            note="well",
        ),
    ),
    ("Acme rejection", on("Acme", outcome="rejected", direction="in")),
    ("rejection, ok", on(outcome="rejected", direction="in", note="ok")),
    ("called O2, thu", on("O2", whens="11-26", **CALLED)),
    ("called Acme/Dana, thu", on("Acme", whens="11-26", note="Dana", **CALLED)),
    # endings
    ("rejected by Acme", on("Acme", outcome="rejected", direction="in")),
    ("Acme rejected me", on("Acme", outcome="rejected", direction="in")),
    (
        "called Acme, position filled, thu",
        on("Acme", outcome="rejected", direction="in", whens="11-26", **CALLED),
    ),
    (
        "offer from Acme, answer by fri",
        on("Acme", outcome="offer", direction="in", whens="11-27", action="answer"),
    ),
    (
        "Acme made an offer, answer fri",
        on("Acme", outcome="offer", direction="in", whens="11-27", action="answer"),
    ),
    ("Acme offered me the job", on("Acme", outcome="offer", direction="in")),
    ("called Acme, discuss offer thu", on("Acme", whens="11-26", action="discuss offer", **CALLED)),
    (
        "called Dana about offer from Quill, thu",
        on("Dana", whens="11-26", note="about offer from Quill", **CALLED),
    ),
    # a no, and what is none
    ("called Dana, said no", on("Dana", outcome="no_contact", note="said no", **CALLED)),
    (
        "called Dana, no, don't call",
        on("Dana", outcome="no_contact", note="no, don't call", **CALLED),
    ),
    (
        "Dana said no, don't call",
        on("Dana", outcome="no_contact", direction="in", note="said no, don't call"),
    ),
    (
        "Dana emailed, please stop",
        on("Dana", outcome="no_contact", channel="email", direction="in", note="please stop"),
    ),
    (
        "called Acme, don't call us, we'll call you, thu 10",
        on("Acme", whens=THU_10, note="don't call us, we'll call you", **CALLED),
    ),
    (
        "applied to Acme, no phone calls, +15bd",
        on("Acme", whens="12-11", note="no phone calls", **APPLIED),
    ),
    ("called Acme, don't call before thu", on("Acme", note="don't call before thu", **CALLED)),
    (
        "called Dana, said no problem, thu",
        on("Dana", whens="11-26", note="said no problem", **CALLED),
    ),
    ("called Dana, I said no, thu", on("Dana", whens="11-26", note="I said no", **CALLED)),
    (
        "called Dana, no time to meet, in 3 months",
        on("Dana", outcome="no_time", whens="02-22", note="no time to meet", **CALLED),
    ),
    (
        "called Dana, doesn't have time, in 3 months",
        on("Dana", outcome="no_time", whens="02-22", note="doesn't have time", **CALLED),
    ),
    (
        "called Dana, she said call me on thu 10",
        on("Dana", outcome="call_on", whens=THU_10, step="call", **CALLED),
    ),
    (
        "called Dana Reyes, she wants me to call back thu 10",
        on("Dana Reyes", outcome="call_on", whens=THU_10, step="call", **CALLED),
    ),
    (
        "called Dana, call me next month",
        on("Dana", outcome="call_on", vague="next month", step="call", **CALLED),
    ),
    ("call me on 555-0100", on(note="call me on 555-0100")),
    # the day of the touch
    ("called Acme on fri", on("Acme", happened="11-20", **CALLED)),
    ("called Acme on fri, thu 10", on("Acme", happened="11-20", whens=THU_10, **CALLED)),
    ("called Acme fri, thu 10", on("Acme", happened="11-20", whens=THU_10, **CALLED)),
    ("called Acme fri", on("Acme", whens="11-27", **CALLED)),
    ("called Acme today, thu", on("Acme", happened="11-22", whens="11-26", **CALLED)),
    ("call Acme today", on("Acme", whens="11-22", step="call")),
    (
        "yesterday called Acme, left vm, +3bd",
        on("Acme", happened="11-21", whens="11-25", **VOICEMAIL),
    ),
    ("last thu I emailed Acme, +3bd", on("Acme", happened="11-19", whens="11-25", **EMAILED)),
    (
        "met Dana 3 days ago, in two weeks",
        on("Dana", happened="11-19", whens="12-07", outcome="met", channel="visit"),
    ),
    ("yesterday Acme, thu", on("Acme", happened="11-21", whens="11-26")),
    ("called Acme on 26 nov 2026", on("Acme", whens="11-26", **CALLED)),
    (
        "spoke to Dana, she will decide on fri",
        on("Dana", outcome="reached", whens="11-27", note="she will decide", **CALLED),
    ),
    (
        "called Acme about the may 4 fair, thu 10",
        on("Acme", whens=THU_10, note="about the may 4 fair", **CALLED),
    ),
    (
        "called Acme, may 4 is the fair, thu 10",
        on("Acme", whens=THU_10, note="may 4 is the fair", **CALLED),
    ),
    # the step
    ("call Acme thu 10", on("Acme", whens=THU_10, step="call")),
    ("thu 10 call Acme", on("Acme", whens=THU_10, step="call")),
    ("Acme thu 10 call", on("Acme", whens=THU_10, step="call")),
    ("Acme thu", on("Acme", whens="11-26")),
    ("Dana at Acme fri email", on("Acme", "Dana", whens="11-27", step="email")),
    ("in two weeks", on(whens="12-07")),
    ("email portfolio thu", on(whens="11-26", step="email", action="email portfolio")),
    ("send portfolio to Dana by thu", on("Dana", whens="11-26", action="send portfolio to Dana")),
    ("portfolio to Dana thu", on("Dana", whens="11-26", note="portfolio")),
    (
        "called Acme, thu 10, send portfolio fri",
        on("Acme", whens=THU_10, action="send portfolio fri", **CALLED),
    ),
    (
        "called Acme, left vm, send email thu",
        on("Acme", whens="11-26", step="email", action="send email", **VOICEMAIL),
    ),
    ("called Acme, follow up by phone thu", on("Acme", whens="11-26", step="call", **CALLED)),
    (
        "called Acme left voicemail will call thu 10",
        on("Acme", whens=THU_10, step="call", **VOICEMAIL),
    ),
    (
        "called Acme left voicemail call again thu 10",
        on("Acme", whens=THU_10, step="call", **VOICEMAIL),
    ),
    (
        "coffee with Dana thu 3",
        on("Dana", whens="11-26 15:00 | 12-03", step="visit", action="coffee with Dana"),
    ),
    (
        "interview with Acme thu 10",
        on("Acme", whens=THU_10, step="visit", action="interview with Acme"),
    ),
    (
        "look up number of Acme mon",
        on("Acme", whens="11-23", step="research", action="look up number of Acme"),
    ),
    ("wait for reply thu", on(whens="11-26", action="wait for reply")),
    (
        "called Acme, left voicemail, +3bd, email",
        on("Acme", whens="11-25", step="email", **VOICEMAIL),
    ),
    (
        "Spoke to Dana. Send CV tomorrow.",
        on("Dana", outcome="reached", whens="11-23", action="Send CV", **CALLED),
    ),
    (
        "spoke with Dana: she wants CV, send CV tomorrow",
        on(
            "Dana",
            outcome="reached",
            whens="11-23",
            action="send CV",
            note="she wants CV",
            **CALLED,
        ),
    ),
    (
        "talked to Dana, follow up in a month",
        on("Dana", outcome="reached", whens="12-22", **CALLED),
    ),
    (
        "called Acme, thu 10 or fri 11",
        on("Acme", whens=THU_10 + " | 11-27 11:00 | 12-11", **CALLED),
    ),
    ("called Acme, thu 10 and fri 9", on("Acme", whens="11-27 09:00", note="thu 10", **CALLED)),
    (
        "called Dana, said she will call me thu",
        on("Dana", whens="11-26", note="said she will call me", **CALLED),
    ),
    (
        "called Dana Reyes from Acme, left a voicemail saying I'd call thu 10",
        on("Acme", "Dana Reyes", whens=THU_10, note="saying I'd call", **VOICEMAIL),
    ),
    ("Acme interview thu 10", on("Acme", whens=THU_10, step="visit", action="interview")),
    ("Dana Reyes (Acme) thu 10", on("Acme", "Dana Reyes", whens=THU_10)),
    ("email dana at acme fri", on("acme", "dana", whens="11-27", step="email")),
    ("call again thu", on(whens="11-26", step="call")),
    # vague words
    ("called Acme, next week", on("Acme", vague="next week", **CALLED)),
    ("call Acme soon", on("Acme", vague="soon", step="call")),
    ("wrote to Acme, in the spring", on("Acme", vague="in the spring", **EMAILED)),
    ("called Acme, soon, thu", on("Acme", whens="11-26", note="soon", **CALLED)),
    # names
    (
        'called about "Quill, Inc.", thu',
        on("Quill, Inc.", whens="11-26", **CALLED),
    ),
    ("called Next Steps, thu", on("Next Steps", whens="11-26", **CALLED)),
    ("called Next, thu", on(whens="11-26", note="Next", **CALLED)),
    ("see x.example/sun thu", on(whens="11-26", action="see x.example/sun", step="visit")),
    ("called acme & left vm, thu", on("acme", whens="11-26", **VOICEMAIL)),
    ("called acme & sons, thu", on("acme & sons", whens="11-26", **CALLED)),
    ("called Alder & Finch, thu", on("Alder & Finch", whens="11-26", **CALLED)),
    (
        "called alder and finch left voicemail call again thu 10",
        on("alder and finch", whens=THU_10, step="call", **VOICEMAIL),
    ),
    ("called Birch, Larch & Elm, thu", on("Birch, Larch & Elm", whens="11-26", **CALLED)),
    (
        "called Alder, Finch and Moore, thu",
        on("Alder", whens="11-26", note="Finch and Moore", **CALLED),
    ),
    ('called "Alder, Finch and Moore", thu', on("Alder, Finch and Moore", whens="11-26", **CALLED)),
    ("called “Monday, Inc.”, thu", on("Monday, Inc.", whens="11-26", **CALLED)),
    (
        'called Dana, she said "no, don\'t call"',
        on("Dana", outcome="no_contact", note='she said "no, don\'t call"', **CALLED),
    ),
    ("called Quill, Inc., left vm, thu", on("Quill, Inc.", whens="11-26", **VOICEMAIL)),
    ("called Monday & Partners, no answer, wed", on("Monday & Partners", whens="11-25", **NOBODY)),
    ("called Sun, thu 10", on("Sun", whens=THU_10, **CALLED)),
    ("called Acme, sun 10", on("Acme", whens="11-29 10:00", **CALLED)),
    ("called May, may 4", on("May", whens="05-04", **CALLED)),
    ("called May Consulting, vm, may 4", on("May Consulting", whens="05-04", **VOICEMAIL)),
    ("called X, thu", on("X", whens="11-26", **CALLED)),
    ("offer from Offer, thu", on("Offer", outcome="offer", direction="in", whens="11-26")),
    (
        "called lodz glass yesterday, +3bd",
        on("lodz glass", happened="11-21", whens="11-25", **CALLED),
    ),
    (
        "called acme fitters good vibes, thu",
        on("acme fitters", whens="11-26", note="good vibes", **CALLED),
    ),
    (
        "spoke to dana reyes at alder & finch, thu",
        on("alder & finch", "dana reyes", outcome="reached", whens="11-26", **CALLED),
    ),
    ("emailed reyes@sun.example, thu", on("reyes@sun.example", whens="11-26", **EMAILED)),
    ("called Dana Reyes, Acme, thu 10", on("Acme", "Dana Reyes", whens=THU_10, **CALLED)),
    ("called Acme, Dana Reyes, thu 10", on("Acme", "Dana Reyes", whens=THU_10, **CALLED)),
    ("called Acme, CV, thu", on("Acme", whens="11-26", note="CV", **CALLED)),
    ("called Bank of America, left vm, thu", on("Bank of America", whens="11-26", **VOICEMAIL)),
    ("called Müller & Söhne GmbH, thu", on("Müller & Söhne GmbH", whens="11-26", **CALLED)),
    ("phoned O'Neill & Sons, vm, thu", on("O'Neill & Sons", whens="11-26", **VOICEMAIL)),
    ("called Dana van der Berg, thu", on("Dana van der Berg", whens="11-26", **CALLED)),
    ("called mr Stein, thu", on("mr Stein", whens="11-26", **CALLED)),
    (
        "rang Mr. Stein at Acme, he's away, mon",
        on("Acme", "Mr. Stein", whens="11-23", note="he's away", **CALLED),
    ),
    ("called The Quill, thu", on("The Quill", whens="11-26", **CALLED)),
    ("called 3M, thu", on("3M", whens="11-26", **CALLED)),
    ("called Acme 555-0100, thu 10", on("Acme", whens=THU_10, note="555-0100", **CALLED)),
    ("called Acme 3 times, no answer, thu", on("Acme", whens="11-26", note="3 times", **NOBODY)),
    ("left voicemail, Acme, thu", on("Acme", whens="11-26", **VOICEMAIL)),
    ("left voicemail, ok, thu", on(whens="11-26", note="ok", **VOICEMAIL)),
    ("job thu, alder & finch too", on("job", whens="11-26", note="alder & finch too")),
    ("monitor Acme", on(note="monitor Acme")),
    ("Acme", on("Acme")),
    ("acme", on("acme")),
    ("", on()),
    (",", on()),
]


@pytest.mark.parametrize(("line", "expected"), LINES, ids=[line for line, _ in LINES])
def test_line_says(line: str, expected: dict[str, object]) -> None:
    assert told(capture(line)) == expected


def test_without_known_names_those_in_position_are_found() -> None:
    line = capture("spoke to dana reyes at alder & finch, thu", known=())
    assert (line.person, line.company) == ("dana reyes", "alder & finch")


def test_a_known_name_is_as_typed() -> None:
    assert capture("called ALDER AND FINCH, thu").names == ("ALDER AND FINCH",)


def test_the_order_of_day_and_month_is_passed_on() -> None:
    read = {
        order: read_capture("called Acme, 4/7", today=TODAY, calendar=OFFICE, order=order)
        for order in (DayOrder.DMY, DayOrder.MDY)
    }
    assert shown(*read[DayOrder.DMY].whens) == "07-04"
    assert shown(*read[DayOrder.MDY].whens) == "04-07"


def test_dates_say_where_in_the_line_they_stand() -> None:
    line = "yesterday called “Sun, Inc.”, left vm, thu 10"
    read = capture(line)
    assert read.happened is not None
    assert line[read.happened.start : read.happened.end] == "yesterday"
    assert {line[when.start : when.end] for when in read.whens} == {"thu 10"}


PEOPLE = [
    (1, "Acme"),
    (2, "Acme Fitters Ltd"),
    (3, "Acme Glass"),
    (4, "Acmeology"),
    (5, "Dana Reyes"),
    (6, "Dana Reynolds"),
    (7, "Mr. Müller"),
    (8, "Alder & Finch"),
    (9, "Łódź Glass"),
    (10, "Reyes Consulting"),
    (11, "&"),
    (12, "Quill, Inc."),
    (13, "ACME"),
]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("Acme", (1, 13)),
        ("acme fitters", (2,)),
        ("acme f", (2,)),
        ("acme gl", (3,)),
        ("acmeo", (4,)),
        ("acm", (1, 2, 3, 4, 13)),
        ("ac", ()),
        ("Dana", (5, 6)),
        ("dana rey", (5, 6)),
        ("dana reyes", (5,)),
        ("reyes", (10,)),
        ("reynolds", (6,)),
        ("d reyn", (6,)),
        ("reyn dana", ()),
        ("muller", (7,)),
        ("mr muller", (7,)),
        ("Mr. Müller", (7,)),
        ("mr", ()),
        ("alder and finch", (8,)),
        ("Alder & Finch", (8,)),
        ("finch", (8,)),
        ("lodz", (9,)),
        ("glass", (3, 9)),
        ("quill inc", (12,)),
        ("", ()),
        ("&", ()),
        ("zzz", ()),
    ],
)
def test_names_that_fit(typed: str, ids: tuple[int, ...]) -> None:
    assert match_names(typed, PEOPLE) == ids


@given(names=st.lists(st.text(max_size=12), max_size=6), typed=st.text(max_size=12))
def test_only_known_names_are_ever_offered(names: list[str], typed: str) -> None:
    known = list(enumerate(names))
    found = match_names(typed, known)
    assert set(found) <= set(range(len(names)))
    if typed in names and found:
        assert names.index(typed) in found


@given(name=st.text("abc éß&", min_size=3, max_size=20))
def test_a_name_fits_itself(name: str) -> None:
    assert match_names(name, [(1, name)]) in {(1,), ()}
    assert match_names(name + "x", [(1, name + "x")]) == (1,)


VOCABULARY = (
    "called rang emailed wrote to applied met with interviewed heard from spoke reached left "
    "voicemail vm message assistant no answer didn't reply replied offer rejected said don't call "
    "me us time stop on at for as the a and about re then will send again back ask Acme acme Dana "
    "Reyes Sun May X & \" “ ” ( ) , ; : - . ' fri thu 10 26 nov today yesterday in two weeks soon "
    "next week +3bd sat alder finch night shift fitter HR Inc. Mr. 3M dana@example.com \ue001 "
    "\ue002 \ue003 \ue004 é İ ß"
)
PARTS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=16)
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))


@given(parts=PARTS, glue=st.sampled_from([" ", "", ", "]), today=DAYS)
def test_whatever_is_typed_is_taken_in(parts: list[str], glue: str, today: date) -> None:
    check_sane(glue.join(parts), today)


@given(line=st.text(max_size=200), today=DAYS, known=st.lists(st.text(max_size=20), max_size=5))
def test_any_text_is_taken_in(line: str, today: date, known: list[str]) -> None:
    check_sane(line, today, tuple(known))


def check_sane(line: str, today: date, known: tuple[str, ...] = KNOWN) -> None:
    read = capture(line, today, known)
    assert read.text == line
    assert all(name and name in line for name in read.names)
    assert {read.person, read.company} - {""} <= set(read.names)
    assert read.company or not read.person
    assert all(when.on >= today for when in read.whens)
    assert read.happened is None or read.happened.on <= today
    for when in (*read.whens, *filter(None, [read.happened])):
        assert 0 <= when.start < when.end <= len(line)
    assert not (read.vague and read.whens)
    assert read.vague in line
    if read.outcome is None:
        assert read.direction is Direction.OUT
    if read.outcome is not None and read.channel is not None:
        kinds = [allowed_outcomes(read.channel, kind) for kind in Kind]
        assert any(read.outcome in outcomes for outcomes in kinds)


LONG = [
    "called Acme, left voicemail, thu 10 " * 9,
    "don't " * 60,
    "a b c d " * 40,
    "called " * 50,
    "'" * 300,
    '"' * 300,
    "(" * 300,
    "Acme of of " * 30,
    "sent a b c " * 30,
]


@pytest.mark.parametrize("line", LONG)
def test_a_long_line_among_many_names_is_read_between_two_keystrokes(line: str) -> None:
    many = tuple(f"Name{n} Company{n % 977} Ltd" for n in range(30_000))
    capture(line, known=many)  # the names are made ready once
    # Ten milliseconds; the rest is for a slow machine that also measures coverage.
    assert min(_seconds(line[:300], many) for _ in range(3)) < 0.5


def _seconds(line: str, known: tuple[str, ...]) -> float:
    started = clock_time.process_time()
    capture(line, known=known)
    return clock_time.process_time() - started


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("called Acme, left voicemail, tomorrow 25:00", "25:00"),
        ("called Acme, left voicemail, tomorrow at 10:75", "10:75"),
        ("called Acme, left voicemail, thu 45", "45"),
        ("called Acme, left voicemail, thu 13pm", "13pm"),
        ("called Acme, left voicemail, 25:00 tomorrow", "25:00"),
        ("call Dana tomorrow 25:00", "25:00"),
    ],
)
def test_r08_a_time_that_is_none_is_named_and_the_day_is_not_dropped_in_silence(line, said):
    assert capture(line).no_time == said


@pytest.mark.parametrize(
    "line",
    [
        "called Acme, left voicemail, tomorrow 10:00",
        "called Acme, left voicemail, thu 10",
        "called Acme every thu 25 times, left voicemail",
        "called Acme since thu 45 people, left voicemail",
        "called Acme, left voicemail",
    ],
)
def test_r08_a_number_that_is_no_time_of_a_step_is_left_alone(line):
    assert capture(line).no_time == ""


def test_r07_a_day_that_does_not_exist_is_named():
    assert capture("called Acme, left voicemail, 31 feb").vague == "31 feb"
    assert capture("emailed Acme about 30 feb, fri").vague == ""


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("applied to Acme Ltd, fitter", "fitter"),
        ("applied to Acme Ltd, Fitter", "Fitter"),
        ("applied to Acme Ltd, Senior Fitter, call thu", "Senior Fitter"),
        ("applied to Acme Ltd, head of sales, +10bd", "head of sales"),
        ("applied to Acme Ltd, online", ""),
        ("applied to Acme Ltd, no phone calls", ""),
        ("applied to Acme Ltd, thu 10", ""),
        ("applied to Acme Ltd, sent my cv", ""),
        ("called Acme Ltd, fitter", ""),
    ],
)
def test_a_clause_of_an_application_that_is_a_job_is_its_title(line: str, title: str) -> None:
    said = capture(line)
    assert (said.title, said.company) == (title, "Acme Ltd")


def test_a_clause_of_an_application_that_is_a_person_is_no_title() -> None:
    said = capture("applied to Acme Ltd, Dana Reyes")
    assert (said.title, "Dana Reyes" in said.names) == ("", True)


@pytest.mark.parametrize(
    "line",
    ["interviewed at Sundial with Olga Kern", "interviewed with Olga Kern at Sundial"],
)
def test_an_interview_tells_the_place_from_the_person(line: str) -> None:
    said = capture(line)
    assert (said.person, said.company) == ("Olga Kern", "Sundial")


def test_a_linkedin_message_is_a_message() -> None:
    said = capture("linkedin message to Olga Kern")
    assert (said.channel, said.outcome) == (Channel.MESSAGE, Outcome.WRITTEN)
    assert said.company == "Olga Kern"
