# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What follows from a touch, given everything on record around its pursuit (method.md 3.2, 5.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain import outcomes
from desktop_app.domain.outcomes import Setting
from desktop_app.domain.particulars import Interview, InterviewState
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Contact,
    Direction,
    Organization,
    Outcome,
    Pursuit,
    Relationship,
    Stage,
    Step,
    Touch,
)
from desktop_app.domain.terms import SILENT
from desktop_app.services.standing import standing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.domain.outcomes import Consequence
    from desktop_app.services.edits import Edits

_GENERAL_NO = frozenset({"B4", "B5"})
_INTERVIEWS = frozenset({Outcome.INTERVIEWED, Outcome.SCREENED})
_SPOKE = frozenset({Outcome.REACHED, Outcome.ANSWERED, Outcome.CALL_ON, Outcome.OFFER})
_NO_ATTEMPTS = frozenset({"thank", "reply", "report_back", "send_promised"})


def consequence(
    edits: Edits,
    pursuit: Pursuit,
    outcome: Outcome,
    channel: Channel,
    *,
    names_date: bool = False,
    meant: str = "",
) -> Consequence:
    """Return what a touch with a pursuit means that is about to be logged."""
    touches = standing(edits, pursuit_id=pursuit.id)
    return outcomes.consequence(
        outcome,
        channel,
        kind=pursuit.kind,
        stage=pursuit.stage,
        # Nothing happened yet: the first touch says which situation this is.
        situation=pursuit.situation if begun(pursuit, touches) else "",
        has_contact=pursuit.contact_id is not None,
        setting=setting(edits, pursuit, names_date=names_date, meant=meant),
    )


def setting(
    edits: Edits, pursuit: Pursuit, *, names_date: bool = False, meant: str = ""
) -> Setting:
    """Return what is known of the person, the posting and the company."""
    contact = edits.find(Contact, pursuit.contact_id)
    return Setting(
        cold=contact is not None and contact.relationship is Relationship.COLD,
        no_calls=calls_unwanted(edits, pursuit),
        through_agency=_through_agency(edits, pursuit),
        recruiter=_is_recruiter(edits, pursuit, contact),
        their_date=names_date,
        they_will_call=bool(edits.all(Boundary, pursuit_id=pursuit.id, code="B5", lifted_on=None)),
        meant=meant,
    )


def begun_as(edits: Edits, pursuit: Pursuit) -> str:
    """Return the situation of a pursuit by its kind and stage and all that is known around it."""
    return outcomes.first_situation(
        pursuit.kind,
        pursuit.stage,
        has_contact=pursuit.contact_id is not None,
        setting=setting(edits, pursuit),
    )


def calls_unwanted(edits: Edits, pursuit: Pursuit) -> bool:
    """Say whether a posting, a company or an interviewer asked for no calls (B4, B5, R34)."""
    organization = edits.find(Organization, pursuit.organization_id)
    return (
        pursuit.no_calls
        or (organization is not None and organization.no_calls)
        or any(
            said.code in _GENERAL_NO
            for said in edits.all(Boundary, pursuit_id=pursuit.id, lifted_on=None)
        )
    )


def patient_from(edits: Edits, pursuit: Pursuit, said_on: date) -> date:
    """Return from which day the patience after "we'll call you" runs (I3, R36).

    The interview's: one that is ahead, or the last, if nobody answered between it and the words.
    Otherwise the day of the words.
    """
    touches = standing(edits, pursuit_id=pursuit.id)
    held = [touch.on_date for touch in touches if touch.outcome in _INTERVIEWS]
    planned = edits.all(Interview, pursuit_id=pursuit.id, state=InterviewState.PLANNED)
    interview = max([*held, *(each.on_date for each in planned)], default=said_on)
    spoke = [t for t in touches if t.outcome in _SPOKE and interview < t.on_date <= said_on]
    return said_on if spoke else interview


def _through_agency(edits: Edits, pursuit: Pursuit) -> bool:
    organization = edits.find(Organization, pursuit.organization_id)
    return pursuit.agency_id is not None or (organization is not None and organization.agency)


def _is_recruiter(edits: Edits, pursuit: Pursuit, contact: Contact | None) -> bool:
    """Say whether the person of a pursuit is the recruiter between."""
    if contact is None or contact.organization_id is None:
        return False
    company = edits.find(Organization, contact.organization_id)
    return contact.organization_id == pursuit.agency_id or (company is not None and company.agency)


def begun(pursuit: Pursuit, touches: Sequence[Touch]) -> bool:
    """Say whether a pursuit's situation runs already; else its first touch names it.

    Calls that nobody heard begin no thread: the voicemail behind them is the first word (N3).
    """
    asks_first = pursuit.situation in outcomes.ASKING_FIRST
    heard = any(not (asks_first and touch.outcome in SILENT) for touch in touches)
    return heard or pursuit.stage not in {Stage.REACHING_OUT, Stage.FOUND}


def unanswered(edits: Edits, pursuit: Pursuit, *, owes_first: bool = False) -> int:
    """Count the unanswered follow-ups since the anchor: an application, a conversation, an answer.

    A first message is its own anchor, so until there was one the count is -1; likewise where a
    thank-you or a first message is owed after the anchor (`owes_first`), and after an answer where
    the follow-ups are counted from the user's own message (N1 to N4). Automatic replies, and
    the second of a pair on one day, change nothing (method.md 5.2).
    """
    return _counted(edits, pursuit, owes_first=owes_first)[0]


def goes_on(edits: Edits, pursuit: Pursuit, found: Consequence) -> bool:
    """Say whether a touch goes on with the row that runs, so that its attempts are counted on.

    The first voicemail after they named a day for a call begins its row, as a first one does.
    """
    if found.answered or found.situation != pursuit.situation:
        return False
    touches = standing(edits, pursuit_id=pursuit.id)
    last = max(touches, key=lambda touch: (touch.on_date, touch.at, touch.id), default=None)
    asked = last is not None and last.outcome is Outcome.CALL_ON
    return not (asked and found.situation == "N3")


def is_paired(edits: Edits, pursuit: Pursuit, on: date) -> bool:
    """Say whether a touch on that day is the second of a pair, which is one attempt (5.2)."""
    return _counted(edits, pursuit, owes_first=False)[1] == on


def _counted(edits: Edits, pursuit: Pursuit, *, owes_first: bool) -> tuple[int, date | None]:
    """Return the unanswered follow-ups and the day of the last that counted."""
    touches = standing(edits, pursuit_id=pursuit.id)
    applied = any(touch.outcome is Outcome.APPLIED for touch in touches)
    anchored = owes_first or pursuit.situation in outcomes.ASKING_FIRST
    start = -1 if anchored else 0
    count = 0 if begun(pursuit, ()) and not applied else -1
    counted_on: date | None = None
    for touch in sorted(touches, key=lambda t: (t.on_date, t.at, t.id)):
        begins = owes_first or (anchored and count < 0)  # a reply may be what is counted from
        if touch.outcome is Outcome.AUTOMATIC or (not begins and _is_thanks(edits, touch)):
            continue
        found = outcomes.consequence(
            touch.outcome,
            touch.channel,
            kind=pursuit.kind,
            stage=pursuit.stage,
            situation=pursuit.situation,
            has_contact=pursuit.contact_id is not None,
        )
        if touch.direction is Direction.IN or found.answered or touch.outcome is Outcome.APPLIED:
            count, counted_on = start, None
        elif found.counts and touch.on_date != counted_on:
            count, counted_on = count + 1, touch.on_date
    return count, counted_on


def _is_thanks(edits: Edits, touch: Touch) -> bool:
    """Say whether a touch thanked, replied or delivered: none of them is an attempt (5.2)."""
    step = edits.find(Step, touch.settles_step_id)
    return step is not None and step.action in _NO_ATTEMPTS
