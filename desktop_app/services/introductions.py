# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An introduction that a capture line tells: whom to write to, and whom to thank (method.md R2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Note
from desktop_app.domain.records import Channel, Contact, Kind, Outcome, Pursuit
from desktop_app.services import steps
from desktop_app.services.directory import Directory
from desktop_app.services.follow_ups import Happening, KeepStep
from desktop_app.services.introducers import introducer_of, report
from desktop_app.services.people_between import offered_by

if TYPE_CHECKING:
    from desktop_app.services.edits import Edits
    from desktop_app.services.office import Office
    from desktop_app.services.understood import Understood


def begin(office: Office, edits: Edits, pursuit: Pursuit, found: Understood) -> Pursuit:
    """Note in a pursuit who introduced its person; its rhythm begins with the user's own note.

    Errors: `KnownError` ``ambiguous_name`` where the introducer's first name fits several.
    """
    if not found.capture.introducer:
        return pursuit
    by = _introducer(edits, found)
    contact = edits.find(Contact, pursuit.contact_id)
    if by is not None and contact is not None and by.id != contact.id:
        edits.put(replace(contact, introduced_by_id=contact.introduced_by_id or by.id))
    if not found.capture.is_application:  # there "Found in" says it
        _note(office, edits, pursuit, found)
    is_network = pursuit.kind is Kind.NETWORKING
    return edits.put(replace(pursuit, situation="R2")) if is_network else pursuit


def thank_introducer(office: Office, edits: Edits, pursuit: Pursuit, found: Understood) -> None:
    """Write down with the introducer what they did, and leave the word of thanks (R2)."""
    known = introducer_of(edits, pursuit.contact_id) if found.capture.introducer else None
    if known is None:
        return
    by, theirs = known
    desk = office.desk
    on, at = desk.today, desk.now
    if found.capture.happened is not None:
        on = found.capture.happened.on
        at = datetime.combine(on, time(12), ZoneInfo(desk.clock.zone_name())).astimezone(at.tzinfo)
    another = theirs.situation == "R1" and bool(offered_by(edits, by))
    meant = "R1" if another else "K1"
    told = Happening(Outcome.ANSWERED, Channel.EMAIL, on, at, found.capture.text, meant=meant)
    then = report(edits, theirs, by, on, office.proposals, desk.today)
    if another:  # what they still offered is not what came (R10): its step stands
        office.follow_ups.log_in(edits, theirs.id, told, KeepStep())
        steps.add_step(edits, theirs, then, today=desk.today, contact=by)
        steps.point_at_earliest(edits, theirs)
    else:
        office.follow_ups.log_in(edits, theirs.id, told, then)


def _note(office: Office, edits: Edits, pursuit: Pursuit, found: Understood) -> None:
    """Let the timeline of whom one was introduced to begin with the introduction."""
    said, desk = found.capture.happened, office.desk
    on = said.on if said is not None else desk.today
    text = found.capture.text
    edits.add(Note(id=0, uid="", pursuit_id=pursuit.id, on_date=on, logged_at=desk.now, text=text))


def _introducer(edits: Edits, found: Understood) -> Contact | None:
    """Return who introduced, added at their company if nobody of that name is known."""
    if found.introducer is not None:
        return edits.get(Contact, found.introducer.id)
    if found.introducers:
        raise KnownError("ambiguous_name", names=[person.name for person in found.introducers])
    name, directory = found.capture.introducer, Directory(edits)
    company = directory.organization(found.capture.introducer_at)
    return directory.contact(name.title() if name.islower() else name, company)
