# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the domain's own kinds of things are called on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.terms import Ending, Kind, PromiseState, Relationship, Stage, Status
from desktop_app.words.catalogue import NP_, pgettext
from desktop_app.words.catalogue import text as _

if TYPE_CHECKING:
    from desktop_app.domain.filters import View

_STAGES = {
    Stage.REACHING_OUT: NP_("stage", "Reaching out"),
    Stage.IN_TOUCH: NP_("stage", "In touch"),
    Stage.MEETING_SET: NP_("stage", "Meeting set"),
    Stage.MET: NP_("stage", "Met"),
    Stage.KEEPING_IN_TOUCH: NP_("stage", "Keeping in touch"),
    Stage.FOUND: NP_("stage", "Found"),
    Stage.APPLIED: NP_("stage", "Applied"),
    Stage.SCREENING: NP_("stage", "Screening"),
    Stage.INTERVIEWING: NP_("stage", "Interviewing"),
    Stage.OFFER: NP_("stage", "Offer"),
}
_KINDS = {
    Kind.NETWORKING: NP_("kind", "Networking"),
    Kind.APPLICATION: NP_("kind", "Application"),
    Kind.INTERVIEW: NP_("kind", "Interview"),
}
_STATUSES = {
    Status.OPEN: NP_("status", "Open"),
    Status.PARKED: NP_("status", "Parked"),
    Status.STOPPED: NP_("status", "Stopped"),
    Status.CLOSED: NP_("status", "Closed"),
}
_ENDINGS = {
    Ending.ACCEPTED: NP_("ending", "You accepted"),
    Ending.DECLINED: NP_("ending", "You declined"),
    Ending.REJECTED: NP_("ending", "They decided otherwise"),
    Ending.WITHDRAWN: NP_("ending", "You withdrew"),
    Ending.FILLED: NP_("ending", "Position filled"),
    Ending.DONE: NP_("ending", "Done"),
}
_PROMISE_STATES = {
    PromiseState.OPEN: NP_("promise", "Open"),
    PromiseState.KEPT: NP_("promise", "Kept"),
    PromiseState.LATE: NP_("promise", "A day late"),
    PromiseState.MISSED: NP_("promise", "Not kept"),
    PromiseState.ANSWERED: NP_("promise", "They answered first"),
    PromiseState.RELEASED: NP_("promise", "Released"),
    PromiseState.SUPERSEDED: NP_("promise", "Moved, and they know"),
    PromiseState.ROLLED: NP_("promise", "Kept on the next working day"),
    PromiseState.VOID: NP_("promise", "Taken back"),
}
_RELATIONSHIPS = {
    Relationship.COLD: NP_("relationship", "Not met yet"),
    Relationship.WARM: NP_("relationship", "Acquainted"),
    Relationship.CLOSE: NP_("relationship", "Close"),
}
_SITUATIONS = {
    "N1": NP_("situation", "Networking request"),
    "N2": NP_("situation", "Networking request to somebody new"),
    "N3": NP_("situation", "Voicemail, no call back yet"),
    "N4": NP_("situation", "LinkedIn note or message"),
    "N5": NP_("situation", "After a networking meeting"),
    "R1": NP_("situation", "Introduction offered"),
    "R2": NP_("situation", "Introduction made"),
    "A1": NP_("situation", "Application, contact known"),
    "A2": NP_("situation", "Application, no contact yet"),
    "A3": NP_("situation", "Application, no phone calls please"),
    "PS": NP_("situation", "Phone screen"),
    "I1": NP_("situation", "Interview"),
    "I2": NP_("situation", "Interview, their date has passed"),
    "I3": NP_("situation", "Interview, they will call"),
    "O1": NP_("situation", "Offer made, not in writing yet"),
    "O2": NP_("situation", "Your answer to an offer"),
    "C1": NP_("situation", "Agency recruiter"),
    "K1": NP_("situation", "Keeping in touch"),
    "W1": NP_("situation", "Asking again after “not now”"),
    "PK": NP_("situation", "Parked"),
}
_VIEWS = {
    "open": NP_("view", "Open"),
    "today": NP_("view", "Today"),
    "overdue": NP_("view", "Overdue"),
    "needs_step": NP_("view", "Needs a step"),
    "no_contact": NP_("view", "No contact yet"),
    "promised": NP_("view", "Promised"),
    "by_company": NP_("view", "By company"),
    "parked": NP_("view", "Parked"),
    "stopped": NP_("view", "Stopped"),
    "closed": NP_("view", "Closed"),
    "all": NP_("view", "All"),
}


def stage(stage: Stage) -> str:
    """Return the name of a stage."""
    return pgettext(*_STAGES[stage])


def kind(kind: Kind) -> str:
    """Return the name of a kind of pursuit."""
    return pgettext(*_KINDS[kind])


def status(status: Status) -> str:
    """Return the name of a status."""
    return pgettext(*_STATUSES[status])


def ending(ending: Ending) -> str:
    """Return how a closed pursuit ended."""
    return pgettext(*_ENDINGS[ending])


def promise_state(state: PromiseState) -> str:
    """Return how the user's word stands."""
    return pgettext(*_PROMISE_STATES[state])


def relationship(relationship: Relationship) -> str:
    """Return how well the user knows a person."""
    return pgettext(*_RELATIONSHIPS[relationship])


def situation(code: str) -> str:
    """Return the name of a situation of method.md 5.2; nothing for a code it does not know."""
    return pgettext(*_SITUATIONS[code]) if code in _SITUATIONS else ""


def view(view: View) -> str:
    """Return the name of a built-in view of the pursuits."""
    return pgettext(*_VIEWS[str(view)])


def title_of(view: View) -> str:
    """Return what the table of pursuits is called in a built-in view."""
    return _("Pursuits") if view == "open" else _("Pursuits: {view}", view=_view(view))


_view = view  # an argument has its name
