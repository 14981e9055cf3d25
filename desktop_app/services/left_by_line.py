# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a capture line leaves behind: an end, a rest, an interview ahead (method.md R05, R40)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.capture_places import ends_at, place_in
from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Interview
from desktop_app.domain.records import (
    Ending,
    Outcome,
    Pursuit,
    Reason,
)
from desktop_app.services import (
    attendance,
    endings,
    interview_changes,
    interview_records,
    interview_steps,
    steps,
)
from desktop_app.services.follow_ups import Close, KeepStep, Narrow, Stop
from desktop_app.services.understood import is_interview, words_of_no

if TYPE_CHECKING:
    from desktop_app.domain.dates import When
    from desktop_app.services.edits import Edits
    from desktop_app.services.follow_ups import Then
    from desktop_app.services.office import Office
    from desktop_app.services.steps import NextStep
    from desktop_app.services.understood import Understood

_HELD = frozenset({Outcome.INTERVIEWED, Outcome.SCREENED})


def then_of(found: Understood) -> Then:
    """Return what becomes of the pursuit after the touch: a step, or their no."""
    match found.outcome:
        case Outcome.NO_CONTACT:
            said = found.capture.boundary
            if found.narrowed and found.step is not None:
                return Narrow(found.step, words_of_no(found.capture))
            whole = said is not None and said.code == "B8"
            words = found.capture.text if whole else words_of_no(found.capture)
            return Stop(words, whole_company=whole)
        case Outcome.REJECTED if found.when is None:
            return Close(Ending.REJECTED, keep_in_touch=found.capture.keeps)
        case Outcome.AUTOMATIC if found.when is None and found.chosen is not None:
            return KeepStep()
    return found.step


def is_agreed(found: Understood) -> bool:
    """Say whether they named the day: an interview, or a call they asked for (5.3)."""
    return found.capture.interview or found.outcome is Outcome.CALL_ON


def add_interview(edits: Edits, pursuit: Pursuit, found: Understood) -> None:
    """Put the interview they agreed on beside its step (R40)."""
    if found.step is None:  # pragma: no cover  # callers have one
        return
    day, at = found.step.on, found.step.at
    who = interview_records.people_in(edits, pursuit, found.capture.text) or found.capture.person
    place, rest = place_in(found.capture.note)
    note = rest if found.outcome is None else ""  # else it is with the touch
    said = found.when
    told = found.capture.text[said.start : said.end] if said is not None else ""
    held = Interview(
        id=0, uid="", pursuit_id=pursuit.id, on_date=day, starts=at, people=who, note=note
    )
    zone = interview_steps.zone_read_in(edits, pursuit, found.step)
    made = edits.add(replace(held, ends=ends_at(told, at), place=place, zone=zone))
    attendance.link(edits, pursuit, who)
    interview_steps.go_ahead(edits, made, day)
    if is_interview(found.capture):
        interview_steps.move_on(edits, pursuit.id)


def add_people(edits: Edits, pursuit: Pursuit, found: Understood) -> None:
    """Put whom a line names beside the interview that it says was held (R40)."""
    held = interview_told(edits, pursuit, found)
    if held is not None and found.outcome in _HELD:
        told = interview_changes.with_people(edits, pursuit, held, found.capture.text)
        if told != held:
            edits.put(told)


def interview_told(edits: Edits, pursuit: Pursuit, found: Understood) -> Interview | None:
    """Return the interview that a line is about, once it is on record; None for another line."""
    capture = found.capture
    ahead = capture.interview or capture.changed is not None
    if not ahead and found.outcome not in _HELD:
        return None
    at = found.when if ahead else capture.happened
    there = edits.all(Interview, pursuit_id=pursuit.id)
    of_day = [one for one in there if at is None or one.on_date == at.on]
    return of_day[-1] if of_day else None


def revisit(proposed: NextStep, when: When) -> NextStep:
    """Return the look at a parked pursuit on the day the user named (R05, PK)."""
    if proposed.on == when.on:
        return replace(proposed, at=when.at)
    return replace(proposed, on=when.on, at=when.at, reason=Reason.of("parked"))


def leave(office: Office, edits: Edits, pursuit: Pursuit, found: Understood) -> None:
    """Do what a line says of the whole pursuit: give it up, or let it rest."""
    if found.withdraws:
        word = endings.Word(office.desk.today, found.capture.text)
        endings.close(edits, pursuit, Ending.WITHDRAWN, desk=office.desk, word=word)
    else:
        park(office, edits, pursuit, found)


def park(office: Office, edits: Edits, pursuit: Pursuit, found: Understood) -> None:
    """Let a pursuit rest until its revisit; its other steps are dropped (R05).

    Errors: `KnownError` of a no that stands, of the day that was named, or ``word_ahead``: a word
    whose day lies ahead wants a note first, which "Park until" writes (6.1, M1).
    """
    if found.step is None:  # pragma: no cover  # a line that parks has a day or a proposal
        raise KnownError("step_required", title=pursuit.title)
    steps.check_may_pursue(edits, pursuit)
    wanted = found.step
    if not found.proposed:
        wanted = office.proposals.checked(edits, pursuit, wanted)
    endings.park(edits, pursuit, wanted, office.desk)
