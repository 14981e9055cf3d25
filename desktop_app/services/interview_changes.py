# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An interview that a capture line moves or calls off: its record and its step are one (R40)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from desktop_app.domain.capture_places import ends_at
from desktop_app.domain.errors import KnownError
from desktop_app.domain.folding import fold
from desktop_app.domain.particulars import Interview, InterviewState, Note
from desktop_app.domain.records import Contact, Pursuit
from desktop_app.services import (
    attendance,
    interview_ends,
    interview_records,
    interview_steps,
    steps,
)
from desktop_app.services.edits import Edits
from desktop_app.services.interview_cards import channel_of
from desktop_app.services.steps import NextStep
from desktop_app.services.understood import is_same
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.capture import Capture
    from desktop_app.services.browsing import PursuitRow
    from desktop_app.services.office import Office
    from desktop_app.services.understood import Understood


def with_planned(
    office: Office, capture: Capture, rows: tuple[PursuitRow, ...]
) -> tuple[PursuitRow, ...]:
    """Return the pursuits a line may mean: one that moves an interview means one that has it.

    Whoever takes part in the interview may be named alone.
    """
    if capture.changed is None:
        return rows
    planned = matching(office.database, Interview, state=InterviewState.PLANNED)
    there = {one.pursuit_id for one in planned}
    if rows:
        return tuple(row for row in rows if row.id in there)
    named = [
        one.pursuit_id for one in planned if any(_takes_part(one, name) for name in capture.names)
    ]
    return tuple(office.browsing.rows(list(dict.fromkeys(named))).values())


def with_step(office: Office, found: Understood) -> Understood:
    """Add which interview is meant and what follows: its new day, or the step after its end."""
    edits, row, change = Edits(office.desk.database), found.chosen, found.capture.changed
    if row is None or change is None:  # pragma: no cover  # only then is it heeded
        return found
    interview = _concerned(edits, found, office.desk.today)
    if interview is None:
        return replace(found, problem="no_date")
    found = replace(found, interview=interview)
    if change.off:
        pursuit = edits.get(Pursuit, row.id)
        wanted = _after_end(office, edits, pursuit, found)
        return replace(found, step=wanted, proposed=found.when is None)
    moved = _moved(interview, found)
    if moved is None:
        return replace(found, problem="no_date")
    step = interview_steps.step_of(edits, interview)
    at = moved.starts
    return replace(
        found,
        step=NextStep(
            action=step.action if step else "Interview",
            channel=step.channel if step else channel_of(interview),
            on=moved.on_date,
            at=at,
            zone=(step.zone if step else interview.zone) if at else "",
            reason=interview_steps.agreed_on(moved.on_date, at),
        ),
    )


def change_record(office: Office, edits: Edits, found: Understood) -> None:
    """Move the interview with its step, or call it off; what follows it is the caller's.

    Errors: `KnownError` ``past_date``.
    """
    interview, change, wanted = found.interview, found.capture.changed, found.step
    if interview is None or change is None or wanted is None:
        return
    if change.off:
        interview_steps.call_off(edits, interview, office.desk)
        return
    if wanted.on < office.desk.today:
        raise KnownError("past_date", on=wanted.on)
    pursuit = edits.get(Pursuit, interview.pursuit_id)
    now = _moved(interview, found) or interview
    behind = found.capture.text[found.when.end :] if found.when is not None else ""
    now = edits.put(with_people(edits, pursuit, now, behind))
    interview_steps.follow(edits, interview, now, office.desk)
    interview_steps.go_ahead(edits, now, office.desk.today)


def apply(office: Office, edits: Edits, pursuit: Pursuit, found: Understood) -> None:
    """Do what a line that only tells of the change asks for; it stays in the timeline as a note.

    Errors: as `change_record`, or a refusal of the step that follows.
    """
    change_record(office, edits, found)
    there, wanted = steps.open_steps(edits, pursuit.id), found.step
    stands = found.proposed and there  # another step of theirs is as good as a reply
    if wanted is not None and not stands and not any(is_same(wanted, one) for one in there):
        if found.capture.changed is not None and found.capture.changed.off:
            wanted = office.proposals.checked(edits, pursuit, wanted)
        contact = edits.find(Contact, pursuit.contact_id)
        steps.add_step(edits, pursuit, wanted, today=office.desk.today, contact=contact)
    _note(office, edits, pursuit, found.capture.text)
    edits.put(replace(edits.get(Pursuit, pursuit.id), needs_step=False))
    steps.point_at_earliest(edits, pursuit)


def _concerned(edits: Edits, found: Understood, today: date) -> Interview | None:
    """Return the planned interview that is meant: that of the day named, else the next one."""
    row, change = found.chosen, found.capture.changed
    if row is None or change is None:  # pragma: no cover  # see with_step
        return None
    there = edits.all(Interview, pursuit_id=row.id, state=InterviewState.PLANNED)
    there.sort(key=lambda one: (one.on_date, one.starts or time(), one.id))
    of_day = [one for one in there if one.on_date == change.was]
    ahead = [one for one in there if one.on_date >= today]
    return next(iter(of_day or ahead or there[-1:]), None)


def _takes_part(interview: Interview, name: str) -> bool:
    """Say whether a name, or a first name alone, is that of somebody an interview is with."""
    wanted = set(fold(name).split())
    return any(wanted <= set(fold(one).split()) for one in attendance.named(interview.people))


def _moved(interview: Interview, found: Understood) -> Interview | None:
    """Return the interview where it stands now, with the hour it had where none is named."""
    change, when = found.capture.changed, found.when
    if change is None:  # pragma: no cover  # see with_step
        return None
    if when is not None:
        moved = interview_steps.placed(interview, when.on, when.at or interview.starts)
        ends = ends_at(found.capture.text[when.start : when.end], when.at)
        return replace(moved, ends=ends or moved.ends)
    if change.at is not None:
        return interview_steps.placed(interview, interview.on_date, change.at)
    if change.shift is None or (interview.starts is None and change.shift.seconds):
        return None
    begins = datetime.combine(interview.on_date, interview.starts or time()) + change.shift
    starts = begins.time() if interview.starts is not None else None
    return interview_steps.placed(interview, begins.date(), starts)


def with_people(edits: Edits, pursuit: Pursuit, interview: Interview, text: str) -> Interview:
    """Return an interview with whom the line names beside those who were to be there."""
    told = attendance.named(interview_records.people_in(edits, pursuit, text))
    more = [name for name in told if not attendance.names(interview.people, name)]
    people = ", ".join(part for part in (interview.people, *more) if part)
    attendance.link(edits, pursuit, people)
    return replace(interview, people=people)


def _after_end(office: Office, edits: Edits, pursuit: Pursuit, found: Understood) -> NextStep:
    """Return what follows an interview that was called off: the day named, else a reply (R10)."""
    when, capture = found.when, found.capture
    step = interview_ends.reply_after(edits, pursuit, office.proposals, office.desk)
    if when is None:
        return step
    channel = capture.step_channel or step.channel
    action = capture.action or str(channel)
    return NextStep(action, channel, when.on, when.at, situation=pursuit.situation)


def _note(office: Office, edits: Edits, pursuit: Pursuit, text: str) -> None:
    edits.add(
        Note(
            id=0,
            uid="",
            pursuit_id=pursuit.id,
            on_date=office.desk.today,
            logged_at=office.desk.now,
            text=text,
        )
    )
