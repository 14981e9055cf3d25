# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the records around a pursuit are called, and their lines in a timeline."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.guard_purposes import set_aside
from desktop_app.domain.particulars import InterviewState, LadderResult, LadderStep, LeftWord, Part
from desktop_app.domain.records import Boundary, Direction, Promise, Touch
from desktop_app.services.timelines import Line, Sort
from desktop_app.words.catalogue import N_, NP_, pgettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import clock, short_date
from desktop_app.words.guards import aside
from desktop_app.words.lines import SEPARATOR, boundary_line, promise_line
from desktop_app.words.names import stage, status
from desktop_app.words.places import place_name
from desktop_app.words.steps import action, outcome_past

if TYPE_CHECKING:
    from datetime import time

    from desktop_app.domain.particulars import Interview, Rung, StageChange

_PARTS = {
    Part.RECRUITER: NP_("part", "Recruiter"),
    Part.HR: NP_("part", "HR"),
    Part.HIRING_MANAGER: NP_("part", "Hiring manager"),
    Part.INTERVIEWER: NP_("part", "Interviewer"),
    Part.SWITCHBOARD: NP_("part", "Switchboard"),
    Part.PEER: NP_("part", "Peer"),
    Part.INTRODUCER: NP_("part", "Introducer"),
    Part.OTHER: NP_("part", "Other"),
}
_INTERVIEWS = {
    InterviewState.PLANNED: NP_("interview", "Planned"),
    InterviewState.HELD: NP_("interview", "Held"),
    InterviewState.CANCELLED: NP_("interview", "Called off"),
}
_STEPS = {
    LadderStep.LOOK_UP: NP_("ladder", "Looked up"),
    LadderStep.SWITCHBOARD: NP_("ladder", "Switchboard"),
    LadderStep.HR: NP_("ladder", "HR"),
    LadderStep.RESPONSIBLE: NP_("ladder", "Person responsible"),
}
_RESULTS = {
    LadderResult.FOUND: NP_("ladder", "number found"),
    LadderResult.CONNECTED: NP_("ladder", "put through"),
    LadderResult.NAMED: NP_("ladder", "named somebody"),
    LadderResult.VOICEMAIL: NP_("ladder", "voicemail left"),
    LadderResult.MESSAGE: NP_("ladder", "message left"),
    LadderResult.REFUSED: NP_("ladder", "not put through"),
    LadderResult.NO_ANSWER: NP_("ladder", "no answer"),
}
_SORTS = {
    Sort.TOUCH: NP_("timeline", "Contacts made"),
    Sort.PROMISE: NP_("timeline", "Promises"),
    Sort.BOUNDARY: NP_("timeline", "What they asked for"),
    Sort.INTERVIEW: NP_("timeline", "Interviews"),
    Sort.STAGE: NP_("timeline", "Stages"),
    Sort.NOTE: NP_("timeline", "Notes"),
    Sort.RUNG: NP_("timeline", "Finding a person"),
    Sort.STEP: NP_("timeline", "Planned"),
}
_HINTS = {
    "phone_none": N_("This doesn't look like a phone number."),
    "phone_odd": N_("This can't be placed as a phone number; it is kept as it is."),
    "phone_short": N_("A digit seems to be missing."),
    "phone_long": N_("That is a digit too many."),
    "private": N_(
        "A private number: call it only if they gave it to you; “home, given to me” says so."
    ),
    "extension_odd": N_("An extension has digits; it is kept as it is."),
    "email_odd": N_("This doesn't look like an e-mail address."),
    "link_odd": N_("This doesn't look like a web address."),
    "zone_unknown": N_("This time zone isn't known; yours is used."),
    "hours_odd": N_("No clock shows such an hour; it is kept as it is."),
    "place_unknown": N_("This place isn't known; choose one from the list."),
    "place_several": N_("Several places are called like this; choose one from the list."),
    "day_unread": N_("This could not be read as a day; try “24 Nov”."),
    "past_day_unread": N_("This could not be read as a day; try “yesterday” or “last thu”."),
    "day_ahead": N_("That day has not come yet; it is kept as it is."),
    "before_found": N_("That is before it was found."),
    "time_unread": N_("This could not be read as a time; try “10:30”."),
    "ends_early": N_("It ends before it begins."),
    "days_unread": N_("Not every day could be read; try “24 Dec, 31 Dec 2026”."),
    "target_odd": N_("Only web pages, addresses, numbers and files can be opened."),
    "name_missing": N_("A name is needed."),
    "named_missing": N_("A company, a person or a goal is needed."),
    "is_new": N_("New; it is added when you save."),
    "introduced_self": N_("Nobody introduces themself; name somebody else, or nobody."),
    "is_new_person": N_("New; they are added when you save."),
    "name_taken": N_("There is another of this name."),
}


def part(part: Part) -> str:
    """Return what somebody is in a pursuit."""
    return pgettext(*_PARTS[part])


def interview_state(state: InterviewState) -> str:
    """Return how an interview stands."""
    return pgettext(*_INTERVIEWS[state])


def sort(sort: Sort) -> str:
    """Return the name of a sort of timeline entries."""
    return pgettext(*_SORTS[sort])


def hint(code: str) -> str:
    """Return what looks odd about a field; empty for no code.

    ``weekday_unfit`` carries the ISO date under the wrong weekday.
    """
    name, _blank, value = code.partition(" ")
    if name == "weekday_unfit":
        return _weekday_unfit(date.fromisoformat(value))
    return _(_HINTS[code]) if code in _HINTS else ""


def _weekday_unfit(on: date) -> str:
    return _("The weekday does not fit: that date is {date}.", date=short_date(on, year=True))


def ladder_step(step: LadderStep) -> str:
    """Return whom a try on the ladder went to."""
    return pgettext(*_STEPS[step])


def line_head(line: Line, today: date) -> str:
    """Return what an entry of a timeline is, in few words."""
    match line.sort:
        case Sort.TOUCH:
            tries = SEPARATOR.join(rung_head(each) for each in line.tries)
            return tries or touch_head(line.record)
        case Sort.PROMISE:
            return promise_head(line.record, today)
        case Sort.BOUNDARY:
            return boundary_head(line.record, today)
        case Sort.INTERVIEW:
            return interview_line(line.record, here=line.clock)
        case Sort.STAGE:
            return stage_line(line.record)
        case Sort.NOTE:
            return pgettext("timeline", "Note")
        case _:
            return _other_head(line)


def standing(line: Line, right: frozenset[int]) -> str:
    """Return whether an entry was corrected, or corrects another: one of the ids in `right`."""
    if line.corrected:
        return _("corrected")
    corrects = line.sort is Sort.TOUCH and line.record.id in right
    return _("correction") if corrects else ""


def _other_head(line: Line) -> str:
    if line.sort is Sort.STEP:
        return _("Planned: {step}", step=action(line.record.action))
    return rung_head(line.record)


def line_body(line: Line) -> str:
    """Return what was said or written, as it stands; may have many lines."""
    if isinstance(line.record, LeftWord):
        said = line.record.text.strip()
        return "\n".join(filter(None, (_("The pursuit was deleted since."), said)))
    if line.tries:
        return _tries_body(line)
    if line.sort in {Sort.TOUCH, Sort.NOTE}:
        return str(line.record.text).strip()
    if line.sort is Sort.STEP:
        what = aside(set_aside(line.record))
        return _("You decided on it all the same: {what} set aside.", what=what)
    if line.sort is Sort.INTERVIEW:
        return interview_body(line.record)
    return rung_body(line.record) if line.sort is Sort.RUNG else ""


def _tries_body(line: Line) -> str:
    """Return what the tries of one call left behind; what was written with them is told once."""
    said = [rung_body(each) for each in line.tries]
    own = str(line.record.text).strip()
    if (
        own
        and not any(own in each for each in said)
        and own not in "\n".join(each.note for each in line.tries)
    ):
        said.append(own)
    return "\n".join(dict.fromkeys(filter(None, said)))


def touch_head(touch: Touch) -> str:
    """Return what happened, and whether they or the user acted where that is not plain."""
    return outcome_past(touch.outcome, touch.channel, touch.direction or Direction.OUT)


def promise_head(promise: Promise | LeftWord, today: date) -> str:
    """Return for when the user's word was given and how it was settled."""
    return promise_line(promise, today).rstrip(".")


def boundary_head(boundary: Boundary, today: date) -> str:
    """Return what they asked for, with their words."""
    return boundary_line(boundary, today)


def interview_line(interview: Interview, *, named: bool = True, here: time | None = None) -> str:
    """Return when an interview is and how it stands; not `named` under a heading that says it.

    `here` is when it begins by the user's clock, which is told beside theirs (R08).
    """
    parts = [_("Interview")] if named else []
    told = ""
    if interview.starts is not None:
        told = clock(interview.starts)
        if interview.ends is not None:
            told = _("{start} to {end}", start=told, end=clock(interview.ends))
    if here is not None and here != interview.starts:
        there = pgettext("time elsewhere", "{time} in {place}", time=told,
                         place=place_name(interview.zone))  # fmt: skip
        parts.append(f"{clock(here)} ({there})")
    else:  # where both clocks are known to agree, nobody needs the zone
        parts += [told, "" if here is not None else interview.zone.replace("_", " ")]
    parts.append(interview_state(interview.state))
    return SEPARATOR.join(filter(None, parts))


def interview_body(interview: Interview) -> str:
    """Return where, with whom, and what they said comes next."""
    said = [
        SEPARATOR.join(filter(None, (interview.place, interview.people, interview.link))),
        interview.note,
    ]
    if interview.their_step:
        said.append(_("Their next step: {what}", what=interview.their_step))
    if interview.their_date is not None:
        said.append(_("Their date: {day}", day=short_date(interview.their_date)))
    return "\n".join(filter(None, said))


def stage_line(change: StageChange) -> str:
    """Return from where to where a pursuit moved."""
    moved = []
    if change.stage_from is not change.stage_to:
        moved.append(f"{stage(change.stage_from)} → {stage(change.stage_to)}")
    if change.status_from is not change.status_to:
        moved.append(f"{status(change.status_from)} → {status(change.status_to)}")
    return SEPARATOR.join(moved)


def rung_head(rung: Rung) -> str:
    """Return whom a try on the ladder went to and what came of it."""
    return f"{ladder_step(rung.step)}: {pgettext(*_RESULTS[rung.result])}"


def rung_body(rung: Rung) -> str:
    """Return what a try on the ladder left behind: names, numbers, hours."""
    number = rung.number
    if rung.extension:
        number = _("{number} ext. {extension}", number=number, extension=rung.extension).strip()
    hours = _("good hours: {hours}", hours=rung.good_hours) if rung.good_hours else ""
    first = SEPARATOR.join(filter(None, (rung.name, number, hours, rung.source)))
    return "\n".join(filter(None, (first, rung.note)))
