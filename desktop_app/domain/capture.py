# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The capture line: "called Acme, left voicemail, thu 10" to a touch and its next step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.capture_boundaries import HeardBoundary
from desktop_app.domain.capture_interview import InterviewChange
from desktop_app.domain.capture_matching import match_names
from desktop_app.domain.capture_switchboard import NamedThere
from desktop_app.domain.capture_their_word import TheirWord
from desktop_app.domain.dates import DayOrder, Phrase, When, WorkingDays, read_phrases
from desktop_app.domain.folding import fold
from desktop_app.domain.records import Channel, Direction, Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.capture_between import Between

__all__ = ["Capture", "fold", "match_names", "read_capture"]


@dataclass(frozen=True, slots=True)
class Capture:
    """What one line says; everything in it is to be shown before it is committed.

    Attributes:
        text: the line as typed.
        names: the names as typed, the person before the company; the quotation marks are gone.
        person: set only where the line tells the person from the company.
        company: the company, or the only name, which may be a person's.
        outcome: None for a step without touch, and for a call of which no outcome was said: then
            the caller asks, for a call not reached ends in a message (method.md R12).
        channel: by which way the touch went; None without a touch or where it was not said.
        direction: who acted; what was heard in a conversation counts as the user's own act.
        happened: the day of the touch, None for today.
        whens: the readings of the next step's date, best first.
        step_channel: by which way the step is to be done, None where it was not said.
        action: the user's words for the step, "" where they say no more than the channel.
        note: what else was said, and the words of a "no" as they were heard (method.md 3.2).
        vague: words that only seem to name a day, where no day was said (method.md R07).
        title: the job.
        no_calls: the posting wants no phone calls (method.md R34).
        keeps: they said no to the application, and the user keeps in touch with them (B7).
        boundary: what they said about later: another way, "we'll call you", a decision (3.2).
        agency: the recruiter's company that put the user forward (C1).
        recruiter: the person there.
        their_word: what they undertook to do (N5, R1).
        withdraws: the user gives the pursuit up.
        cold: the person does not know the user yet (N2).
        back: the day they are back, of somebody who is away (R10, B9).
        interview: the day is that of an interview they agreed on (method.md R40).
        beside: a second name that stands beside the one it is about.
        no_time: what stands beside a day as its time and is none: "25:00".
        closes: the closing date of the posting (A1, A2, A3).
        parks: the pursuit is to rest, until the day that is named if there is one (R05).
        introducer: who introduced the user to the person of the line (R2).
        thankless: the user does not want to thank them for it.
        named_there: whom the switchboard named, who is not spoken to yet (R32).
        introducer_at: the company of the introducer, where it is told.
        sent_by: who was called first, and sent the user on to the person (6.3).
        role: what the person is there, where it stands before the name.
        applies: an application is to be made: company and goal are read as in one.
        unnamed: they made an introduction, and the line does not say to whom.
        changed: an interview that was agreed on was moved or called off.
    """

    text: str
    names: tuple[str, ...]
    person: str
    company: str
    outcome: Outcome | None
    channel: Channel | None
    direction: Direction
    happened: When | None
    whens: tuple[When, ...]
    step_channel: Channel | None
    action: str
    note: str
    vague: str
    title: str
    no_time: str = ""
    beside: str = ""
    no_calls: bool = False
    interview: bool = False
    keeps: bool = False
    back: date | None = None
    boundary: HeardBoundary | None = None
    agency: str = ""
    recruiter: str = ""
    their_word: TheirWord | None = None
    withdraws: bool = False
    cold: bool = False
    closes: date | None = None
    parks: bool = False
    introducer: str = ""
    introducer_at: str = ""
    role: str = ""
    sent_by: str = ""
    unnamed: bool = False
    thankless: bool = False
    named_there: NamedThere | None = None
    changed: InterviewChange | None = None
    applies: bool = False

    @property
    def is_application(self) -> bool:
        """Say whether the line is of an application, made or to be made."""
        return self.outcome is Outcome.APPLIED or self.applies


def only_told(text: str) -> Capture:
    """Return a line of which nothing but its words is read here."""
    nothing: tuple[When, ...] = ()
    return Capture(text, (), "", "", None, None, Direction.OUT, None, nothing, None, "", "", "", "")


def introduced(found: Capture, again: Between) -> Capture:
    """Return a line that was told again, with who introduced whom: nobody was met yet (R2)."""
    if not again.introducer:
        return found
    to = found.person or found.company
    alone = not found.person and bool(to)  # it is somebody whom one is introduced to
    return replace(
        found,
        person=to,
        company="" if alone else found.company,
        outcome=None,
        channel=None,
        introducer=again.introducer,
        introducer_at=again.introducer_at,
        unnamed=again.unnamed,
    )


def with_change(found: Capture, text: str, changed: InterviewChange) -> Capture:
    """Return a line that moves an interview or calls it off: no step of its own is to be made."""
    found = replace(found, text=text, changed=changed, interview=False)
    if changed.off:
        return found
    placed = changed.at is not None or changed.shift is not None
    vague, no_time = ("", "") if placed else (found.vague, found.no_time)
    return replace(found, action="", step_channel=None, vague=vague, no_time=no_time)


def read_capture(
    text: str,
    *,
    today: date,
    calendar: WorkingDays,
    order: DayOrder = DayOrder.DMY,
    known: Sequence[str] = (),
    others: Sequence[str] = (),
    changes: bool = True,
) -> Capture:
    """Return what `text` says; whatever it is, something comes back and nothing is refused.

    `known` are the names of companies and people there are: a whole one is found anywhere in the
    line, even if it holds a comma or the name of a weekday; one that is only begun ("acme" for
    "Acme Fitters") is found where a name is due. `others` are names of companies and
    people that are found only whole. `changes`: an interview may have been moved.
    """
    from desktop_app.domain.capture_applying import to_be_applied  # noqa: PLC0415
    from desktop_app.domain.capture_between import told_again  # noqa: PLC0415
    from desktop_app.domain.capture_closing import spelled_out  # noqa: PLC0415
    from desktop_app.domain.capture_interview import without_change  # noqa: PLC0415
    from desktop_app.domain.capture_line import read_line  # noqa: PLC0415  # only when needed
    from desktop_app.domain.capture_names import known_names  # noqa: PLC0415
    from desktop_app.domain.capture_parking import (  # noqa: PLC0415
        is_only_parking,
        without_parking,
    )
    from desktop_app.domain.capture_shorthand import written_out  # noqa: PLC0415
    from desktop_app.domain.capture_understanding import understood  # noqa: PLC0415

    names = known_names(tuple(known), tuple(others))

    def read(words: str) -> Capture:
        spelled = spelled_out(written_out(words, names))
        again = told_again(spelled)
        plain = again.text if again is not None else spelled
        line = read_line(plain, today=today, calendar=calendar, order=order, known=names)
        found = replace(understood(line), text=text)
        return introduced(found, again) if again is not None else found

    def phrases(words: str) -> tuple[Phrase, ...]:
        return read_phrases(words, today=today, calendar=calendar, order=order)

    if (applying := to_be_applied(text, phrases)) is not None:
        found = read(applying)
        return replace(found, outcome=None, channel=None, action="apply", applies=True)
    if changes and (change := without_change(text, phrases)) is not None:
        return with_change(read(change[0]), text, change[1])
    rest = without_parking(text, known)
    if rest and is_only_parking(parked := read(rest), known):
        return replace(parked, parks=True)
    return read(text)
